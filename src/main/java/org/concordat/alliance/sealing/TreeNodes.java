package org.concordat.alliance.sealing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.concordat.alliance.proof.MerkleTree;
import org.concordat.alliance.proof.Node;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The nodes of all trees. */
@Component
class TreeNodes {

    private static final String SOME =
            """
            select height, position, hash from tree_node
            where alliance = ? and (height, position) in (select * from unnest(?, ?))
            """;

    private final JdbcTemplate jdbc;

    TreeNodes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    MerkleTree treeOf(UUID alliance) {
        return new MerkleTree(nodes -> hashes(alliance, nodes));
    }

    byte[] leaf(UUID alliance, long position) {
        var leaf = new Node(0, position);
        var hash = hashes(alliance, List.of(leaf)).get(leaf);
        if (hash == null) {
            throw new IllegalStateException("The tree of alliance " + alliance + " lacks " + leaf);
        }
        return hash;
    }

    Map<Node, byte[]> hashes(UUID alliance, Collection<Node> nodes) {
        var hashes = new HashMap<Node, byte[]>();
        jdbc.query(
                SOME,
                row -> {
                    hashes.put(new Node(row.getInt("height"), row.getLong("position")), row.getBytes("hash"));
                },
                alliance,
                heights(nodes),
                positions(nodes));
        return hashes;
    }

    void add(UUID alliance, Map<Node, byte[]> nodes) {
        jdbc.update(
                "insert into tree_node (alliance, height, position, hash) select ?, * from unnest(?, ?, ?)",
                alliance,
                heights(nodes.keySet()),
                positions(nodes.keySet()),
                nodes.values().toArray(byte[][]::new));
    }

    void addLeaves(UUID alliance, long first, List<UUID> entries) {
        jdbc.update(
                "insert into leaf (alliance, position, entry) select ?, * from unnest(?, ?)",
                alliance,
                LongStream.range(first, first + entries.size()).boxed().toArray(Long[]::new),
                entries.toArray(UUID[]::new));
    }

    private static Integer[] heights(Collection<Node> nodes) {
        return nodes.stream().map(Node::height).toArray(Integer[]::new);
    }

    private static Long[] positions(Collection<Node> nodes) {
        return nodes.stream().map(Node::position).toArray(Long[]::new);
    }
}
