package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Modeler;
import org.concordat.Story;
import org.concordat.alliance.rules.Fingerprints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The versions of a rule over HTTP")
class RuleVersionsApiTest {

    private static final String TABLE = "dispute-triage";
    private static final String CELL = "<text>\"urgent\"</text>";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    Cast cast;
    String changed;

    @BeforeEach
    void anOwnVersion() throws IOException {
        cast = story.anAlliance();
        var table = Files.readString(Path.of("processes/" + TABLE + ".dmn"));
        changed = table.replaceFirst(CELL, "<text>\"expedited\"</text>");
        assertThat(changed).isNotEqualTo(table);
        var answer =
                new Modeler(port, cast.user("owner")).deploys(TABLE, cast.alliance(), Map.of(TABLE + ".dmn", changed));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @AfterEach
    void takesDeploymentsBack() {
        engine.getRepositoryService()
                .createDeploymentQuery()
                .deploymentSource(Modeler.SOURCE)
                .list()
                .forEach(each -> engine.getRepositoryService().deleteDeployment(each.getId(), true));
    }

    @Test
    @DisplayName("say when each was in force, who put it there, and to auditors how many disputes ran under it")
    void areListed() {
        story.aReportedDispute(cast);

        var own = client("auditor").get(path("/versions")).json().path(0);

        assertThat(own.path("version").asText()).isEqualTo("own-1");
        assertThat(own.path("inForce").asBoolean()).isTrue();
        assertThat(own.path("deployedBy").asText()).isEqualTo(cast.user("owner"));
        assertThat(own.path("sha256").asText()).isEqualTo(Fingerprints.of(changed.getBytes()));
        assertThat(own.path("called").path(0).asText()).isEqualTo(TABLE + " v1");
        assertThat(own.path("disputes").asInt()).isEqualTo(1);
        assertThat(own.path("moreDisputes").asBoolean()).isFalse();
        assertThat(client("owner").get(path("/versions")).json().path(0).hasNonNull("disputes"))
                .isFalse();
        assertThat(client("auditor")
                        .get("/api/alliances/" + cast.alliance() + "/disputes?rule=" + TABLE + ".dmn&version=own-1")
                        .json()
                        .path("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("tell what differs between two of them")
    void tellDifferences() {
        var differences =
                client("owner").get(path("/differences?from=1&to=own-1")).json().path("differences");

        assertThat(differences).hasSize(1);
        assertThat(differences.path(0).path("what").asText()).isEqualTo("changed");
        assertThat(differences.path(0).path("before").asText()).isEqualTo("\"urgent\"");
        assertThat(differences.path(0).path("after").asText()).isEqualTo("\"expedited\"");
        assertThat(differences.path(0).path("words").asText())
                .startsWith("Row ")
                .contains(" changed from ");
    }

    @Test
    @DisplayName("are handed out as files")
    void areHandedOut() {
        assertThat(client("owner").get(path("/versions/own-1")).text()).isEqualTo(changed);
        assertThat(client("owner").get(path("/versions/own-2")).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("are compared with what somebody proposes")
    void areComparedWithAProposal() throws IOException {
        var body = new ObjectMapper()
                .writeValueAsString(Map.of(
                        "title",
                        "As before",
                        "own",
                        true,
                        "files",
                        Map.of(
                                TABLE + ".dmn",
                                changed.replaceFirst("<text>\"expedited\"</text>", "<text>\"standard\"</text>"))));
        var rules = "/api/alliances/" + cast.alliance() + "/rule-changes";
        var id = client("owner").post(rules, body).json().path("id").asText();

        var sheets = client("auditor").get(rules + "/" + id + "/differences").json();

        assertThat(sheets).hasSize(1);
        assertThat(sheets.path(0).path("file").asText()).isEqualTo(TABLE + ".dmn");
        assertThat(sheets.path(0).path("as").asText()).isEqualTo("table");
        assertThat(sheets.path(0).path("differences").path(0).path("after").asText())
                .isEqualTo("\"standard\"");
    }

    @Test
    @DisplayName("are nobody's but owners', administrators' and auditors' of the alliance")
    void areNotForEverybody() {
        var stranger = story.anAlliance().user("owner");
        for (var path : List.of("/versions", "/versions/own-1", "/differences?from=1&to=own-1")) {
            assertThat(client("manager").get(path(path)).status()).isEqualTo(404);
            assertThat(new Client(port, stranger).get(path(path)).status()).isEqualTo(404);
        }
    }

    private String path(String more) {
        return "/api/alliances/" + cast.alliance() + "/rules/" + TABLE + ".dmn" + more;
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}
