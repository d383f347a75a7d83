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

    public ManyCases(HikariDataSource application, DataFolder folder, UUID complainant) throws SQLException {
        connection = Objects.requireNonNull(new WholeDatabase(application.getJdbcUrl(), folder)
                        .superuser()
                        .getDataSource())
                .getConnection();
        connection.setAutoCommit(false);
        database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        insert(
                "docket_case (reference, alliance, opened_at)",
                "m.alliance, now() - n * interval '1 hour'",
                complainant);
        insert("case_party (reference, member, side)", "m.id, 'COMPLAINANT'", complainant);
        insert(
                "dispute (reference, alliance, complainant, category, severity, patient_impact, subject, description, stage,"
                        + " outcome, reported_by, reported_at, closed_at, version)",
                "m.alliance, m.id, (array['FINANCIAL', 'GOALS', 'SERVICES', 'POWER'])[1 + n % 4], 'HIGH', 'NONE',"
                        + " gen_random_uuid(), gen_random_uuid(), 'CLOSED',"
                        + " case when n % 50 = 0 then 'WITHDRAWN' else 'RESOLVED' end, 'system',"
                        + " now() - n * interval '1 hour', now() - n * interval '50 minutes', 0",
                complainant);
        database.sql("analyze docket_case, dispute, case_party, case_link, case_part")
                .update();
    }

    private void insert(String into, String values, UUID complainant) {
        database.sql("insert into " + into + " select 'X-' || n || m.id, " + values
                        + " from member m, generate_series(1, " + MANY + ") n where m.id = :complainant")
                .param("complainant", complainant)
                .update();
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
        connection.close();
    }
}
