package org.concordat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.WholeDatabase;
import org.concordat.alliance.AllianceOffice;
import org.concordat.audit.CaseQuestion.Order;
import org.concordat.audit.CaseQuestion.Place;
import org.concordat.database.DataFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The rows are there for their transaction only, in which the superuser lets the server count them as it does by itself. */
@ConcordatTest
@DisplayName("The search among many cases")
class CaseSearchPlanTest {

    private static final int MANY = 20_000;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    Connection connection;
    JdbcClient database;
    Cast cast;
    UUID alliance;
    UUID clinic;

    @BeforeEach
    void manyCases() throws SQLException {
        connection = Objects.requireNonNull(new WholeDatabase(application.getJdbcUrl(), folder)
                        .superuser()
                        .getDataSource())
                .getConnection();
        connection.setAutoCommit(false);
        database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        cast = story.anAlliance();
        alliance = alliances.alliance(cast.alliance()).id();
        clinic = alliances.member(cast.alliance(), "clinic").id();
        var hospital = alliances.member(cast.alliance(), "hospital").id();
        insert("docket_case (reference, alliance, opened_at) select 'X-' || n || :code, :alliance, now()");
        insert("case_party (reference, member, side) select 'X-' || n || :code, :hospital, 'COMPLAINANT'", hospital);
        insert(
                "dispute (reference, alliance, complainant, category, severity, patient_impact, subject, description, stage,"
                        + " outcome, reported_by, reported_at, closed_at, version) select 'X-' || n || :code, :alliance, :hospital,"
                        + " (array['FINANCIAL', 'GOALS', 'SERVICES', 'POWER'])[1 + n % 4], 'HIGH', 'NONE', gen_random_uuid(),"
                        + " gen_random_uuid(), 'CLOSED', case when n % 50 = 0 then 'WITHDRAWN' else 'RESOLVED' end, 'system',"
                        + " now() - n * interval '1 hour', now() - n * interval '50 minutes', 0",
                hospital);
        insert(
                "running_clock (id, reference, alliance, name, process_instance, lane, started_at, amount, unit, start_counts, roll,"
                        + " calendars, zone, rule, due_at, state, event, warnings, version) select gen_random_uuid(), 'X-' || (n / 20 * 20 + 1) || :code,"
                        + " :alliance, 'clock' || n, 'P-' || n || :code, 'standard', now(), 5, 'DAY', false, 'NONE', 'c', 'UTC', 'r',"
                        + " now() + (n - 9000) * interval '1 minute', case when n % 5 = 0 then 'RUNNING' else 'STOPPED' end, 'e', '', 0");
        database.sql("analyze dispute, case_party, case_link, running_clock").update();
    }

    @AfterEach
    void asBefore() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void insert(String into, UUID... hospital) {
        var statement = database.sql("insert into " + into + " from generate_series(1, " + MANY + ") n")
                .param("code", cast.alliance());
        statement = into.contains(":alliance") ? statement.param("alliance", alliance) : statement;
        (hospital.length > 0 ? statement.param("hospital", hospital[0]) : statement).update();
    }

    @Test
    @DisplayName("reads a page in every order from an index, and sorts nothing")
    void readsFromAnIndex() {
        for (var order : Order.values()) {
            assertReadsLittle(question(order, null, null, null, null));
            assertReadsLittle(
                    question(order, null, null, null, new Place(Instant.now().minusSeconds(900_000), "X")));
            assertReadsLittle(
                    question(order, null, null, null, new Place(Instant.now().minusSeconds(900_000), "X", true)));
        }
    }

    @Test
    @DisplayName("reads what is looked for from an index, too")
    void readsWhatIsLookedFor() {
        assertReadsLittle(question(Order.NEWEST, "CLOSED", null, null, null));
        assertReadsLittle(question(Order.NEWEST, null, "FINANCIAL", null, null));
        assertReadsLittle(question(Order.NEWEST, null, null, clinic, null));
    }

    @Test
    @DisplayName("reads the cases under a version from an index, whether most cases ran under it or few")
    void readsWhatRanUnderAVersion() {
        insert(
                "act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_id_, start_time_) select n || :code,"
                        + " n || :code, 'X-' || n || :code, case when n % 2000 = 0 then 'rare' else 'usual' end || :code, now()");
        database.sql("analyze act_hi_procinst").update();

        assertReadsLittle(under("usual"));
        assertReadsLittle(under("rare"));
    }

    private CaseQuestion under(String definition) {
        var all = question(Order.NEWEST, null, null, null, null);
        return new CaseQuestion(
                all.alliance(),
                all.wallOf(),
                all.untold(),
                null,
                null,
                null,
                null,
                false,
                all.now(),
                null,
                null,
                null,
                new Under(false, definition + cast.alliance()),
                all.order(),
                null);
    }

    /** How many rows the database touches is what takes the time. */
    private void assertReadsLittle(CaseQuestion question) {
        PageStatement.of(question, 51).forEach(this::assertReadsLittle);
    }

    private void assertReadsLittle(PageStatement statement) {
        var plan = String.join(
                "\n",
                database.sql("explain (analyze, timing off, costs off) " + statement.sql())
                        .params(statement.values())
                        .query(String.class)
                        .list());

        assertThat(plan).contains("Index").doesNotContain("Seq Scan on dispute", "Seq Scan on running_clock");
        assertThat(plan.lines().filter(line -> line.matches(".*actual rows=\\d{3,}.*")))
                .as(plan)
                .isEmpty();
    }

    private CaseQuestion question(
            Order order,
            @Nullable String stage,
            @Nullable String category,
            @Nullable UUID party,
            @Nullable Place after) {
        return new CaseQuestion(
                alliance,
                clinic,
                Set.of(),
                stage,
                category,
                null,
                party,
                false,
                Instant.now(),
                null,
                null,
                null,
                null,
                order,
                after);
    }
}
