package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Information requests over HTTP")
class InformationApiTest {

    private static final String REQUESTS = "/api/information-requests";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("are made by whoever has the task, pause its clock, and are withdrawn by them")
    void pausesAndGoesOn() {
        var reference = story.aReportedDispute(cast);
        var body = question("manager", "assessDispute", reference, "insurer", "Which invoices are meant?");

        assertThat(client("rep-hospital").post(REQUESTS, body).status()).isEqualTo(404);
        var asked = client("manager").post(REQUESTS, body);

        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(deadlines("manager", reference)).contains("\"state\":\"paused\"");
        assertThat(record("rep-insurer", reference)).contains("INFORMATION_ASKED", "CLOCK_PAUSED");
        var withdrawal = REQUESTS + "/" + asked.json().path("id").asText() + "/withdrawal";
        assertThat(client("rep-insurer").post(withdrawal, "").status()).isEqualTo(404);
        assertThat(client("manager").post(withdrawal, "").status()).isEqualTo(204);
        assertThat(deadlines("manager", reference)).doesNotContain("\"state\":\"paused\"");
        story.thenTheRecordShows(reference, Outcome.INFORMATION_REQUEST_WITHDRAWN, Outcome.PAUSE_ENDED);
    }

    @Test
    @DisplayName("say what is wrong with a question")
    void refuses() {
        var reference = story.aReportedDispute(cast);

        thenRefused(question("manager", "assessDispute", reference, "clinic", "Which?"), "party");
        thenRefused(question("manager", "assessDispute", reference, "insurer", " "), "question");
        story.thenTheRecordLacks(reference, Outcome.INFORMATION_ASKED, Outcome.CLOCK_PAUSED);
    }

    @Test
    @DisplayName("of a mediator are known to the parties, and to nobody outside mediation")
    void staysInMediation() {
        var reference = story.aMediation(cast);
        var body = question("mediator", "proposeSession", reference, "insurer", "What would help?");

        assertThat(client("mediator").post(REQUESTS, body).status()).isEqualTo(201);

        assertThat(record("rep-hospital", reference)).contains("INFORMATION_ASKED", "CLOCK_PAUSED");
        assertThat(record("manager", reference))
                .doesNotContain("INFORMATION_ASKED", "CLOCK_PAUSED", "informationDue", "informationQuestion");
        assertThat(deadlines("manager", reference))
                .doesNotContain("informationDue", "provideInformation", "Provide information", "paused");
    }

    private void thenRefused(String body, String field) {
        var answer = client("manager").post(REQUESTS, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
    }

    private String question(String person, String task, String reference, String party, String words) {
        var id = story.theirTask(cast.user(person), task, reference).getId();
        return "{\"task\":\"%s\",\"party\":\"%s\",\"question\":\"%s\"}".formatted(id, party, words);
    }

    private String deadlines(String person, String reference) {
        return client(person).get("/api/disputes/" + reference).text();
    }

    private String record(String person, String reference) {
        return client(person).get("/api/disputes/" + reference + "/record").text();
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}
