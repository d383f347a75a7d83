package org.concordat.demo;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.concordat.web.MovableTime.Journey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's time as the database keeps it, for every node. */
@Component
@Conditional(DemoAsked.class)
class DemoTimes {

    private final JdbcClient database;

    DemoTimes(JdbcClient database) {
        this.database = database;
    }

    /** A demo is begun once; nodes that come later find it as it is. */
    void begin(Duration ahead, @Nullable LocalDate day) {
        database.sql("insert into demo_time (ahead_ms, began_on) values (?, ?) on conflict do nothing")
                .params(ahead.toMillis(), day)
                .update();
    }

    boolean isBegun() {
        return database.sql("select exists (select from demo_time) or exists (select from alliance)")
                .query(Boolean.class)
                .single();
    }

    Optional<LocalDate> beganOn() {
        return database.sql("select began_on from demo_time where began_on is not null")
                .query(LocalDate.class)
                .optional();
    }

    Duration ahead() {
        return database.sql("select ahead_ms from demo_time")
                .query(Long.class)
                .optional()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    /** Only forward: whoever wants less than there is changes nothing. */
    void advance(Duration ahead) {
        database.sql("update demo_time set ahead_ms = :ahead where ahead_ms < :ahead")
                .param("ahead", ahead.toMillis())
                .update();
    }

    /** The demo has come to the present with so many disputes. */
    void closePast(int disputes) {
        database.sql("update demo_time set past_disputes = ?").params(disputes).update();
    }

    int disputesOfThePast() {
        return database.sql("select past_disputes from demo_time")
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    Journey journey() {
        return database.sql("select target, jobs, note from demo_time")
                .query((row, number) -> new Journey(
                        row.getTimestamp("target") == null
                                ? null
                                : row.getTimestamp("target").toInstant(),
                        row.getInt("jobs"),
                        row.getString("note")))
                .optional()
                .orElse(new Journey(null, 0, null));
    }

    void setOut(Instant target) {
        database.sql("update demo_time set target = ?, jobs = 0, note = null")
                .param(Timestamp.from(target))
                .update();
    }

    void arrive(@Nullable String note) {
        database.sql("update demo_time set target = null, mover = null, note = ?")
                .params(note == null ? new Object[] {null} : new Object[] {note})
                .update();
    }

    void countJob() {
        database.sql("update demo_time set jobs = jobs + 1").update();
    }

    /** One node at a time moves time; one that does not come back is replaced. The machine's clock counts here. */
    boolean isMovedBy(UUID node) {
        return database.sql(
                                "update demo_time set mover = :node, mover_until = clock_timestamp() + interval '30 seconds'"
                                        + " where target is not null"
                                        + " and (mover is null or mover = :node or mover_until < clock_timestamp())")
                        .param("node", node)
                        .update()
                > 0;
    }
}
