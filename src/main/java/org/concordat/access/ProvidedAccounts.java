package org.concordat.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signs in with a provider of identities: names may be given anew there, what a provider calls the subject stays. */
@Component
public class ProvidedAccounts {

    private final JdbcClient database;

    ProvidedAccounts(JdbcClient database) {
        this.database = database;
    }

    /** @param toldAt when the last that counts was said of them */
    record Account(String person, Instant toldAt) {}

    public boolean isProvided(String username) {
        return database.sql("select exists (select from provided_person where person = :person)")
                .param("person", username)
                .query(Boolean.class)
                .single();
    }

    /** Nobody else can ask for the same subject, or change it, until the transaction has ended. */
    Optional<Account> hold(String issuer, String subject) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:subject, 143))")
                .param("subject", issuer + " " + subject)
                .query()
                .singleRow();
        return find(issuer, subject);
    }

    Optional<Account> find(String issuer, String subject) {
        return database.sql("select person, told_at from provided_person where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query((row, number) -> new Account(
                        row.getString("person"), row.getTimestamp("told_at").toInstant()))
                .optional();
    }

    void bind(String username, Testimony said) {
        database.sql("insert into provided_person (person, issuer, subject, told_at)"
                        + " values (:person, :issuer, :subject, :at)")
                .param("person", username)
                .param("issuer", said.issuer())
                .param("subject", said.subject())
                .param("at", Timestamp.from(said.saidAt()))
                .update();
    }

    void toldAt(String username, Instant at) {
        database.sql("update provided_person set told_at = :at where person = :person")
                .param("person", username)
                .param("at", Timestamp.from(at))
                .update();
    }
}
