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
@DisplayName("Questions to a party in a task's case file")
class InformationPageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String ASK = "Ask a party for information";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Cast cast;
    String reference;

    @BeforeEach
    void waitForAnAssessment() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
    }

    @Test
    @DisplayName("are asked there, pause the deadline in sight, and can be dropped again")
    void areAsked() {
        var task = story.theirTask(cast.user("manager"), "assessDispute", reference)
                .getId();
        var manager = as("manager");
        assertThat(manager.get("/case-file?task=" + task).body()).contains(ASK);

        assertThat(send(manager, task, "&party=insurer&question=" + encoded(" "))
                        .statusCode())
                .isEqualTo(302);
        story.thenTheRecordLacks(reference, Outcome.INFORMATION_ASKED);
        send(manager, task, "&party=insurer&question=" + encoded("Which invoices are meant?"));

        assertThat(manager.get("/case-file?task=" + task).body())
                .contains(
                        "The insurer was asked on",
                        "Wait no longer",
                        "Paused since",
                        "waiting for information of The insurer",
                        "Which invoices are meant?");
    }

    @Test
    @DisplayName("are not offered to a party")
    void areNotForParties() {
        var incomplete = story.anIncompleteReport(cast);
        var task = story.theirTask(cast.user("rep-hospital"), "cureReport", incomplete)
                .getId();

        assertThat(as("rep-hospital").get("/case-file?task=" + task).body()).doesNotContain(ASK);
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }

    private static HttpResponse<String> send(Tasklist person, String task, String fields) {
        var token = CSRF.matcher(person.get("/case-file?task=" + task).body());
        assertThat(token.find()).isTrue();
        return person.postText(
                "/case-file/information-requests",
                "application/x-www-form-urlencoded",
                "_csrf=" + encoded(token.group(1)) + "&task=" + task + fields);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
