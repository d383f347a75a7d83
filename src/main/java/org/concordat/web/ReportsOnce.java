package org.concordat.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.concordat.alliance.Refusal;
import org.concordat.vault.Fingerprints;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a report that is sent again the same report: over HTTP, and on a page where somebody clicks twice. The key is kept in the
 * dispute's own transaction.
 */
@Component
public class ReportsOnce {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");

    private final JdbcClient database;
    private final Fingerprints fingerprints;
    private final Clock clock;

    ReportsOnce(JdbcClient database, Fingerprints fingerprints, Clock clock) {
        this.database = database;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /**
     * Reports, unless this person has sent the same under this key.
     *
     * @return the reference of the dispute, now or then
     * @throws UsedBefore when the key came with another body
     */
    @Transactional
    public String report(String person, String key, String body, Supplier<String> report) {
        if (!KEY.matcher(key).matches()) {
            throw new Refusal(HEADER, "must be 1 to 100 visible ASCII characters");
        }
        var sent = new Sent(person, fingerprints.of(key), fingerprints.of(body));
        if (!isNew(sent)) {
            return answered(sent);
        }
        var reference = report.get();
        answer(sent, reference);
        return reference;
    }

    /** Recognises a person who sends the same key again without keeping who it was; another key says nothing of them. */
    public String unnamed(String person, String key) {
        return fingerprints.of(person + "\n" + key);
    }

    private record Sent(String person, String key, String body) {}

    /** Waits for whoever sends the same key at this moment, and is second if they succeed. */
    private boolean isNew(Sent sent) {
        return database.sql("insert into idempotency_key (person, key, body, kept_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(sent.person(), sent.key(), sent.body(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void answer(Sent sent, String reference) {
        database.sql("update idempotency_key set reference = ? where person = ? and key = ?")
                .params(reference, sent.person(), sent.key())
                .update();
    }

    private String answered(Sent sent) {
        return database.sql("select reference from idempotency_key where person = ? and key = ? and body = ?")
                .params(sent.person(), sent.key(), sent.body())
                .query(String.class)
                .optional()
                .orElseThrow(UsedBefore::new);
    }

    /** A key that came before with another report. */
    public static class UsedBefore extends Refusal {

        UsedBefore() {
            super(HEADER, "was used before with another report");
        }
    }
}
