package org.concordat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.concordat.database.DataFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Many finished cases with one member as their complainant. The rows are there for one transaction only, which is never committed, and in
 * which the superuser lets the server count them as it does by itself.
 */
public final class ManyCases implements AutoCloseable {

    private static final int MANY = 20_000;

    private final Connection connection;
    private final JdbcClient database;
    private final UUID complainant;

    public ManyCases(HikariDataSource application, DataFolder folder, UUID complainant) throws SQLException {
        this.complainant = complainant;
        connection = Objects.requireNonNull(new WholeDatabase(application.getJdbcUrl(), folder)
                        .superuser()
                        .getDataSource())
                .getConnection();
        connection.setAutoCommit(false);
        database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        add(
                "docket_case (reference, alliance, opened_at)",
                "'X-' || n || m.id, m.alliance, now() - n * interval '1 hour'");
        add("case_party (reference, member, side)", "'X-' || n || m.id, m.id, 'COMPLAINANT'");
        add(
                "dispute (reference, alliance, complainant, category, severity, patient_impact, subject, description, stage,"
                        + " outcome, reported_by, reported_at, closed_at, version)",
                "'X-' || n || m.id, m.alliance, m.id, (array['FINANCIAL', 'GOALS', 'SERVICES', 'POWER'])[1 + n % 4], 'HIGH', 'NONE',"
                        + " gen_random_uuid(), gen_random_uuid(), 'CLOSED',"
                        + " case when n % 50 = 0 then 'WITHDRAWN' else 'RESOLVED' end, 'system',"
                        + " now() - n * interval '1 hour', now() - n * interval '50 minutes', 0");
        add(
                "running_clock (id, reference, alliance, name, process_instance, lane, started_at, amount, unit, start_counts,"
                        + " roll, calendars, zone, rule, due_at, state, event, warnings, version)",
                "gen_random_uuid(), 'X-' || (n / 20 * 20 + 1) || m.id, m.alliance, 'clock' || n, 'P-' || n || m.id, 'standard',"
                        + " now(), 5, 'DAY', false, 'NONE', 'c', 'UTC', 'r', now() + (n - 9000) * interval '1 minute',"
                        + " case when n % 5 = 0 then 'RUNNING' else 'STOPPED' end, 'e', '', 0");
        count("docket_case, dispute, case_party, case_link, case_part, running_clock");
    }

    /** A row for each case, of values of {@code n} and of the member {@code m}. */
    public void add(String into, String values) {
        database.sql("insert into " + into + " select " + values + " from member m, generate_series(1, " + MANY
                        + ") n where m.id = :complainant")
                .param("complainant", complainant)
                .update();
    }

    /** Lets the server count the rows of tables, as it does by itself. */
    public void count(String tables) {
        database.sql("analyze " + tables).update();
    }

    /** How the server answers a query, step by step, with the rows that each step touched. */
    public String planOf(String query, Map<String, ?> values) {
        return String.join(
                "\n",
                database.sql("explain (analyze, timing off, costs off) " + query)
                        .params(values)
                        .query(String.class)
                        .list());
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        // what was never committed lies there all the same, and would make the next plans look at it
        database.sql("vacuum docket_case, dispute, case_party, case_part, running_clock, act_hi_procinst")
                .update();
        connection.close();
    }
}
