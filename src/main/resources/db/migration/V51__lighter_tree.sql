-- a leaf names its entry, which names its alliance: asking for the alliance again costs the sealer a lookup for every node
alter table leaf drop constraint leaf_alliance_fkey;
alter table tree_node drop constraint tree_node_alliance_fkey;
