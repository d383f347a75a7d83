package org.concordat.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people looked at cases, so that a file can tell each of them what has changed since. */
@Service
public class Looks {

    /** Looks that follow one another closely are one visit: what was new at its beginning stays marked until its end. */
    private static final Duration VISIT = Duration.ofMinutes(30);

    /** One statement, so that two tabs opened at once do not collide. */
    private static final String LOOK =
            """
            insert into case_look as look (person, reference, looked_at) values (:person, :reference, :now)
            on conflict (person, reference) do update set
                seen_until = case when look.looked_at < :visitBegan then look.looked_at else look.seen_until end,
                looked_at = excluded.looked_at
            returning seen_until
            """;

    private final JdbcClient database;
    private final Clock clock;

    Looks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes that a person looks at a case now.
     *
     * @return until when they had seen what happened before this visit; empty on the first
     */
    @Transactional
    public Optional<Instant> look(String person, String reference) {
        var now = clock.instant();
        return database.sql(LOOK)
                .param("person", person)
                .param("reference", reference)
                .param("now", Timestamp.from(now))
                .param("visitBegan", Timestamp.from(now.minus(VISIT)))
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("seen_until")))
                .single()
                .map(Timestamp::toInstant);
    }
}
