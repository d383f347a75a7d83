package org.concordat.alliance.sealing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches how long entries wait to be sealed, because what vanishes before cannot be missed. A delay is entered, logged
 * and told the alliance's administrators and auditors until it is over.
 */
@Service
@Transactional
public class SealingDelays {

    private static final Logger LOG = LoggerFactory.getLogger(SealingDelays.class);

    private record Delay(UUID alliance, Instant since) {}

    private final JdbcClient database;
    private final AllianceRecord record;
    private final Clock clock;
    private final Duration longest;

    SealingDelays(
            JdbcClient database,
            AllianceRecord record,
            Clock clock,
            @Value("${concordat.sealing.late-after}") Duration longest) {
        this.database = database;
        this.record = record;
        this.clock = clock;
        this.longest = longest;
    }

    /** How long the entry that waits longest has waited. */
    @Transactional(readOnly = true)
    public Duration longestWait() {
        return database.sql("select min(entered_at) from unsealed")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(since -> Duration.between(since.toInstant(), clock.instant()))
                .orElse(Duration.ZERO);
    }

    boolean isTooLong(Duration wait) {
        return wait.compareTo(longest) > 0;
    }

    /** Since when entries of an alliance have waited for too long, as long as they do. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(UUID alliance) {
        return database.sql("select since from sealing_delay where alliance = :alliance and ended_at is null")
                .param("alliance", alliance)
                .query((row, number) -> row.getTimestamp("since").toInstant())
                .optional();
    }

    /** Notices delays that have begun and those that are over. */
    public void watch() {
        var late = late();
        late.forEach(this::notice);
        var alliances = late.stream().map(Delay::alliance).toList();
        open().stream().filter(open -> !alliances.contains(open)).forEach(this::end);
    }

    private List<Delay> late() {
        return database.sql("select alliance, min(entered_at) as since from unsealed group by alliance"
                        + " having min(entered_at) < :latest")
                .param("latest", Timestamp.from(clock.instant().minus(longest)))
                .query((row, number) -> new Delay(
                        row.getObject("alliance", UUID.class),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    private List<UUID> open() {
        return database.sql("select alliance from sealing_delay where ended_at is null")
                .query(UUID.class)
                .list();
    }

    private void notice(Delay delay) {
        var isNew = database.sql("insert into sealing_delay (id, alliance, since, noticed_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                UUID.randomUUID(),
                                delay.alliance(),
                                Timestamp.from(delay.since()),
                                Timestamp.from(clock.instant()))
                        .update()
                > 0;
        if (isNew) {
            LOG.error("Entries of alliance {} wait to be sealed since {}", delay.alliance(), delay.since());
            record.enter(Fact.of(delay.alliance(), Outcome.SEALING_DELAYED).with("since", delay.since()));
        }
    }

    private void end(UUID alliance) {
        var isOver =
                database.sql("update sealing_delay set ended_at = :now where alliance = :alliance and ended_at is null")
                                .param("now", Timestamp.from(clock.instant()))
                                .param("alliance", alliance)
                                .update()
                        > 0;
        if (isOver) {
            LOG.info("Entries of alliance {} are sealed in time again", alliance);
            record.enter(Fact.of(alliance, Outcome.SEALING_CAUGHT_UP));
        }
    }
}
