package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
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
@DisplayName("The pool of mediators over HTTP")
class PoolApiTest {

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
    @DisplayName("is read and kept by case managers and administrators")
    void isKept() {
        var skills = put("manager", "/skills", "{\"skills\":[\"finance\",\"clinical\"]}");
        var tie = post("admin", "/ties", "{\"member\":\"clinic\",\"kind\":\"family\",\"since\":\"2025-01-31\"}");
        var absence = post("manager", "/absences", absence("2099-07-01", "2099-07-15"));

        assertThat(List.of(skills.status(), tie.status(), absence.status())).containsOnly(204);
        var mediator = mediator(client("manager").get(path("")).json());
        assertThat(mediator.path("skills").toString()).isEqualTo("[\"clinical\",\"finance\"]");
        assertThat(mediator.at("/ties/0/member").asText()).isEqualTo("clinic");
        assertThat(mediator.at("/ties/0/kind").asText()).isEqualTo("family");
        assertThat(mediator.at("/absences/0/lastDay").asText()).isEqualTo("2099-07-15");
        assertThat(mediator.path("openCases").asInt()).isZero();
    }

    @Test
    @DisplayName("is nobody else's: not a party's, not an auditor's, not another alliance's")
    void isNobodyElses() {
        for (var stranger : List.of("rep-hospital", "auditor", "committee", "hospital-mediator")) {
            assertThat(client(stranger).get(path("")).status()).as(stranger).isEqualTo(403);
            assertThat(put(stranger, "/skills", "{\"skills\":[\"finance\"]}").status())
                    .as(stranger)
                    .isEqualTo(403);
        }
        var elsewhere = new Client(port, story.anAlliance().user("manager"));
        assertThat(elsewhere.get(path("")).status()).isEqualTo(404);
        assertThat(elsewhere.get("/api/alliances/none/mediators").status()).isEqualTo(404);
        assertThat(new Client(port, "").get(path("")).status()).isEqualTo(401);
    }

    @Test
    @DisplayName("takes a mediator's own absence from themselves, and who stands in")
    void takesAnAbsence() {
        story.joinsThePool(cast, "mia");
        var reference = story.aMediation(cast);
        var body = "{\"firstDay\":\"2099-07-01\",\"lastDay\":\"2099-07-15\",\"delegate\":\"%s\",\"cases\":[\"%s\"]}"
                .formatted(cast.user("mia"), reference);

        var answer = post("mediator", "/absences", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        story.thenTheRecordShows(reference, Outcome.DELEGATE_NAMED);
        assertThat(post("mediator", "/return", "{\"firstDay\":\"2099-07-01\"}").status())
                .isEqualTo(204);
        story.thenTheRecordShows(reference, Outcome.DELEGATION_ENDED);
        assertThat(put("mediator", "/skills", "{\"skills\":[\"finance\"]}").status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("names field and rule when it refuses")
    void refuses() {
        var refusals = Map.of(
                "{\"member\":\"nobody\",\"kind\":\"family\",\"since\":\"2025-01-31\"}", "member",
                "{\"member\":\"clinic\",\"kind\":\"friend\",\"since\":\"2025-01-31\"}", "kind",
                "{\"member\":\"clinic\",\"kind\":\"family\",\"since\":\"soon\"}", "since");
        refusals.forEach((body, field) -> {
            var answer = post("manager", "/ties", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().path("field").asText()).isEqualTo(field);
        });
        assertThat(put("manager", "/skills", "{\"skills\":[\"Finance!\"]}")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("skills");
        assertThat(post("manager", "/absences", absence("2020-07-01", "2020-07-15"))
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("lastDay");
        assertThat(client("manager")
                        .post("/api/alliances/" + cast.alliance() + "/mediators/nobody/ties", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("takes nothing from a keeper about somebody bound to the member they work for")
    void keepersHaveNoInterest() {
        cast = story.anAllianceWhoseManagerWorksFor("clinic");

        var answer = post("manager", "/ties", "{\"member\":\"clinic\",\"kind\":\"family\",\"since\":\"2025-01-31\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("bound to the member you work for");
        assertThat(mediator(client("admin").get(path("")).json()).path("ties")).isEmpty();
    }

    private static String absence(String first, String last) {
        return "{\"firstDay\":\"%s\",\"lastDay\":\"%s\"}".formatted(first, last);
    }

    private JsonNode mediator(JsonNode pool) {
        for (var each : pool) {
            if (each.path("username").asText().equals(cast.user("mediator"))) {
                return each;
            }
        }
        throw new AssertionError("no mediator in " + pool);
    }

    private String path(String rest) {
        return "/api/alliances/" + cast.alliance() + "/mediators" + rest;
    }

    private Client.Answer post(String person, String rest, String body) {
        return client(person).post(path("/" + cast.user("mediator") + rest), body);
    }

    private Client.Answer put(String person, String rest, String body) {
        return client(person).put(path("/" + cast.user("mediator") + rest), body);
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}
