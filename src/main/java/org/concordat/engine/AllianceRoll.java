package org.concordat.engine;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who there is in an alliance. Whoever is offered a step is looked up there, and whoever comes or goes looks for the steps
 * that wait: neither would see what the other has not committed yet. So the two wait for each other until that transaction
 * has ended; steps that are offered do not wait for one another, and no alliance waits for another one.
 */
@Component
class AllianceRoll {

    private final JdbcClient database;

    AllianceRoll(JdbcClient database) {
        this.database = database;
    }

    /** Nobody comes or goes until this transaction has ended. */
    void read(UUID alliance) {
        hold("pg_advisory_xact_lock_shared", alliance);
    }

    /** No step is being offered now, nor will one be until this transaction has ended. */
    void change(UUID alliance) {
        hold("pg_advisory_xact_lock", alliance);
    }

    private void hold(String lock, UUID alliance) {
        database.sql("select " + lock + "(hashtextextended(:alliance, 260))")
                .param("alliance", alliance.toString())
                .query()
                .singleRow();
    }
}
