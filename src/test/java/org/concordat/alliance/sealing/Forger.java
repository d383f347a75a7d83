package org.concordat.alliance.sealing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.proof.GrowingTree;
import org.concordat.alliance.proof.Head;
import org.concordat.alliance.proof.MerkleHash;
import org.concordat.alliance.proof.Node;
import org.springframework.jdbc.core.JdbcTemplate;

/** A superuser who knows how sealing works and makes a record anew, so that it looks right by itself. */
public class Forger {

    public static final String WITH_A_KEY_OF_THEIR_OWN = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private final JdbcTemplate superuser;
    private final UUID alliance;
    private final SealingKey key;

    public Forger(JdbcTemplate superuser, UUID alliance, String key) {
        this.superuser = superuser;
        this.alliance = alliance;
        this.key = new SealingKey(key);
    }

    /** Puts other words into an entry's text and makes the tree and its heads fit. */
    public void rewrite(long leaf, String words, String otherWords) {
        tamper("update entry set canonical = replace(canonical, '" + words + "', '" + otherWords
                + "') where id = (select entry from leaf where alliance = '" + alliance + "' and position = " + leaf
                + ")");
        makeAnew();
    }

    /** Takes an entry out, moves up those behind it, and makes the tree and its heads fit. */
    public void forget(long leaf) {
        var mine = " where alliance = '" + alliance + "' and position ";
        tamper("delete from entry where id = (select entry from leaf" + mine + "= " + leaf + "); delete from leaf"
                + mine
                + "= " + leaf + "; update leaf set position = -position" + mine + "> " + leaf
                + "; update leaf set position = -position - 1" + mine + "< 0"
                + "; delete from head where alliance = '" + alliance
                + "' and size = (select max(size) from head where alliance = '" + alliance + "')");
        makeAnew();
    }

    private void makeAnew() {
        var nodes = new HashMap<Node, byte[]>();
        var tree = new GrowingTree(nodes::put);
        var roots = new ArrayList<byte[]>(List.of(tree.root()));
        for (var canonical : superuser.queryForList(
                "select canonical from leaf join entry on entry.id = leaf.entry where leaf.alliance = ? order by position",
                String.class,
                alliance)) {
            tree.add(MerkleHash.ofEntry(canonical));
            roots.add(tree.root());
        }
        superuser.update("delete from tree_node where alliance = ?", alliance);
        nodes.forEach((node, hash) -> superuser.update(
                "insert into tree_node values (?, ?, ?, ?)", alliance, node.height(), node.position(), hash));
        signAnew(roots);
    }

    private void signAnew(List<byte[]> roots) {
        superuser.update(
                "insert into sealing_key values (?, ?, now()) on conflict do nothing",
                key.published().id(),
                key.published().encoded());
        superuser.query(
                "select size, sealed_at from head where alliance = ?",
                row -> {
                    var size = row.getLong("size");
                    var head = key.sign(new Head(
                            alliance,
                            size,
                            roots.get((int) size),
                            row.getTimestamp("sealed_at").toInstant()));
                    superuser.update(
                            "update head set root = ?, key = ?, signature = ? where alliance = ? and size = ?",
                            head.head().rootHash(),
                            head.key().id(),
                            head.signature(),
                            alliance,
                            size);
                },
                alliance);
    }

    private void tamper(String sql) {
        superuser.execute("set session_replication_role = replica; " + sql);
    }
}
