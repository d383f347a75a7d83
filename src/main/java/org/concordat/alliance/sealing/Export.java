package org.concordat.alliance.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.concordat.alliance.proof.SignedHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sealed record in pages, for whoever takes all of it away to check it. */
@Service
@Transactional(readOnly = true)
public class Export {

    private static final int PAGE = 500;

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("id", "id"),
            Map.entry("alliance", "alliance"),
            Map.entry("reference", "reference"),
            Map.entry("outcome", "outcome"),
            Map.entry("subject", "subject"),
            Map.entry("person", "person"),
            Map.entry("on_behalf_of", "onBehalfOf"),
            Map.entry("role", "role"),
            Map.entry("process_definition", "process"),
            Map.entry("activity_instance", "activityInstance"),
            Map.entry("rule", "rule"));

    private static final Map<String, String> TIMES = Map.of(
            "decided_at", "decidedAt",
            "effective_from", "effectiveFrom",
            "recorded_at", "recordedAt");

    private static final String LINES =
            """
            select node.position as leaf_position, node.hash as leaf_hash, leaf.entry as leaf_entry, entry.*
            from tree_node node
            left join leaf on leaf.alliance = node.alliance and leaf.position = node.position
            left join entry on entry.id = leaf.entry
            where node.alliance = :alliance and node.height = 0 and node.position >= :from and node.position < :to
            order by node.position
            """;

    private static final String LINES_OF =
            """
            select leaf.position as leaf_position, node.hash as leaf_hash, leaf.entry as leaf_entry, entry.*
            from leaf
            join tree_node node on node.alliance = leaf.alliance and node.height = 0 and node.position = leaf.position
            join entry on entry.id = leaf.entry
            where leaf.alliance = :alliance and leaf.entry = any(:entries) order by leaf.position
            """;

    private static final String WITHOUT_LEAF =
            """
            select entry.id, unsealed.entry is not null as is_queued from entry
            left join leaf on leaf.entry = entry.id
            left join unsealed on unsealed.entry = entry.id
            where entry.alliance = :alliance and leaf.entry is null order by entry.recorded_at, entry.id
            """;

    /**
     * A part of the record: leaves in their order, and the heads that end within it.
     *
     * @param next the first leaf of the next page
     */
    public record Page(List<SealedLine> lines, List<SignedHead> heads, long next) {}

    /**
     * An entry that is no leaf.
     *
     * @param queued whether it waits to be sealed, as everything new does
     */
    public record Unsealed(UUID entry, boolean queued) {}

    private final JdbcClient database;
    private final Heads heads;

    Export(JdbcClient database, Heads heads) {
        this.database = database;
        this.heads = heads;
    }

    /** The page that begins with a leaf, of a record of this size. */
    public Page page(UUID alliance, long from, long size) {
        var next = Math.min(from + PAGE, size);
        var lines = database.sql(LINES)
                .param("alliance", alliance)
                .param("from", from)
                .param("to", next)
                .query((row, number) -> line(row))
                .list();
        return new Page(lines, heads.between(alliance, from, next), next);
    }

    /** The leaves of some entries, in their order; those that are not sealed yet have none. */
    public List<SealedLine> lines(UUID alliance, Collection<UUID> entries) {
        return database.sql(LINES_OF)
                .param("alliance", alliance)
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, number) -> line(row))
                .list();
    }

    /** The entries of which no leaf tells. */
    public List<Unsealed> withoutLeaf(UUID alliance) {
        return database.sql(WITHOUT_LEAF)
                .param("alliance", alliance)
                .query((row, number) -> new Unsealed(row.getObject("id", UUID.class), row.getBoolean("is_queued")))
                .list();
    }

    private static SealedLine line(ResultSet row) throws SQLException {
        return new SealedLine(
                row.getLong("leaf_position"),
                HexFormat.of().formatHex(row.getBytes("leaf_hash")),
                row.getObject("leaf_entry", UUID.class),
                row.getString("canonical"),
                columns(row));
    }

    private static Map<String, String> columns(ResultSet row) throws SQLException {
        var columns = new TreeMap<String, String>();
        for (var column : COLUMNS.entrySet()) {
            var value = row.getString(column.getKey());
            if (value != null) {
                columns.put(column.getValue(), value);
            }
        }
        for (var column : TIMES.entrySet()) {
            var value = row.getTimestamp(column.getKey());
            if (value != null) {
                columns.put(column.getValue(), value.toInstant().toString());
            }
        }
        return columns;
    }
}
