package org.concordat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.concordat.ConcordatTest;
import org.concordat.ManyCases;
import org.concordat.Story;
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

@ConcordatTest
@DisplayName("The search among many cases")
class CaseSearchPlanTest {

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    ManyCases many;
    UUID alliance;
    UUID clinic;
    UUID hospital;

    @BeforeEach
    void manyCases() throws SQLException {
        var cast = story.anAlliance();
        alliance = alliances.alliance(cast.alliance()).id();
        clinic = alliances.member(cast.alliance(), "clinic").id();
        hospital = alliances.member(cast.alliance(), "hospital").id();
        many = new ManyCases(application, folder, hospital);
    }

    @AfterEach
    void asBefore() throws SQLException {
        many.close();
    }

    @Test
    @DisplayName("reads a page in order of the report or of the closing from an index, and sorts nothing")
    void readsFromAnIndex() {
        for (var order : EnumSet.complementOf(EnumSet.of(Order.NEXT_DEADLINE))) {
            assertReadsLittle(question(order, null, null, null, null));
            assertReadsLittle(
                    question(order, null, null, null, new Place(Instant.now().minusSeconds(900_000), "X")));
            assertReadsLittle(
                    question(order, null, null, null, new Place(Instant.now().minusSeconds(900_000), "X", true)));
        }
    }

    @Test
    @DisplayName("reads a page in order of the next deadline from the deadlines that run, whatever is closed")
    void readsDeadlinesThatRun() {
        PageStatement.of(question(Order.NEXT_DEADLINE, null, null, null, null), 51).stream()
                .filter(statement -> !statement.isWithoutDeadline())
                .forEach(statement -> assertThat(planOf(statement))
                        .contains("running_clock_alliance_due_at_reference_idx")
                        .doesNotContain("Seq Scan on dispute", "Seq Scan on running_clock"));
    }

    @Test
    @DisplayName("reads what is looked for from an index, too")
    void readsWhatIsLookedFor() {
        assertReadsLittle(question(Order.NEWEST, "CLOSED", null, null, null));
        assertReadsLittle(question(Order.NEWEST, null, "FINANCIAL", null, null));
        assertReadsLittle(question(Order.NEWEST, null, null, clinic, null));
    }

    @Test
    @DisplayName("asks of the cases it comes by where they go on, however many were merged")
    void asksOfCasesOneByOneWhereTheyGoOn() {
        many.add("case_goes_on (reference, other)", "'X-' || n || m.id, 'X-' || (n + 1) % 500 + 1 || m.id");
        many.count("case_goes_on");

        PageStatement.of(question(Order.NEWEST, null, null, null, null), 51)
                .forEach(statement -> assertThat(planOf(statement))
                        .contains("case_goes_on_pkey")
                        .doesNotContain("Seq Scan on case_goes_on", "Removed by Join Filter"));
        assertReadsLittle(question(Order.NEWEST, null, null, null, null));
    }

    @Test
    @DisplayName("counts what several filters and the beginning of a reference find in an index of just these")
    void countsInAnIndexOfItsOwn() {
        var all = question(Order.NEWEST, null, "FINANCIAL", hospital, null);

        assertThat(planOfCount(found(all, "WITHDRAWN", null)))
                .contains("dispute_alliance_category_outcome_reported_at_reference_idx");
        assertThat(planOfCount(found(question(Order.NEWEST, null, null, null, null), null, "X-77")))
                .contains("dispute_alliance_reference_idx");
    }

    private static CaseQuestion found(CaseQuestion all, @Nullable String outcome, @Nullable String prefix) {
        return new CaseQuestion(
                all.alliance(),
                null,
                all.untold(),
                null,
                all.category(),
                outcome,
                all.party(),
                false,
                all.now(),
                null,
                null,
                prefix,
                null,
                all.order(),
                null);
    }

    private String planOfCount(CaseQuestion question) {
        var where = Conditions.ofAll(question);
        return many.planOf("select count(*) from dispute d where " + where.sql(), where.values());
    }

    @Test
    @DisplayName("reads the cases under a version from an index, whether most cases ran under it or few")
    void readsWhatRanUnderAVersion() {
        many.add(
                "act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_id_, start_time_)",
                "n || m.id::text, n || m.id::text, 'X-' || n || m.id,"
                        + " case when n % 2000 = 0 then 'rare' else 'usual' end || m.id, now()");
        many.count("act_hi_procinst");

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
                new Under(false, definition + hospital),
                all.order(),
                null);
    }

    /** How many rows the database touches is what takes the time. */
    private void assertReadsLittle(CaseQuestion question) {
        PageStatement.of(question, 51).forEach(this::assertReadsLittle);
    }

    private void assertReadsLittle(PageStatement statement) {
        var plan = planOf(statement);

        assertThat(plan).contains("Index").doesNotContain("Seq Scan on dispute", "Seq Scan on running_clock");
        assertThat(plan.lines().filter(line -> line.matches(".*actual rows=\\d{3,}.*")))
                .as(plan)
                .isEmpty();
    }

    private String planOf(PageStatement statement) {
        return many.planOf(statement.sql(), statement.values());
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
