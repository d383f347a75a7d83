package org.concordat.alliance.sealing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.proof.GrowingTree;
import org.concordat.alliance.proof.Head;
import org.concordat.alliance.proof.MerkleHash;
import org.concordat.alliance.proof.Node;
import org.concordat.alliance.proof.SignedHead;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes what waits to be sealed into its alliance's tree and signs the new head, all in one transaction. Whoever enters
 * something never waits for it: what is committed while it works gets a later leaf.
 */
@Service
public class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    /** Known to nobody else who takes advisory locks in this database. */
    private static final long ONE_AT_A_TIME = 0x5EA1_C0DCL;

    private static final int MOST = 1000;

    private record Waiting(UUID entry, String canonical) {}

    private final JdbcClient database;
    private final TreeNodes nodes;
    private final Heads heads;
    private final HeadDeliveries deliveries;
    private final SealingKey key;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sealer(
            JdbcClient database,
            TreeNodes nodes,
            Heads heads,
            HeadDeliveries deliveries,
            SealingKey key,
            TransactionOperations transaction,
            Clock clock) {
        this.database = database;
        this.nodes = nodes;
        this.heads = heads;
        this.deliveries = deliveries;
        this.key = key;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Seals whatever waits; one alliance's trouble does not keep the others waiting. */
    public void seal() {
        for (var alliance : database.sql("select distinct alliance from unsealed")
                .query(UUID.class)
                .list()) {
            try {
                seal(alliance);
            } catch (DataAccessException | TransactionException | IllegalStateException e) {
                LOG.error("The record of alliance {} could not be sealed", alliance, e);
            }
        }
    }

    /**
     * Seals what waits in one alliance, unless another sealer is at work.
     *
     * @return how many entries were sealed
     */
    public long seal(UUID alliance) {
        var sealed = 0L;
        var last = 0;
        do {
            last = transaction.execute(status -> sealNext(alliance));
            sealed += last;
        } while (last == MOST);
        return sealed;
    }

    private int sealNext(UUID alliance) {
        if (!isOnlyOne()) {
            return 0;
        }
        var waiting = waiting(alliance);
        if (!waiting.isEmpty()) {
            var size = heads.latest(alliance).map(this::requireIntact).orElse(0L);
            add(alliance, size, waiting);
            dequeue(waiting);
        }
        return waiting.size();
    }

    private boolean isOnlyOne() {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(ONE_AT_A_TIME)
                .query(Boolean.class)
                .single();
    }

    private List<Waiting> waiting(UUID alliance) {
        return database.sql(
                        """
                        select entry.id, entry.canonical from unsealed join entry on entry.id = unsealed.entry
                        where unsealed.alliance = :alliance order by unsealed.entered_at, unsealed.entry limit :most
                        """)
                .param("alliance", alliance)
                .param("most", MOST)
                .query((row, number) -> new Waiting(row.getObject("id", UUID.class), row.getString("canonical")))
                .list();
    }

    /** Nobody signs a tree that has been tampered with: the next head would make it look right. */
    private long requireIntact(SignedHead last) {
        var head = last.head();
        var root = HexFormat.of().formatHex(nodes.treeOf(head.alliance()).root(head.size()));
        if (!root.equals(head.root()) || !last.isSigned()) {
            throw new IllegalStateException("The record of alliance " + head.alliance() + " is not what its head of "
                    + head.size() + " entries says; nothing more is sealed");
        }
        return head.size();
    }

    private void add(UUID alliance, long size, List<Waiting> waiting) {
        var added = new LinkedHashMap<Node, byte[]>();
        var tree = new GrowingTree(size, nodes.hashes(alliance, GrowingTree.edge(size)), added::put);
        waiting.forEach(each -> tree.add(MerkleHash.ofEntry(each.canonical())));
        nodes.addLeaves(alliance, size, waiting.stream().map(Waiting::entry).toList());
        nodes.add(alliance, added);
        var head = key.sign(
                new Head(alliance, tree.size(), tree.root(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        heads.add(head);
        deliveries.queue(head.head());
    }

    private void dequeue(List<Waiting> sealed) {
        var entries = sealed.stream().map(Waiting::entry).toArray(UUID[]::new);
        database.sql("delete from unsealed where entry = any(?)").param(entries).update();
    }
}
