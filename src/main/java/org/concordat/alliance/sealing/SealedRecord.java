package org.concordat.alliance.sealing;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.proof.HeadKey;
import org.concordat.alliance.proof.SignedHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has been sealed, and the proofs of it. */
@Service
@Transactional(readOnly = true)
public class SealedRecord {

    /**
     * That an entry is in the record.
     *
     * @param leaf its place in the tree, counted from 0
     * @param leafHash SHA-256 of a zero byte and the entry's canonical text, in hex
     * @param path the hashes that lead from it to the root, in hex
     */
    public record Inclusion(UUID entry, long leaf, String leafHash, List<String> path, SignedHead head) {}

    /** That the record of the larger size begins with all of the smaller, unchanged; hashes in hex. */
    public record Consistency(long from, long to, List<String> path) {}

    private record Leaf(UUID alliance, long position) {}

    private final JdbcClient database;
    private final TreeNodes nodes;
    private final Heads heads;
    private final SealingKey key;

    SealedRecord(JdbcClient database, TreeNodes nodes, Heads heads, SealingKey key) {
        this.database = database;
        this.nodes = nodes;
        this.heads = heads;
        this.key = key;
    }

    /**
     * The newest head.
     *
     * @throws NotSealedYet when nothing has been sealed
     */
    public SignedHead head(UUID alliance) {
        return heads.latest(alliance).orElseThrow(NotSealedYet::new);
    }

    /** How many entries have been sealed. */
    public long size(UUID alliance) {
        return heads.latest(alliance).map(head -> head.head().size()).orElse(0L);
    }

    /**
     * The proof that an entry is in the record as its newest head has it.
     *
     * @throws NotSealedYet when it is not
     */
    public Inclusion inclusion(UUID entry) {
        var leaf = leafOf(entry).orElseThrow(NotSealedYet::new);
        var head = head(leaf.alliance());
        var tree = nodes.treeOf(leaf.alliance());
        return new Inclusion(
                entry,
                leaf.position(),
                hex(nodes.leaf(leaf.alliance(), leaf.position())),
                hex(tree.inclusion(leaf.position(), head.head().size())),
                head);
    }

    /** The hashes that lead from leaves to the root of a head, in hex, by leaf. */
    public Map<Long, List<String>> paths(SignedHead head, Collection<Long> leaves) {
        var paths = new TreeMap<Long, List<String>>();
        nodes.treeOf(head.head().alliance())
                .inclusions(leaves, head.head().size())
                .forEach((leaf, path) -> paths.put(leaf, hex(path)));
        return paths;
    }

    private Optional<Leaf> leafOf(UUID entry) {
        return database.sql("select alliance, position from leaf where entry = :entry")
                .param("entry", entry)
                .query((row, number) -> new Leaf(row.getObject("alliance", UUID.class), row.getLong("position")))
                .optional();
    }

    /**
     * The proof that nothing was changed, removed or reordered between two sizes.
     *
     * @throws Refusal when the record was not of that size
     */
    public Consistency consistency(UUID alliance, long from, long to) {
        if (from < 0 || from > to) {
            throw new Refusal("from", "must be a size of the record, and not larger than \"to\"");
        }
        if (to > size(alliance)) {
            throw new Refusal("to", "must not be larger than the newest head");
        }
        return new Consistency(from, to, hex(nodes.treeOf(alliance).consistency(from, to)));
    }

    /** The keys that have signed heads, the one in use first. */
    public List<HeadKey> keys() {
        var earlier = database.sql("select id, public_key from sealing_key where id <> :id order by since desc")
                .param("id", key.published().id())
                .query((row, number) -> new HeadKey(row.getString("id"), row.getString("public_key")))
                .list();
        return Stream.concat(Stream.of(key.published()), earlier.stream()).toList();
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(SealedRecord::hex).toList();
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
