package org.concordat.alliance;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes of rights, in the order in which they were recorded, each with the time at which its entry was sealed. */
@Component
class StandingLedger {

    private static final String CHANGES =
            """
            select change.*, (
                select head.sealed_at from head
                where head.alliance = change.alliance and head.size > leaf.position
                order by head.size limit 1) as sealed_at
            from standing_change change left join leaf on leaf.entry = change.entry
            """;

    private final JdbcClient database;
    private final EntityManager entities;

    StandingLedger(JdbcClient database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    void add(StandingChange change) {
        // its entry has to be there first
        entities.flush();
        database.sql(
                        """
                        insert into standing_change
                            (alliance, member, standing_right, sanction, effect, effective_from, effective_until, entry, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        change.alliance(),
                        change.member(),
                        change.right().name(),
                        change.sanction(),
                        change.effect().name(),
                        Timestamp.from(change.from()),
                        change.until() == null ? null : Timestamp.from(change.until()),
                        change.entry(),
                        Timestamp.from(change.recordedAt()))
                .update();
    }

    List<StandingChange> ofMember(UUID member) {
        return database.sql(CHANGES + "where change.member = :member order by change.position")
                .param("member", member)
                .query((row, number) -> change(row))
                .list();
    }

    List<StandingChange> ofAlliance(UUID alliance) {
        return database.sql(CHANGES + "where change.alliance = :alliance order by change.position")
                .param("alliance", alliance)
                .query((row, number) -> change(row))
                .list();
    }

    private static StandingChange change(ResultSet row) throws SQLException {
        return new StandingChange(
                row.getObject("alliance", UUID.class),
                row.getObject("member", UUID.class),
                Right.valueOf(row.getString("standing_right")),
                row.getObject("sanction", UUID.class),
                StandingChange.Effect.valueOf(row.getString("effect")),
                row.getTimestamp("effective_from").toInstant(),
                instant(row.getTimestamp("effective_until")),
                row.getObject("entry", UUID.class),
                row.getTimestamp("recorded_at").toInstant(),
                instant(row.getTimestamp("sealed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
