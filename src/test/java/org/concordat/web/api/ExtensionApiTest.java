package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ExtensionActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Requests for more time over HTTP")
class ExtensionApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ExtensionActs extensions;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("are made by whoever has the step; the explanation says what was given, and how")
    void areMade() {
        var reference = story.aFailedMediation(cast);
        var clock = extensions.clock(reference, "positionDue").id();

        var asked = client("rep-hospital").post(requests(clock), wish(5, "Our accountant is away."));

        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        story.thenTheRecordShows(reference, Outcome.EXTENSION_ASKED, Outcome.TIME_EXTENDED);
        var explained = client("rep-insurer")
                .get("/api/clocks/" + clock + "/explanation")
                .json();
        assertThat(explained.path("extended").asBoolean()).isTrue();
        assertThat(explained.path("extensions")).hasSize(1);
        assertThat(explained.at("/extensions/0/way").asText()).isEqualTo("automatic");
        assertThat(explained.at("/extensions/0/rule").asText()).startsWith("extension-rules v");
    }

    @Test
    @DisplayName("say what is wrong with them")
    void refuse() {
        var reference = story.aFailedMediation(cast);
        var clock = extensions.clock(reference, "positionDue").id();

        thenRefused("rep-hospital", clock, wish(11, "We need it."), "days");
        thenRefused("rep-hospital", clock, "{\"reason\":\"We need it.\"}", "days");
        thenRefused("rep-hospital", clock, wish(3, " "), "reason");
        thenRefused("manager", clock, wish(3, "They need it."), "clock");
        story.thenTheRecordLacks(reference, Outcome.EXTENSION_ASKED);
    }

    private void thenRefused(String person, UUID clock, String body, String field) {
        var answer = client(person).post(requests(clock), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
    }

    @Test
    @DisplayName("about a step of the mediation are known to the parties, and to nobody outside it")
    void stayInMediation() {
        var reference = story.aMediation(cast);
        var clock = extensions.clock(reference, "sessionProposalDue").id();
        assertThat(client("manager")
                        .post(requests(clock), wish(3, "I am curious."))
                        .status())
                .isEqualTo(404);
        assertThat(client("mediator")
                        .post(requests(clock), wish(3, "The parties wait for a report."))
                        .status())
                .isEqualTo(201);
        extensions.answers(cast, reference, "hospital", "agreed");
        extensions.answers(cast, reference, "insurer", "agreed");

        assertThat(record("rep-hospital", reference)).contains("EXTENSION_ASKED", "EXTENSION_AGREED", "TIME_EXTENDED");
        assertThat(record("manager", reference))
                .doesNotContain("EXTENSION_", "TIME_EXTENDED", "extensionReason", "extensionAnswerDue");
        assertThat(client("manager").get("/api/disputes/" + reference).text())
                .doesNotContain("answerExtension", "extensionAnswerDue", "Answer extension");
        assertThat(client("manager")
                        .get("/api/disputes/" + reference + "/notices")
                        .text())
                .doesNotContain("EXTENSION_");
    }

    @Test
    @DisplayName("to let a mediation go on tell nobody outside who agreed and who did not")
    void tellNobodyWhoAgreed() {
        var reference = story.aMediation(cast);
        extensions.asks(cast.user("mediator"), reference, "mediationDue", 20);
        extensions.answers(cast, reference, "hospital", "agreed");
        extensions.answers(cast, reference, "insurer", "objected");

        assertThat(record("rep-insurer", reference)).contains("EXTENSION_OBJECTED", "EXTENSION_REFUSED");
        assertThat(record("manager", reference)).doesNotContain("EXTENSION_");
    }

    @Test
    @DisplayName("are nothing for who works for no party and has no part, nor their answers")
    void areNothingForOthers() {
        var reference = extensions.anAskedConsent(cast);
        var clock = extensions.clock(reference, "positionDue").id();

        assertThat(client("rep-clinic")
                        .post(requests(clock), wish(3, "Us, too."))
                        .status())
                .isEqualTo(404);
        story.isTurnedAway(cast.user("rep-clinic"), "answerExtension", reference, Answers.extensionAnswer("agreed"));
    }

    private static String requests(UUID clock) {
        return "/api/clocks/" + clock + "/extension-requests";
    }

    private static String wish(int days, String reason) {
        return "{\"days\":%d,\"reason\":\"%s\"}".formatted(days, reason);
    }

    private String record(String person, String reference) {
        return client(person).get("/api/disputes/" + reference + "/record").text();
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}
