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
import org.concordat.alliance.Role;
import org.concordat.alliance.rules.Fingerprints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ConcordatTest
@DisplayName("A change of rules")
class RulesApiTest {

    private static final String TABLE = "extension-rules";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcTemplate database;

    Cast cast;
    String changed;

    @BeforeEach
    void anAlliance() throws IOException {
        cast = story.anAlliance();
        changed = Files.readString(Path.of("processes/" + TABLE + ".dmn")) + "<!-- ours -->";
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
    @DisplayName("is entered when a table is deployed: who, the hash of the file, and for whom")
    void isEntered() {
        var other = story.anAlliance();

        var answer =
                new Modeler(port, cast.user("owner")).deploys(TABLE, cast.alliance(), Map.of(TABLE + ".dmn", changed));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(entries(cast, "RULES_DEPLOYED"))
                .singleElement()
                .asString()
                .contains("\"person\":\"" + cast.user("owner") + "\"")
                .contains("\"role\":\"PROCESS_OWNER\"")
                .contains("\"sha256 extension-rules.dmn\":\"" + Fingerprints.of(changed.getBytes()) + "\"")
                .contains("this alliance");
        assertThat(entries(other, "RULES_DEPLOYED")).isEmpty();
        var line = lineOf(cast);
        assertThat(line).contains("\"own\":true", cast.user("owner"));
        assertThat(lineOf(other)).contains("\"own\":false");
    }

    @Test
    @DisplayName("is entered in every alliance's record when it serves all")
    void isEnteredForAll() {
        var other = story.anAlliance();

        new Modeler(port, cast.user("owner")).deploys(TABLE, Map.of(TABLE + ".dmn", changed));

        assertThat(entries(cast, "RULES_DEPLOYED")).hasSize(1);
        assertThat(entries(other, "RULES_DEPLOYED")).hasSize(1);
    }

    @Test
    @DisplayName("leaves an alliance its beginning: the record tells under which rules it was founded")
    void tellsTheFoundingRules() {
        assertThat(entries(cast, "RULES_IN_FORCE"))
                .singleElement()
                .asString()
                .contains("\"dispute-resolution\":", "\"stage-clocks\":");
    }

    @Test
    @DisplayName("is refused under another alliance's name, under none there is, and as a diagram of one alliance")
    void refusesForeignTenants() {
        var owner = new Modeler(port, cast.user("owner"));
        var other = story.anAlliance();
        var table = Map.of(TABLE + ".dmn", changed);

        assertThat(owner.deploys(TABLE, other.alliance(), table).body()).contains("tenant-id", "your own alliance");
        assertThat(owner.deploys(TABLE, "nowhere", table).statusCode()).isEqualTo(400);
        assertThat(owner.deploys("x", cast.alliance(), Map.of("x.form", "{\"id\":\"x\"}"))
                        .body())
                .contains("decision tables");
        assertThat(entries(other, "RULES_DEPLOYED")).isEmpty();
        assertThat(entries(cast, "RULES_DEPLOYED")).isEmpty();
    }

    @Nested
    @DisplayName("under a charter that wants a second person")
    class WithASecondPerson {

        @BeforeEach
        void theCharterWantsIt() {
            assertThat(charter("admin", true).status()).isEqualTo(400);
            story.register(cast, "admin-two", null, Role.ADMINISTRATOR);
            story.register(cast, "owner-two", null, Role.PROCESS_OWNER);
            assertThat(charter("admin", true).status()).isEqualTo(204);
        }

        /** Other tests deploy for all alliances, which one charter can make wait. */
        @AfterEach
        void theCharterWantsItNoMore() {
            assertThat(charter("admin", false).status()).isEqualTo(202);
            assertThat(decide("admin-two", proposed("charter"), "approval").status())
                    .isEqualTo(204);
        }

        @Test
        @DisplayName("is refused to one alone, in words that the Modeler shows")
        void refusesOneAlone() {
            var answer = new Modeler(port, cast.user("owner"))
                    .deploys(TABLE, cast.alliance(), Map.of(TABLE + ".dmn", changed));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("needs a second process owner", "page Rules");
            assertThat(new Modeler(port, cast.user("owner"))
                            .deploys(TABLE, Map.of(TABLE + ".dmn", changed))
                            .statusCode())
                    .isEqualTo(400);
            assertThat(entries(cast, "RULES_DEPLOYED")).isEmpty();
            assertThat(lineOf(cast)).contains("\"own\":false");
        }

        @Test
        @DisplayName("is in force once another approves it, and the entry names both")
        void isApproved() {
            assertThat(propose("owner", changed).status()).isEqualTo(201);
            assertThat(lineOf(cast)).contains("\"own\":false");
            var change = proposed("rules");
            assertThat(decide("owner", change, "approval").text()).contains("another person");
            assertThat(decide("admin", change, "approval").status()).isEqualTo(400);

            assertThat(decide("owner-two", change, "approval").status()).isEqualTo(204);

            assertThat(entries(cast, "RULES_DEPLOYED"))
                    .singleElement()
                    .asString()
                    .contains("\"person\":\"" + cast.user("owner-two"), "\"proposedBy\":\"" + cast.user("owner"));
            assertThat(lineOf(cast)).contains("\"own\":true");
            assertThat(decide("owner-two", change, "approval").status()).isEqualTo(409);
            assertThat(entries(cast, "RULES_DEPLOYED")).hasSize(1);
        }

        @Test
        @DisplayName("is not in force when it is refused or withdrawn, and stays decided")
        void isRefusedOrWithdrawn() {
            propose("owner", changed);
            var refused = proposed("rules");
            assertThat(decide("owner-two", refused, "refusal", "{\"reason\":\"\"}")
                            .status())
                    .isEqualTo(400);
            assertThat(decide("owner-two", refused, "refusal", "{\"reason\":\"Too short\"}")
                            .status())
                    .isEqualTo(204);
            propose("owner", changed);
            var withdrawn = proposed("rules");
            assertThat(decide("owner-two", withdrawn, "withdrawal").status()).isEqualTo(400);
            assertThat(decide("owner", withdrawn, "withdrawal").status()).isEqualTo(204);

            assertThat(decide("owner-two", refused, "approval").status()).isEqualTo(409);
            assertThat(entries(cast, "RULES_DEPLOYED")).isEmpty();
            assertThat(entries(cast, "RULE_CHANGE_REFUSED")).hasSize(1);
            assertThat(entries(cast, "RULE_CHANGE_WITHDRAWN")).hasSize(1);
        }

        @Test
        @DisplayName("is tried out first: what could not be put in force is refused and leaves nothing behind")
        void isTriedOut() {
            var rows = new Rows(database.getDataSource());
            var before = rows.count();

            var answer = propose(
                    "owner", changed.replace("<decisionTable ", "<decisionTable expressionLanguage=\"javascript\" "));

            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.json().path("field").asText()).isEqualTo("files");
            assertThat(propose("owner", null).status()).isEqualTo(400);
            assertThat(rows.count()).isEqualTo(before);
        }

        @Test
        @DisplayName("of the charter itself waits for a second administrator")
        void isOfTheCharter() {
            var amended =
                    client("admin").put(path("/charter"), "{\"zone\":\"America/Denver\",\"calendar\":\"us-federal\"}");

            assertThat(amended.status()).isEqualTo(202);
            assertThat(zone()).isEqualTo("America/New_York");
            var change = proposed("charter");
            assertThat(decide("admin", change, "approval").status()).isEqualTo(400);
            assertThat(decide("owner-two", change, "approval").status()).isEqualTo(400);
            assertThat(decide("admin-two", change, "approval").status()).isEqualTo(204);
            assertThat(zone()).isEqualTo("America/Denver");
            assertThat(entries(cast, "CHARTER_AMENDED"))
                    .last()
                    .asString()
                    .contains("\"proposedBy\":\"" + cast.user("admin"), "America/Denver");
        }

        @Test
        @DisplayName("of the charter is not approved once another was, and leaves what that one amended")
        void isOfTheCharterOfBefore() {
            client("admin").put(path("/charter"), "{\"zone\":\"America/Denver\",\"calendar\":\"us-federal\"}");
            var first = proposed("charter");
            client("admin-two").put(path("/charter"), "{\"zone\":\"America/Chicago\",\"calendar\":\"us-federal\"}");
            var second = proposed("charter");
            assertThat(decide("admin-two", first, "approval").status()).isEqualTo(204);

            var late = decide("admin", second, "approval");

            assertThat(late.status()).isEqualTo(400);
            assertThat(late.text()).contains("charter was amended", "propose it anew");
            assertThat(zone()).isEqualTo("America/Denver");
            assertThat(entries(cast, "CHARTER_AMENDED")).hasSize(2);
            assertThat(decide("admin-two", second, "withdrawal").status()).isEqualTo(204);
        }

        @Test
        @DisplayName("is hidden from those who have nothing to do with rules, and from strangers")
        void isHidden() {
            propose("owner", changed);
            var change = proposed("rules");
            var stranger = new Client(port, story.anAlliance().user("owner"));

            assertThat(client("manager").get(path("/rule-changes")).status()).isEqualTo(404);
            assertThat(client("manager").get(path("/rules")).status()).isEqualTo(200);
            assertThat(client("auditor").get(path("/rule-changes")).json()).isNotEmpty();
            assertThat(stranger.get(path("/rules")).status()).isEqualTo(404);
            assertThat(stranger.post(path("/rule-changes/" + change + "/approval"), "")
                            .status())
                    .isEqualTo(404);
        }

        private Client.Answer charter(String person, boolean secondPerson) {
            return client(person)
                    .put(
                            path("/charter"),
                            "{\"zone\":\"America/New_York\",\"calendar\":\"us-federal\",\"secondPerson\":"
                                    + secondPerson + "}");
        }

        private Client.Answer propose(String person, String text) {
            var body = new ObjectMapper()
                    .createObjectNode()
                    .put("title", "Longer extensions")
                    .put("own", true);
            body.putObject("files").put(TABLE + ".dmn", text);
            return client(person).post(path("/rule-changes"), body.toString());
        }

        /** The id of the change of this kind that waits. */
        private String proposed(String kind) {
            for (var each : client("auditor").get(path("/rule-changes")).json()) {
                if (each.path("kind").asText().equals(kind)
                        && each.path("state").asText().equals("proposed")) {
                    return each.path("id").asText();
                }
            }
            throw new AssertionError("no change of this kind waits");
        }

        private Client.Answer decide(String person, String change, String decision) {
            return decide(person, change, decision, "");
        }

        private Client.Answer decide(String person, String change, String decision, String body) {
            return client(person).post(path("/rule-changes/" + change + "/" + decision), body);
        }

        private String zone() {
            return client("admin").get(path("")).json().path("zone").asText();
        }
    }

    private String lineOf(Cast alliance) {
        for (var line : new Client(port, alliance.user("auditor"))
                .get("/api/alliances/" + alliance.alliance() + "/rules")
                .json()) {
            if (line.path("name").asText().equals(TABLE)) {
                return line.toString();
            }
        }
        throw new AssertionError("no table " + TABLE + " in force");
    }

    private List<String> entries(Cast alliance, String outcome) {
        return database.queryForList(
                "select e.canonical from entry e join alliance a on a.id = e.alliance where a.code = ? and e.outcome = ?"
                        + " order by e.recorded_at",
                String.class,
                alliance.alliance(),
                outcome);
    }

    private String path(String more) {
        return "/api/alliances/" + cast.alliance() + more;
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}
