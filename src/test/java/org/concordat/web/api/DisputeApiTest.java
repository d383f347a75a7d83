package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.concordat.Answers;
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
@DisplayName("A dispute over HTTP")
class DisputeApiTest {

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
    @DisplayName("shows its codes, parties, open tasks and deadlines")
    void showsAReportedDispute() {
        var reference = story.aReportedDispute(cast);

        var sheet = client("rep-insurer").get("/api/disputes/" + reference).json();

        assertThat(sheet.path("reference").asText()).isEqualTo(reference);
        assertThat(sheet.path("alliance").asText()).isEqualTo(cast.alliance());
        assertThat(sheet.path("category").asText()).isEqualTo("financial");
        assertThat(sheet.path("severity").asText()).isEqualTo("high");
        assertThat(sheet.path("patientImpact").asText()).isEqualTo("low");
        assertThat(sheet.path("amount").asLong()).isEqualTo(2_500_000);
        assertThat(sheet.path("stage").asText()).isEqualTo("reported");
        assertThat(sheet.path("outcome").isNull()).isTrue();
        assertThat(each(sheet.path("parties"), "member")).containsExactlyInAnyOrder("hospital", "insurer");
        assertThat(each(sheet.path("parties"), "side")).containsExactlyInAnyOrder("complainant", "respondent");
        assertThat(each(sheet.path("openTasks"), "key")).containsExactly("assessDispute");
        assertThat(sheet.at("/openTasks/0/name").asText()).contains(reference);
        assertThat(sheet.at("/openTasks/0/due").asText()).endsWith("Z");
        assertThat(sheet.at("/deadlines/1/state").asText()).isEqualTo("running");
        assertThat(sheet.at("/deadlines/1/rule").asText()).startsWith("stage-clocks v");
        assertThat(sheet.path("mediation").isNull()).isTrue();
    }

    @Test
    @DisplayName("shows of its mediation who, how far and how often, and the settlement's obligations")
    void showsASettledDispute() {
        var reference = story.aSettledDispute(cast);

        var answer = client("auditor").get("/api/disputes/" + reference);

        var sheet = answer.json();
        assertThat(sheet.path("mediation").properties().stream().map(each -> each.getKey()))
                .containsExactlyInAnyOrder("mediator", "state", "sessions");
        assertThat(sheet.at("/mediation/mediator").asText()).isEqualTo(cast.user("mediator"));
        assertThat(sheet.at("/mediation/state").asText()).isEqualTo("settled");
        assertThat(sheet.at("/mediation/sessions").asInt()).isEqualTo(1);
        assertThat(sheet.path("settlement").asText()).hasSize(36);
        assertThat(sheet.at("/obligations/0/obligor").asText()).isEqualTo("insurer");
        assertThat(sheet.at("/obligations/0/state").asText()).isEqualTo("pending");
        assertThat(answer.text()).doesNotContain("Pay the difference", "cardiology", "Both sides spoke");
    }

    @Test
    @DisplayName("counts of the sessions of its mediation those that were held")
    void countsSessionsThatWereHeld() {
        var reference = story.aFixedSession(cast);
        var missed = new HashMap<>(Answers.session(story.today(), "anotherSession"));
        missed.put("sessionHeld", "notHeld");
        story.completes(cast.user("mediator"), "holdSession", reference, missed);
        story.holdsSession(cast, reference, "anotherSession");

        for (var reader : List.of("auditor", "manager", "rep-hospital")) {
            var sheet = client(reader).get("/api/disputes/" + reference).json();
            assertThat(sheet.at("/mediation/sessions").asInt()).as(reader).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("tells who has taken a task that is not done to the office, auditors and whoever it is, nobody else")
    void keepsWhoWorksOnIt() {
        var named = story.aNamedMediator(cast);
        for (var reader : List.of("manager", "auditor")) {
            assertThat(assignees(reader, named)).as(reader).contains(cast.user("mediator"));
        }
        assertThat(assignees("rep-hospital", named)).isNotEmpty().containsOnly("");

        var mediated = story.aMediation(cast);
        assertThat(assignees("mediator", mediated)).contains(cast.user("mediator"));
        assertThat(assignees("rep-insurer", mediated)).isNotEmpty().containsOnly("");
    }

    private List<String> assignees(String reader, String reference) {
        var sheet = client(reader).get("/api/disputes/" + reference).json();
        return StreamSupport.stream(sheet.path("openTasks").spliterator(), false)
                .map(task -> task.path("assignee").asText(""))
                .toList();
    }

    @Test
    @DisplayName("has a record that names who did what under which rule")
    void showsItsRecord() {
        var reference = story.aMediation(cast);

        var entries = client("rep-hospital")
                .get("/api/disputes/" + reference + "/record")
                .json();

        assertThat(each(entries, "outcome")).contains("DISPUTE_REPORTED", "DISPUTE_TRIAGED", "MEDIATOR_APPOINTED");
        var appointed = entry(entries, "MEDIATOR_PROPOSED");
        assertThat(appointed.path("label").asText()).isEqualTo("Mediator proposed by a party");
        assertThat(appointed.path("person").asText()).isEqualTo(cast.user("rep-hospital"));
        assertThat(appointed.path("role").asText()).isEqualTo("REPRESENTATIVE");
        assertThat(appointed.path("process").asText()).startsWith("mediator-appointment v");
        assertThat(appointed.at("/facts/mediator").asText()).isEqualTo(cast.user("mediator"));
        assertThat(appointed.path("recordedAt").asText()).endsWith("Z");
        assertThat(entry(entries, "DISPUTE_TRIAGED").path("rule").asText()).startsWith("dispute-triage v");
        assertThat(entry(entries, "DISPUTE_REPORTED").path("onBehalfOf").asText())
                .isEqualTo(story.member(cast, "hospital").toString());
    }

    @Test
    @DisplayName("looks the same to whoever may not see it as one that does not exist")
    void hidesWhatIsForbidden() {
        var reference = story.aReportedDispute(cast);
        var stranger = new Client(port, story.anAlliance().user("manager"));

        for (var client : List.of(stranger, client("rep-clinic"), client("mediator"), client("hospital-mediator"))) {
            for (var path : List.of("", "/record")) {
                thenAlike(
                        reference,
                        client.get("/api/disputes/" + reference + path),
                        client.get("/api/disputes/D-0000-0000" + path));
            }
            thenAlike(
                    reference,
                    client.post("/api/disputes/" + reference + "/withdrawal", ""),
                    client.post("/api/disputes/D-0000-0000/withdrawal", ""));
        }
        story.thenTheRecordLacks(reference, Outcome.DISPUTE_WITHDRAWN);
    }

    private static void thenAlike(String reference, Client.Answer forbidden, Client.Answer unknown) {
        assertThat(forbidden.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(forbidden.type()).isEqualTo("application/problem+json");
        assertThat(forbidden.text().replace(reference, "D-0000-0000")).isEqualTo(unknown.text());
    }

    @Test
    @DisplayName("can be withdrawn by its complainant")
    void withdraws() {
        var reference = story.aMediation(cast);

        var answer = client("rep-hospital").post("/api/disputes/" + reference + "/withdrawal", "");

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        story.thenTheRecordShows(reference, Outcome.DISPUTE_WITHDRAWN);
        var sheet = client("rep-hospital").get("/api/disputes/" + reference).json();
        assertThat(sheet.path("stage").asText()).isEqualTo("closed");
        assertThat(sheet.path("outcome").asText()).isEqualTo("withdrawn");
        assertThat(sheet.path("openTasks")).isEmpty();
    }

    @Test
    @DisplayName("cannot be withdrawn by anybody else, nor twice")
    void refusesWithdrawal() {
        var reference = story.aReportedDispute(cast);
        var withdrawal = "/api/disputes/" + reference + "/withdrawal";

        var byRespondent = client("rep-insurer").post(withdrawal, "");
        client("rep-hospital").post(withdrawal, "");
        var again = client("rep-hospital").post(withdrawal, "");

        assertThat(byRespondent.status()).isEqualTo(400);
        assertThat(byRespondent.json().path("field").asText()).isEqualTo("dispute");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("rule").asText()).contains("closed");
    }

    @Test
    @DisplayName("is withdrawn once when two ask at the same moment")
    void withdrawsOnce() {
        var reference = story.aMediation(cast);

        var answers = Stream.of(1, 2)
                .map(each -> CompletableFuture.supplyAsync(
                        () -> client("rep-hospital").post("/api/disputes/" + reference + "/withdrawal", "")))
                .toList()
                .stream()
                .map(each -> each.join().status())
                .toList();

        assertThat(answers).containsOnlyOnce(204).allMatch(each -> List.of(204, 400, 409)
                .contains(each));
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.DISPUTE_WITHDRAWN);
    }

    @Test
    @DisplayName("answers a wrong password, a wrong method and a wrong path with problem documents")
    void answersWithProblems() {
        var unknown = new Client(port, "nobody").get("/api/disputes/D-0000-0000");
        var garbage = new Client(port, "a\u0000b").get("/api/disputes/D-0000-0000");
        var method = client("auditor").put("/api/disputes/D-0000-0000", "{}");
        var path = client("auditor").get("/api/nothing");

        assertThat(List.of(unknown.status(), garbage.status(), method.status(), path.status()))
                .containsExactly(401, 401, 405, 404);
        assertThat(List.of(unknown, garbage, method, path))
                .allMatch(each -> each.type().startsWith("application/problem+json"))
                .noneMatch(each -> each.text().contains("trace"));
    }

    private static List<String> each(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(field).asText())
                .toList();
    }

    private static JsonNode entry(JsonNode entries, String outcome) {
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(each -> each.path("outcome").asText().equals(outcome))
                .findFirst()
                .orElseThrow();
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}
