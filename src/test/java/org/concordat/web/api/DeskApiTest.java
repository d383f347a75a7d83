package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
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
@DisplayName("The desk over HTTP")
class DeskApiTest {

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
    @DisplayName("links two disputes, and tells of the other only those who may see it")
    void links() {
        var one = story.aReportedDispute(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");

        var answer = post("manager", one, "/links", "{\"other\":\"" + other + "\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(record("rep-hospital", one)).contains(other);
        assertThat(record("rep-insurer", one)).doesNotContain(other, "DISPUTES_LINKED");
        assertThat(record("rep-clinic", other)).doesNotContain(one);
    }

    @Test
    @DisplayName("opens a merged dispute's file to the parties it was merged for, but not its mediation")
    void merges() {
        var merged = story.aDraftedSettlement(cast);
        story.signs(cast, merged, "insurer", "refused");
        story.runsJobs(merged);
        var other = story.aReportedDisputeWith(cast, "clinic");
        assertThat(client("rep-clinic").get("/api/disputes/" + merged).status()).isEqualTo(404);

        var answer = post("manager", merged, "/merger", "{\"into\":\"" + other + "\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        story.thenTheRecordShows(merged, Outcome.DISPUTE_MERGED);
        var file = client("rep-clinic").get("/api/disputes/" + merged + "/record");
        assertThat(file.status()).isEqualTo(200);
        assertThat(rooms(file.json())).contains("CASE").doesNotContain("MEDIATION", "NOTES");
        assertThat(file.text()).doesNotContain("SETTLEMENT_DRAFTED");
        assertThat(rooms(client("rep-hospital")
                        .get("/api/disputes/" + merged + "/record")
                        .json()))
                .contains("MEDIATION");
        assertThat(client("rep-county").get("/api/disputes/" + merged).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("marks a corrected entry with what corrects it")
    void corrects() {
        var reference = story.aReportedDispute(cast);
        var entry = entry(reference, "DISPUTE_REPORTED").path("id").asText();

        var answer = post(
                "manager", reference, "/record/" + entry + "/corrections", "{\"correction\":\"It is about May.\"}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        var correction = entry(reference, "ENTRY_CORRECTED").path("id").asText();
        assertThat(entry(reference, "DISPUTE_REPORTED").at("/correctedBy/0").asText())
                .isEqualTo(correction);
        assertThat(record("auditor", reference)).doesNotContain("It is about May.");
    }

    @Test
    @DisplayName("names field and rule when it refuses, and tells no unknown dispute from a forbidden one")
    void refuses() {
        var reference = story.aReportedDispute(cast);
        var elsewhere = story.aReportedDispute(story.anAlliance());
        var bodies = Map.of(
                "/links", "{\"other\":\"%s\"}",
                "/merger", "{\"into\":\"%s\"}");

        bodies.forEach((path, body) -> {
            var forbidden = post("manager", reference, path, body.formatted(elsewhere));
            var unknown = post("manager", reference, path, body.formatted("D-0000-0000"));
            assertThat(forbidden.status()).isEqualTo(400);
            assertThat(forbidden.text()).isEqualTo(unknown.text());
            assertThat(post("manager", reference, path, body.formatted(reference))
                            .status())
                    .isEqualTo(400);
            assertThat(post("manager", reference, path, "{}").status()).isEqualTo(400);
        });
        thenRefused(post("manager", reference, "/parties", "{\"member\":\"clinic\",\"side\":\"both\"}"), "side");
        thenRefused(post("manager", reference, "/parties", "{\"member\":\"no\",\"side\":\"respondent\"}"), "member");
        thenRefused(post("manager", reference, "/split", "{\"category\":\"goals\"}"), "parties");
        thenRefused(post("rep-hospital", reference, "/reopening", "{\"reasons\":\"Why not.\"}"), "dispute");
        thenRefused(
                post(
                        "manager",
                        reference,
                        "/record/"
                                + entry(reference, "DISPUTE_REPORTED")
                                        .path("id")
                                        .asText() + "/corrections",
                        "{}"),
                "correction");
    }

    @Test
    @DisplayName("is closed to parties, and to strangers like a dispute that does not exist")
    void isClosedToOthers() {
        var reference = story.aReportedDispute(cast);
        var join = "{\"member\":\"county\",\"side\":\"respondent\"}";

        thenRefused(post("rep-hospital", reference, "/parties", join), "dispute");
        for (var stranger : List.of("rep-clinic", "mediator")) {
            assertThat(post(stranger, reference, "/parties", join).status()).isEqualTo(404);
        }
        story.thenTheRecordLacks(reference, Outcome.MEMBER_JOINED);
    }

    private static void thenRefused(Client.Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
    }

    private Client.Answer post(String person, String reference, String path, String body) {
        return client(person).post("/api/disputes/" + reference + path, body);
    }

    private String record(String person, String reference) {
        return client(person).get("/api/disputes/" + reference + "/record").text();
    }

    private JsonNode entry(String reference, String outcome) {
        var entries =
                client("auditor").get("/api/disputes/" + reference + "/record").json();
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(each -> each.path("outcome").asText().equals(outcome))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rooms(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(each -> each.path("outcome").asText().equals("STATEMENT_KEPT"))
                .map(each -> each.at("/facts/room").asText())
                .toList();
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}
