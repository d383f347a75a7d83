package org.concordat.alliance.sealing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
                nodes.stream().map(Node::height).toArray(Integer[]::new),
                nodes.stream().map(Node::position).toArray(Long[]::new));
        return hashes;
    }

    void add(UUID alliance, Map<Node, byte[]> nodes) {
        var rows = nodes.entrySet().stream()
                .map(each -> new Object[] {
                    alliance, each.getKey().height(), each.getKey().position(), each.getValue()
                })
                .toList();
        jdbc.batchUpdate("insert into tree_node (alliance, height, position, hash) values (?, ?, ?, ?)", rows);
    }

    void addLeaves(UUID alliance, long first, List<UUID> entries) {
        var rows = new ArrayList<Object[]>();
        for (var each = 0; each < entries.size(); each++) {
            rows.add(new Object[] {alliance, first + each, entries.get(each)});
        }
        jdbc.batchUpdate("insert into leaf (alliance, position, entry) values (?, ?, ?)", rows);
    }
}
