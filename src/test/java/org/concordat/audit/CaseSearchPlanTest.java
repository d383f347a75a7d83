package org.concordat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Instant;
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

    @BeforeEach
    void manyCases() throws SQLException {
        var cast = story.anAlliance();
        alliance = alliances.alliance(cast.alliance()).id();
        clinic = alliances.member(cast.alliance(), "clinic").id();
        many = new ManyCases(
                application,
                folder,
                alliances.member(cast.alliance(), "hospital").id());
    }

    @AfterEach
    void asBefore() throws SQLException {
        many.close();
    }

    @Test
    @DisplayName("reads a page in every order from an index, and sorts nothing")
    void readsFromAnIndex() {
        for (var order : Order.values()) {
            assertReadsLittle(question(order, null, null, null, null));
            assertReadsLittle(
                    question(order, null, null, null, new Place(Instant.now().minusSeconds(900_000), "X")));
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
    @DisplayName("asks only of merged cases where they go on")
    void asksOnlyOfMergedCases() {
        var plan = planOf(question(Order.NEWEST, null, null, null, null));

        assertThat(plan.lines().filter(line -> line.contains("Recursive Union")))
                .as(plan)
                .isNotEmpty()
                .allMatch(line -> line.contains("never executed"));
    }

    /** How many rows the database touches is what takes the time. */
    private void assertReadsLittle(CaseQuestion question) {
        var plan = planOf(question);

        assertThat(plan).contains("Index").doesNotContain("Seq Scan on dispute");
        assertThat(plan.lines().filter(line -> line.matches(".*actual rows=\\d{3,}.*")))
                .as(plan)
                .isEmpty();
    }

    private String planOf(CaseQuestion question) {
        var where = new Conditions(question, true);
        return many.planOf(
                "select d.reference from dispute d where " + where.sql() + " order by "
                        + question.order().by() + " limit 51",
                where.values());
    }

    private CaseQuestion question(
            Order order,
            @Nullable String stage,
            @Nullable String category,
            @Nullable UUID party,
            @Nullable Place after) {
        return new CaseQuestion(
                alliance, clinic, Set.of(), stage, category, null, party, null, null, null, null, order, after);
    }
}
