package org.concordat.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Makes guessing slow: after some tries in a row that failed, for one name or from one address, the next has to wait, longer
 * each time, and never for good: nobody can be locked out by somebody else's guesses. Kept in the database, for all nodes.
 */
@Component
public class SignInThrottle {

    private static final Duration FORGOTTEN = Duration.ofHours(1);

    /** What is guessed at or from, how many tries are free, and how long the next waits at most. */
    private enum Kind {
        PERSON(5, Duration.ofMinutes(15)),
        ADDRESS(50, Duration.ofMinutes(5));

        private final int free;
        private final Duration longest;

        Kind(int free, Duration longest) {
            this.free = free;
            this.longest = longest;
        }
    }

    /** One statement, so that of many who try at once no more get through; a try counts as failed until it succeeds. */
    private static final String TRY =
            """
            insert into sign_in_try as before (kind, guessed, failures, last_at) values (:kind, :guessed, 1, :now)
            on conflict (kind, guessed) do update set
                failures = case when before.last_at < :forgotten then 1 else before.failures + 1 end,
                last_at = excluded.last_at
            where before.failures < :free or before.last_at <= excluded.last_at
                - make_interval(secs => least(:longest, power(2, least(before.failures - :free + 3, 20))))
            """;

    private final JdbcClient database;
    private final Clock clock;

    SignInThrottle(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts a try, before it is known whether it succeeds.
     *
     * @throws LockedException when it came too early
     */
    public void enter(String username, String address) {
        enter(username);
        require(mayTry(Kind.ADDRESS, address));
    }

    /**
     * The same for a try of somebody who has signed in already, from wherever.
     *
     * @throws LockedException when it came too early
     */
    public void enter(String username) {
        require(mayTry(Kind.PERSON, username));
    }

    private static void require(boolean mayTry) {
        if (!mayTry) {
            throw new LockedException("Too many tries failed; wait a little before the next");
        }
    }

    private boolean mayTry(Kind kind, String guessed) {
        var now = clock.instant();
        return database.sql(TRY)
                        .param("kind", kind.name())
                        .param("guessed", hash(guessed))
                        .param("now", Timestamp.from(now))
                        .param("forgotten", Timestamp.from(now.minus(FORGOTTEN)))
                        .param("free", kind.free)
                        .param("longest", kind.longest.toSeconds())
                        .update()
                > 0;
    }

    /** The try was no guess. */
    public void succeeded(String username, String address) {
        succeeded(username);
        database.sql("update sign_in_try set failures = failures - 1 where kind = 'ADDRESS' and guessed = :guessed")
                .param("guessed", hash(address))
                .update();
    }

    /** The same for {@link #enter(String)}. */
    public void succeeded(String username) {
        database.sql("delete from sign_in_try where kind = 'PERSON' and guessed = :guessed")
                .param("guessed", hash(username))
                .update();
    }

    private static String hash(String guessed) {
        try {
            var bytes = guessed.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
