package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("A stalled dispute")
class EscalationPageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String DECIDE = "Escalate this dispute";
    private static final String ASK = "Ask to escalate this dispute";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("goes up when a party asks once its time is over, and a case manager is asked")
    void isAskedFor() {
        var reference = story.aSlowMediation(cast);
        var party = as("rep-insurer");
        assertThat(party.get("/disputes/" + reference).body()).doesNotContain(ASK);
        assertThat(party.get(request(reference)).statusCode()).isEqualTo(404);
        story.timePasses("mediationOverdue", reference);

        assertThat(party.get("/disputes/" + reference).body()).contains(ASK).doesNotContain(DECIDE);
        assertThat(send(party, request(reference), " ").body()).contains("reasons must not be empty");
        assertThat(send(party, request(reference), "No session for two months.").statusCode())
                .isEqualTo(302);

        assertThat(party.get("/disputes/" + reference).body())
                .contains("Escalation asked for by a party", "No session for two months.")
                .doesNotContain(ASK);
        assertThat(story.waitingTasks(reference)).contains("decideRequest");
    }

    @Test
    @DisplayName(
            "goes up at any time after its acceptance when a case manager decides it, and the file says from where")
    void isDecided() {
        var reported = story.aReportedDispute(cast);
        var manager = as("manager");
        assertThat(manager.get("/disputes/" + reported).body()).doesNotContain(DECIDE);
        var reference = story.aDisputeToTalkAbout(cast);
        var page = "/disputes/" + reference + "/escalation";

        assertThat(manager.get("/disputes/" + reference).body())
                .contains(DECIDE)
                .doesNotContain(ASK);
        assertThat(as("rep-insurer").get(page).statusCode()).isEqualTo(404);
        assertThat(send(manager, page, "They will not talk.").statusCode()).isEqualTo(302);

        assertThat(manager.get("/disputes/" + reference).body())
                .contains("a case manager decided it", "escalated, from negotiated", "They will not talk.")
                .doesNotContain(DECIDE);
        story.thenTheRecordShows(reference, Outcome.ESCALATION_DECIDED, Outcome.ESCALATION_OPENED);
    }

    @Test
    @DisplayName("gives back what a party wrote when a case manager was faster")
    void keepsWhatWasWritten() {
        var reference = story.aSlowMediation(cast);
        story.timePasses("mediationOverdue", reference);
        var party = as("rep-insurer");
        var token = CSRF.matcher(party.get(request(reference)).body());
        assertThat(token.find()).isTrue();
        send(as("manager"), "/disputes/" + reference + "/escalation", "They will not talk.");

        var answer = party.postText(
                request(reference),
                "application/x-www-form-urlencoded",
                "_csrf=" + encoded(token.group(1)) + "&reasons=" + encoded("No session for two months."));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("The dispute can", "No session for two months.");
    }

    @Test
    @DisplayName("gives back what a case manager wrote when it is too long")
    void keepsWhatIsTooLong() {
        var page = "/disputes/" + story.aDisputeToTalkAbout(cast) + "/escalation";
        var reasons = "They will not talk. ".repeat(501);

        assertThat(send(as("manager"), page, reasons).body()).contains("reasons must", reasons.strip());
    }

    private static String request(String reference) {
        return "/disputes/" + reference + "/escalation-request";
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }

    private static HttpResponse<String> send(Tasklist person, String page, String reasons) {
        var token = CSRF.matcher(person.get(page).body());
        assertThat(token.find()).isTrue();
        var body = "_csrf=" + encoded(token.group(1)) + "&reasons=" + encoded(reasons);
        return person.postText(page, "application/x-www-form-urlencoded", body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
