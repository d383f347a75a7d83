package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.Outcome;
import org.concordat.notice.MailRound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The notices in a case file")
class NoticesPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    MailRound mail;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("say to whom and how they were served, and why they count as received")
    void tellTheirService() {
        var reference = story.aReportedDispute(cast);

        assertThat(read("manager", reference))
                .contains("A dispute names your organisation", "to The insurer", "In the portal only")
                .contains("Counts as received", "stage-clocks v")
                .doesNotContain("Opened");
    }

    @Test
    @DisplayName(
            "are received by whoever of the addressee opens them first; the other side and the office receive nothing")
    void areReceivedByTheAddressee() {
        var reference = story.aReportedDispute(cast);
        read("rep-hospital", reference);
        read("manager", reference);
        assertThat(story.lastFacts(reference, Outcome.NOTICE_RECEIVED))
                .containsEntry("addressee", story.member(cast, "hospital").toString());

        assertThat(read("rep-insurer", reference)).contains("by rep-insurer");
        read("rep-insurer", reference);

        assertThat(story.outcomes(reference))
                .filteredOn(outcome -> outcome == Outcome.NOTICE_RECEIVED)
                .hasSize(2);
    }

    @Test
    @DisplayName(
            "tell the office that one among the parties and their mediator was not delivered, and not what it says")
    void keepMediationAmongItsPeople() {
        story.isReachedAt(cast, "rep-insurer", "gone-" + cast.alliance() + "@insurer.example");
        var reference = story.aMediation(cast);
        read("rep-insurer", reference);
        story.proposesSession(cast, reference);
        mail.goesOut();

        assertThat(read("manager", reference))
                .contains("A notice among the parties and their mediator", "Not delivered")
                .doesNotContain("Mediation session proposed", "proposes a session");
        assertThat(read("mediator", reference)).contains("Mediation session proposed");
    }

    @Test
    @DisplayName("offer a fixed session as a calendar file that names the case and nothing else of it")
    void offerACalendarFile() {
        var reference = story.aFixedSession(cast);

        assertThat(read("rep-insurer", reference))
                .contains("Mediation session fixed", "/disputes/" + reference + "/sessions.ics", "Calendar entry");
    }

    @Test
    @DisplayName("and the last day of a committee or a vote come as a calendar file, too, without a word of the case")
    void lastDaysComeAsACalendarFile() {
        var reference = story.aMotion(cast);
        var file = get("rep-county", "/disputes/" + reference + "/deadlines.ics");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body())
                .contains("BEGIN:VEVENT", "SUMMARY:Deadline\\, " + reference, "DTSTART;VALUE=DATE:")
                .doesNotContain("vote", "Voting", "board");
        assertThat(get("rep-physicians", "/disputes/none/deadlines.ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("are not shown as sent mail where mail leaves the house")
    void sentMailIsForTheDemo() {
        assertThat(get("admin", "/sent-mail").statusCode()).isEqualTo(404);
    }

    private String read(String reader, String reference) {
        return get(reader, "/disputes/" + reference).body();
    }

    private HttpResponse<String> get(String reader, String path) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(reader), Story.PASSWORD)
                .get(path);
    }
}
