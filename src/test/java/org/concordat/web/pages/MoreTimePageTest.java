package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ExtensionActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Asking for more time in the case file")
class MoreTimePageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String ASK = "Ask for more time before a deadline";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ExtensionActs extensions;

    Cast cast;
    String reference;
    String clock;

    @BeforeEach
    void waitForPositions() {
        cast = story.anAlliance();
        reference = story.aFailedMediation(cast);
        clock = extensions.clock(reference, "positionDue").id().toString();
    }

    @Test
    @DisplayName("is offered beside the task, says what is wrong, and shows what was given and why")
    void isAsked() {
        var task = story.theirTask(cast.user("rep-hospital"), "filePosition", reference)
                .getId();
        var hospital = as("rep-hospital");
        var path = "/case-file?task=" + task;
        assertThat(hospital.get(path).body()).contains(ASK);

        send(hospital, path, "/case-file/extension-requests", "&task=" + task + "&days=soon");
        story.thenTheRecordLacks(reference, Outcome.EXTENSION_ASKED);
        send(hospital, path, "/case-file/extension-requests", "&task=" + task + "&days=5");

        assertThat(hospital.get(path).body())
                .contains("more time was given on", "by the table", "extension-rules v", "Why more time is asked for");
    }

    @Test
    @DisplayName("is offered on the case's page, too, and shows what is asked for until it is settled")
    void isAskedOnThePage() {
        var hospital = as("rep-hospital");
        var path = "/disputes/" + reference;

        send(hospital, path, path + "/extension-requests", "&days=8");

        assertThat(as("rep-insurer").get(path).body())
                .contains("for 8 days more: positions of the parties", "who says nothing has agreed");
        extensions.answers(cast, reference, "insurer", "agreed");
        assertThat(hospital.get(path).body()).contains("by consent").doesNotContain("for 8 days more");
    }

    @Test
    @DisplayName("is not offered to who has no step")
    void isNotOfferedToOthers() {
        assertThat(as("manager").get("/disputes/" + reference).body()).doesNotContain(ASK);
    }

    @Test
    @DisplayName("comes too late after the breach: whoever decides about that sees who else could do the step")
    void showsWhoElse() {
        var late = story.aLateAssessment(cast);
        story.register(cast, "second", null, Role.CASE_MANAGER);
        var task = story.theirTask(cast.user("manager"), "decideOnBreach", late).getId();

        assertThat(as("manager").get("/case-file?task=" + task).body())
                .contains("Who else can do the late step", "second: 0 tasks taken");
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }

    private HttpResponse<String> send(Tasklist person, String page, String path, String fields) {
        var token = CSRF.matcher(person.get(page).body());
        assertThat(token.find()).isTrue();
        var body = "_csrf=" + encoded(token.group(1)) + "&clock=" + clock + "&reason=" + encoded("Away.") + fields;
        return person.postText(path, "application/x-www-form-urlencoded", body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
