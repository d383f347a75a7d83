package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.access.Passwords;
import org.concordat.alliance.Accounts;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ConcordatTest
@DisplayName("Setting up an alliance over HTTP")
class SetUpApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    Passwords passwords;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    DataSource database;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("goes from nothing to an alliance whose people can work; every change is an entry")
    void setsUp() {
        var code = "n" + UUID.randomUUID().toString().substring(0, 8);
        var installer = anInstaller();
        var path = "/api/alliances/" + code;

        var founded = installer.post("/api/alliances", alliance(code));
        assertThat(founded.status()).as(founded.text()).isEqualTo(201);
        assertThat(founded.location()).isEqualTo(path);
        var admitted =
                installer.post(path + "/members", "{\"code\":\"doctors\",\"name\":\"D\",\"kind\":\"physician-group\"}");
        assertThat(admitted.status()).as(admitted.text()).isEqualTo(201);
        for (var username : new String[] {"ann-" + code, "ben-" + code}) {
            assertThat(installer
                            .post(path + "/people", person(username, "\"member\":\"doctors\",", "representative"))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(installer
                        .put(path + "/seats/doctors", seat("ann-" + code, "ben-" + code))
                        .status())
                .isEqualTo(204);
        assertThat(installer
                        .put(path + "/charter", "{\"zone\":\"America/Chicago\",\"calendar\":\"us-federal\"}")
                        .status())
                .isEqualTo(204);

        assertThat(new Client(port, "ann-" + code).get(path).status()).isEqualTo(403);
        passwords.change("ann-" + code, Story.PASSWORD, "a-horse-of-my-own");
        var sheet =
                new Client(port, "ann-" + code, "a-horse-of-my-own").get(path).json();
        assertThat(sheet.path("zone").asText()).isEqualTo("America/Chicago");
        assertThat(sheet.at("/members/0/kind").asText()).isEqualTo("physician-group");
        assertThat(sheet.at("/seats/0/member").asText()).isEqualTo("doctors");
        assertThat(sheet.at("/seats/0/holder").asText()).isEqualTo("ann-" + code);
        assertThat(sheet.at("/seats/0/alternate").asText()).isEqualTo("ben-" + code);
        assertThat(entries(code, installer.username()))
                .containsExactlyInAnyOrder(
                        "ALLIANCE_FOUNDED",
                        "RULES_IN_FORCE",
                        "MEMBER_ADMITTED",
                        "PERSON_REGISTERED",
                        "PERSON_REGISTERED",
                        "SEAT_FILLED",
                        "CHARTER_AMENDED");
    }

    @Test
    @DisplayName("shows an alliance to its own people and the installation's administrators only")
    void showsAnAlliance() {
        var path = "/api/alliances/" + cast.alliance();
        var other = story.anAlliance();

        var sheet = client("auditor").get(path).json();
        assertThat(sheet.path("code").asText()).isEqualTo(cast.alliance());
        assertThat(sheet.path("members")).hasSize(5);
        assertThat(sheet.path("seats")).hasSize(5);
        assertThat(anInstaller().get(path).status()).isEqualTo(200);
        for (var person : new String[] {"admin", "auditor"}) {
            var stranger = new Client(port, other.user(person));
            assertThat(stranger.get(path).status()).isEqualTo(404);
            assertThat(stranger.get(path).text().replace(cast.alliance(), "nowhere"))
                    .isEqualTo(stranger.get("/api/alliances/nowhere").text());
        }
    }

    @Test
    @DisplayName("is not for people without the role, nor for another alliance's administrator")
    void refusesOthers() {
        var rows = new Rows(database);
        var before = rows.count();
        var path = "/api/alliances/" + cast.alliance();
        var member = "{\"code\":\"extra\",\"name\":\"E\",\"kind\":\"clinic\"}";

        assertThat(client("manager").post(path + "/members", member).status()).isEqualTo(403);
        assertThat(client("manager")
                        .post("/api/alliances/nowhere/members", member)
                        .status())
                .isEqualTo(403);
        assertThat(client("admin").post("/api/alliances", alliance("extra")).status())
                .isEqualTo(403);
        assertThat(rows.count()).isEqualTo(before);

        var foreign = new Client(port, story.anAlliance().user("admin"));
        assertThat(foreign.post(path + "/members", member).status()).isEqualTo(404);
        assertThat(foreign.post(path + "/people", person("extra", "", "auditor"))
                        .status())
                .isEqualTo(404);
        assertThat(foreign.put(path + "/charter", "{\"zone\":\"UTC\",\"calendar\":\"us-federal\"}")
                        .status())
                .isEqualTo(404);
        assertThat(foreign.put(path + "/seats/clinic", seat(cast.user("rep-clinic"), ""))
                        .status())
                .isEqualTo(404);
        assertThat(client("admin").post(path + "/members", member).status()).isEqualTo(201);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("POST", "/members", "{\"code\":\"A B\",\"name\":\"x\",\"kind\":\"clinic\"}", "code"),
                arguments("POST", "/members", "{\"code\":\"clinic\",\"name\":\"x\",\"kind\":\"clinic\"}", "code"),
                arguments("POST", "/members", "{\"code\":\"new\",\"kind\":\"clinic\"}", "name"),
                arguments("POST", "/members", "{\"code\":\"new\",\"name\":\"x\",\"kind\":\"bank\"}", "kind"),
                arguments("POST", "/members", "{\"code\":\"new\",\"name\":\"x\",\"kind\":\"clinic\",\"id\":1}", "id"),
                arguments("POST", "/people", person("Bad Name", "", "auditor"), "username"),
                arguments("POST", "/people", person("new-one", "\"member\":\"none\",", "auditor"), "member"),
                arguments("POST", "/people", person("new-one", "", "representative"), "member"),
                arguments("POST", "/people", person("new-one", "", "king"), "roles"),
                arguments("POST", "/people", person("new-one", "", "system"), "roles"),
                arguments("POST", "/people", person("new-one", "", "auditor").replace("[\"auditor\"]", "[]"), "roles"),
                arguments(
                        "POST",
                        "/people",
                        person("new-one", "", "auditor").replace(Story.PASSWORD, "short"),
                        "password"),
                arguments(
                        "POST",
                        "/people",
                        person("new-one", "", "auditor").replace("\"" + Story.PASSWORD + "\"", "null"),
                        "password"),
                arguments("PUT", "/charter", "{\"calendar\":\"us-federal\"}", "zone"),
                arguments("PUT", "/charter", "{\"zone\":\"Mars/Olympus\",\"calendar\":\"us-federal\"}", "zone"),
                arguments("PUT", "/charter", "{\"zone\":\"UTC\"}", "calendar"),
                arguments("PUT", "/seats/clinic", "{}", "holder"),
                arguments("PUT", "/seats/clinic", seat("nobody-here", ""), "holder"),
                arguments("PUT", "/seats/clinic", "{\"holder\":\"a\\u0000b\"}", "holder"));
    }

    @ParameterizedTest(name = "{1} {3} {2}")
    @MethodSource("refusals")
    @DisplayName("is refused with the field that breaks a rule and leaves nothing behind")
    void refuses(String method, String path, String body, String field) {
        var rows = new Rows(database);
        var before = rows.count();
        var full = "/api/alliances/" + cast.alliance() + path;

        var answer = method.equals("PUT")
                ? client("admin").put(full, body)
                : client("admin").post(full, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(answer.json().path("rule").asText()).isNotBlank();
        assertThat(rows.count()).isEqualTo(before);
    }

    private Stream<String> entries(String code, String person) {
        return JdbcClient.create(database)
                .sql("select outcome from entry where alliance = ? and person = ?")
                .params(alliances.alliance(code).id(), person)
                .query(String.class)
                .list()
                .stream();
    }

    /** An administrator who belongs to no alliance, as the installation's first one. */
    private Client anInstaller() {
        var username = "i" + UUID.randomUUID().toString().substring(0, 8);
        var rows = JdbcClient.create(database);
        rows.sql("insert into person (username, name, version) values (?, 'Installer', 0)")
                .params(username)
                .update();
        rows.sql("insert into person_role (person, role) values (?, 'ADMINISTRATOR')")
                .params(username)
                .update();
        accounts.open(people.get(username), Story.PASSWORD);
        return new Client(port, username);
    }

    private static String alliance(String code) {
        return "{\"code\":\"%s\",\"name\":\"New\",\"zone\":\"America/New_York\",\"calendar\":\"us-federal\"}"
                .formatted(code);
    }

    private static String person(String username, String member, String role) {
        return "{\"username\":\"%s\",\"name\":\"N. N.\",%s\"roles\":[\"%s\"],\"password\":\"%s\"}"
                .formatted(username, member, role, Story.PASSWORD);
    }

    private static String seat(String holder, String alternate) {
        return "{\"holder\":\"%s\",\"alternate\":%s}"
                .formatted(holder, alternate.isEmpty() ? "null" : "\"" + alternate + "\"");
    }

    private Client client(String person) {
        return new Client(port, cast.user(person));
    }
}
