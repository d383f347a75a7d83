package org.concordat.web.pages.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.StandingActs.aMoment;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.concordat.AppealActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.PageReader;
import org.concordat.Queries;
import org.concordat.SanctionActs;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Member;
import org.concordat.alliance.Right;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MvcResult;

@ConcordatTest
@DisplayName("The page of an alliance")
class AlliancePageTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    PageReader pages;

    @Autowired
    StandingActs standing;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    AppealActs appeals;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    JdbcTemplate jdbc;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("tells what a member's standing was on a day, as known then and as known since a reversal")
    void tellsBoth() {
        var reference = story.aReceivedReport(cast);
        var insurer = story.member(cast, "insurer");
        var from = aMoment();
        var sanction = standing.takes(reference, insurer, Right.VOTE, from, null);
        seal();
        var then = story.today();
        story.daysPass(3);
        standing.givesBack(reference, sanction, insurer, Right.VOTE, from);
        seal();
        var now = story.today();

        assertThat(insurer("rep-clinic", then, then)).contains("Vote on the board");
        assertThat(insurer("rep-clinic", then, now)).doesNotContain("Vote on the board");
        assertThat(insurer("rep-clinic", now, then)).contains("Vote on the board");
        assertThat(page("rep-clinic", then, then)).contains("As it was known at the end of " + then);
    }

    @Test
    @DisplayName(
            "counts broken obligations and names a sanction, for those who may see the dispute and for nobody else")
    void countsWhatTheReaderMaySee() {
        var before = story.today();
        sanctions.aWarning(cast);
        var now = story.today();

        assertThat(insurer("rep-hospital", now, now)).contains("<td>1</td>").contains("Warning");
        assertThat(insurer("auditor", now, now)).contains("<td>1</td>").contains("Warning");
        assertThat(insurer("rep-clinic", now, now)).doesNotContain("<td>1</td>").doesNotContain("Warning");
        assertThat(insurer("insurer-compliance", now, now))
                .doesNotContain("<td>1</td>")
                .doesNotContain("Warning");
        assertThat(insurer("rep-hospital", before, now))
                .doesNotContain("<td>1</td>")
                .doesNotContain("Warning");
        assertThat(insurer("rep-hospital", now, before))
                .doesNotContain("<td>1</td>")
                .doesNotContain("Warning");
    }

    @Test
    @DisplayName("names a published sanction to everybody")
    void namesPublishedSanctions() {
        sanctions.anEmergency(cast);
        var inForce = story.today();

        assertThat(insurer("rep-clinic", inForce, inForce)).contains("Suspension", "since");
    }

    @Test
    @DisplayName(
            "names a published sanction no more to everybody while an appeal stays it, and says so to who sees the dispute")
    void tellsThatASanctionIsStayed() {
        var reference = sanctions.aProbation(cast);
        var now = story.today();
        assertThat(insurer("insurer-compliance", now, now)).contains("Probation");

        appeals.files(cast, reference);

        assertThat(insurer("insurer-compliance", now, now)).doesNotContain("Probation");
        assertThat(insurer("rep-hospital", now, now)).contains("Probation", "; stayed while an appeal is heard");
    }

    @Test
    @DisplayName("asks the database as often for many members and disputes as for few")
    void asksAsOften() throws Exception {
        var reader = cast.user("auditor");
        Callable<MvcResult> look = () ->
                pages.opens(reader, "/alliance").andExpect(status().isOk()).andReturn();
        sanctions.aWarning(cast);
        look.call();
        var few = Queries.of(look);

        alliances.admit(cast.alliance(), "hospice", "The hospice", Member.Kind.CLINIC);
        alliances.admit(cast.alliance(), "laboratory", "The laboratory", Member.Kind.CLINIC);
        sanctions.aFoundBreach(cast);
        story.aSettledDispute(cast);
        story.anInvestigation(cast);

        assertThat(few).isPositive();
        assertThat(Queries.of(look)).isEqualTo(few);
    }

    @Test
    @DisplayName("names a sanction on its last day, and on the day after no more than the rights it took")
    void endsOnTheLastDay() {
        sanctions.anEmergency(cast);
        var today = story.today();
        var lastDay = LocalDate.parse(jdbc.queryForObject(
                "select max(last_day)::text from sanction where member = ?",
                String.class,
                story.member(cast, "insurer")));

        assertThat(insurer("rep-clinic", lastDay, today)).contains("Suspension", "Vote on the board");
        assertThat(insurer("rep-clinic", lastDay.plusDays(1), today))
                .doesNotContain("Suspension")
                .doesNotContain("Vote on the board");
    }

    private void seal() {
        standing.seals(alliances.alliance(cast.alliance()).id());
    }

    /** The insurer's row. */
    private String insurer(String person, LocalDate valid, LocalDate known) {
        var page = page(person, valid, known);
        var row = page.substring(page.indexOf("<th scope=\"row\">The insurer</th>"));
        return row.substring(0, row.indexOf("</tr>"));
    }

    private String page(String person, LocalDate valid, LocalDate known) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD)
                .get("/alliance?valid=" + valid + "&known=" + known)
                .body();
    }
}
