package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Outcome;
import org.concordat.conflict.CorrectionOffice;
import org.concordat.vault.ErasureOffice;
import org.concordat.vault.ErasureReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("A case as known on an earlier day")
class KnownCasePageTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    CorrectionOffice corrections;

    @Autowired
    ErasureOffice erasures;

    @Autowired
    AllianceRecord record;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("tells stage, tasks, deadlines and entries of then, and nothing that came later")
    void tellsWhatWasKnown() {
        var reference = story.aReportedDispute(cast);
        var then = story.today();
        isAcceptedLater(reference);

        var page = page("auditor", reference, "?known=" + then);

        assertThat(page)
                .contains("As known on", "later is not shown", "<mark>reported</mark>")
                .containsSubsequence(
                        "Open tasks", "Assess dispute", "Deadlines", "Assessment of the dispute", "Running,")
                .contains("Dispute reported")
                .doesNotContain("Dispute accepted", "Correct</a>");
        assertThat(page("auditor", reference, "")).contains("<mark>negotiated</mark>", "Dispute accepted");
    }

    @Test
    @DisplayName("shows the path as far as it was walked, and stays on that day from link to link")
    void showsThePathOfThen() {
        var reference = story.aReportedDispute(cast);
        var then = story.today();
        isAcceptedLater(reference);

        assertThat(page("auditor", reference, "?known=" + then))
                .contains("href=\"/disputes/" + reference + "/course?known=" + then + "\"");
        var course = page("auditor", reference, "/course?known=" + then);

        assertThat(course)
                .contains("it waited at Receive report")
                .containsPattern("/course\\?run=[0-9a-f-]+&amp;known=" + then + "#path")
                .contains("Task offered: Assess dispute")
                .doesNotContain("Task completed: Assess dispute", "Direct negotiation,");
        assertThat(page("auditor", reference, "/course")).contains("Task completed: Assess dispute");
    }

    @Test
    @DisplayName("says nothing of a correction or a reversal that was entered later")
    void knowsNoLaterCorrection() {
        var reference = sanctions.aWarning(cast);
        var then = story.today();
        story.daysPass(1);
        corrects(reference, Outcome.DISPUTE_REPORTED);
        sanctions.isReversed(sanctions.last(reference));

        assertThat(page("auditor", reference, "?known=" + then))
                .containsSubsequence("Sanctions", "<mark>In force</mark>", "Rung ")
                .doesNotContain("Corrected", "corrected", "reversed");
        assertThat(page("auditor", reference, "")).contains("Corrected", "reversed");
        assertThat(page("auditor", reference, "/course?known=" + then)).doesNotContain("corrected", "reversed");
    }

    @Test
    @DisplayName("withholds what is withheld today, whatever the day")
    void withholds() {
        var reference = story.aDraftedSettlement(cast);
        var then = story.today();
        story.daysPass(1);

        assertThat(page("manager", reference, "?known=" + then))
                .doesNotContain("Sign settlement", "Signatures under the settlement", "Settlement drafted");
        assertThat(page("auditor", reference, "?known=" + then))
                .contains("Sign settlement", "Signatures under the settlement", "Settlement drafted", "Withheld")
                .doesNotContain("The report</h2>");
        assertThat(page("rep-hospital", reference, "?known=" + then)).contains("The report</h2>", "Sign settlement");
        assertThat(get("rep-clinic", reference, "?known=" + then).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("shows no text that was erased since")
    void staysErased() {
        var reference = story.aReportedDispute(cast);
        var then = story.today();
        story.daysPass(1);
        story.withdraws(cast, reference);
        story.runsJobs(reference);
        assertThat(page("rep-hospital", reference, "?known=" + then)).contains("The report</h2>");
        story.as(cast.user("compliance"), () -> erasures.orderErasure(reference, ErasureReason.COURT_ORDER));
        story.as(cast.user("admin"), () -> erasures.eraseContent(reference));

        assertThat(page("rep-hospital", reference, "?known=" + then))
                .contains("was erased on", "<mark>reported</mark>", "Dispute reported")
                .doesNotContain("The report</h2>", "Statements</h2>");
    }

    @ParameterizedTest
    @CsvSource({
        "known=tomorrow, known: must be a date such as 2027-03-31",
        "known=2999-01-01, known: must not lie in the future",
        "known=1999-01-01, known: must not lie before the report",
        "known=&time=14:30, 'known: choose the day, too'",
        "known=TODAY&time=noon, time: must be a time such as 14:30"
    })
    @DisplayName("is refused for what is no day since its report, with a form to choose another")
    void refusesOtherDays(String query, String told) {
        var reference = story.aReportedDispute(cast);
        var typed = query.replace("TODAY", story.today().toString());

        for (var page : new String[] {"", "/course"}) {
            var answer = get("auditor", reference, page + "?" + typed);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains(told, "Back to today", "name=\"known\"");
        }
    }

    @Test
    @DisplayName("is the page of today when today is chosen, or no day")
    void isTodaysPage() {
        var reference = story.aReportedDispute(cast);

        assertThat(page("manager", reference, "?known=" + story.today())).doesNotContain("later is not shown");
        assertThat(page("manager", reference, "?known=")).doesNotContain("later is not shown");
    }

    private void isAcceptedLater(String reference) {
        story.daysPass(1);
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));
    }

    private void corrects(String reference, Outcome outcome) {
        var entry = record.latest(reference, Set.of(outcome)).orElseThrow();
        story.as(cast.user("manager"), () -> corrections.correct(reference, entry.id(), "The amount is another one."));
    }

    private String page(String person, String reference, String query) {
        return get(person, reference, query).body();
    }

    private HttpResponse<String> get(String person, String reference, String query) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD)
                .get("/disputes/" + reference + query);
    }
}
