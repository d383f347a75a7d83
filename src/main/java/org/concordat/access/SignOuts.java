package org.concordat.access;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When people signed out: every session they began before is over, on every device and every node. */
@Component
public class SignOuts {

    private static final String SIGN_OUT =
            """
            insert into sign_out (person, at) values (:person, clock_timestamp())
            on conflict (person) do update set at = excluded.at
            """;

    private final JdbcClient database;

    SignOuts(JdbcClient database) {
        this.database = database;
    }

    /** Ends every session of a person. */
    public void signOut(String person) {
        database.sql(SIGN_OUT).param("person", person).update();
    }

    boolean hasSignedOutSince(String person, Instant signedIn) {
        return database.sql("select at >= :signedIn from sign_out where person = :person")
                .param("person", person)
                .param("signedIn", Timestamp.from(signedIn))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Of the database, whose clock all nodes share. */
    Instant now() {
        return database.sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
