package org.concordat.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was shown what, for those who watch over it. Two queries for a page of looks, however many there are. */
@Service
@Transactional(readOnly = true)
public class WhoLooked {

    /** What one person, or nobody, reads belongs to no member. */
    private static final String THEIRS = "i.room not in ('IDENTITY', 'BALLOT', 'NOTES')"
            + " and (i.on_behalf_of = :member or i.author in (:people))";

    private final JdbcClient database;

    WhoLooked(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which looks are wanted.
     *
     * @param reference of a case; none for those of the whole alliance
     * @param person who looked; none for everybody
     * @param from at this instant or later
     * @param until before this instant
     * @param owner whose items were looked at; none for everybody's
     */
    public record Search(
            UUID alliance,
            @Nullable String reference,
            @Nullable String person,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Owner owner) {

        public Search by(@Nullable String person) {
            return new Search(alliance, reference, person, from, until, owner);
        }
    }

    /** A member with the people who write for it. */
    public record Owner(UUID member, Collection<String> people) {}

    public record Item(UUID id, String field, boolean isDocument) {}

    /**
     * Somebody was shown items of a case, together.
     *
     * @param standing how they stood to it, as they read it
     */
    public record Look(UUID id, String reference, String person, String standing, Instant at, List<Item> items) {}

    /** Looks, the last first, and whether there are earlier ones. */
    public record Page(List<Look> looks, boolean hasEarlier) {}

    /**
     * A page of looks.
     *
     * @param before the last look of the page before; none for the first page
     */
    public Page page(Search search, @Nullable UUID before, int size) {
        var asked = new TreeMap<String, Object>();
        var sql = "select l.id, l.reference, l.person, l.standing, l.looked_at from vault_look l where "
                + wanted(search, asked)
                + (before == null
                        ? ""
                        : " and (l.looked_at, l.id) < (select b.looked_at, b.id from vault_look b where b.id = :before and b.alliance = :alliance)")
                + " order by l.looked_at desc, l.id desc limit :most";
        if (before != null) {
            asked.put("before", before);
        }
        asked.put("most", size + 1);
        var found = database.sql(sql).params(asked).query(WhoLooked::look).list();
        var looks = found.subList(0, Math.min(size, found.size()));
        return new Page(withItems(looks, search.owner()), found.size() > size);
    }

    /** Whoever looked, by username. */
    public List<String> people(Search search) {
        var asked = new TreeMap<String, Object>();
        return database.sql("select distinct l.person from vault_look l where " + wanted(search, asked) + " order by 1")
                .params(asked)
                .query(String.class)
                .list();
    }

    private static String wanted(Search search, Map<String, Object> asked) {
        var conditions = new ArrayList<String>();
        add(conditions, asked, "l.alliance = :alliance", "alliance", search.alliance());
        add(conditions, asked, "l.reference = :reference", "reference", search.reference());
        add(conditions, asked, "l.person = :person", "person", search.person());
        add(conditions, asked, "l.looked_at >= :from", "from", timestamp(search.from()));
        add(conditions, asked, "l.looked_at < :until", "until", timestamp(search.until()));
        if (search.owner() != null) {
            conditions.add("exists (select 1 from vault_opening o join vault_item i on i.id = o.item"
                    + " where o.look = l.id and " + theirs(search.owner(), asked) + ")");
        }
        return String.join(" and ", conditions);
    }

    private static void add(
            List<String> conditions, Map<String, Object> asked, String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            asked.put(name, value);
        }
    }

    private static String theirs(Owner owner, Map<String, Object> asked) {
        asked.put("member", owner.member());
        asked.put("people", owner.people());
        return THEIRS;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private List<Look> withItems(List<Look> looks, @Nullable Owner owner) {
        if (looks.isEmpty()) {
            return looks;
        }
        var asked = new TreeMap<String, Object>(
                Map.of("looks", looks.stream().map(Look::id).toList()));
        var sql = "select o.look, i.id, i.field, i.name_cipher is not null as document from vault_opening o"
                + " join vault_item i on i.id = o.item where o.look in (:looks)"
                + (owner == null ? "" : " and " + theirs(owner, asked)) + " order by i.stored_at, i.id";
        var items = database.sql(sql).params(asked).query(WhoLooked::opened).list().stream()
                .collect(Collectors.groupingBy(Opened::look, Collectors.mapping(Opened::item, Collectors.toList())));
        return looks.stream()
                .map(look -> new Look(
                        look.id(),
                        look.reference(),
                        look.person(),
                        look.standing(),
                        look.at(),
                        items.getOrDefault(look.id(), List.of())))
                .toList();
    }

    private record Opened(UUID look, Item item) {}

    private static Opened opened(ResultSet row, int number) throws SQLException {
        return new Opened(
                row.getObject("look", UUID.class),
                new Item(row.getObject("id", UUID.class), row.getString("field"), row.getBoolean("document")));
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        return new Look(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("person"),
                row.getString("standing"),
                row.getTimestamp("looked_at").toInstant(),
                List.of());
    }
}
