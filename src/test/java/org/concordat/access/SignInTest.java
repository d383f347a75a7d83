package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.TestTime;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

@ConcordatTest
@DisplayName("Signing in")
class SignInTest {

    private static final String OTHER = "another-horse-battery";
    private static final String TASKLIST = "/camunda/api/engine/engine/default/task";
    private static final String USERS = "/camunda/api/engine/engine/default/user/";
    private static final String DESCRIPTION = "/v3/api-docs";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    Passwords passwords;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    FilterChainProxy ways;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext application;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is not held against somebody whose account is still to come while the application starts")
    void waitsForTheAccount() {
        var newcomer = cast.user("newcomer");
        try {
            AvailabilityChangeEvent.publish(application, ReadinessState.REFUSING_TRAFFIC);
            for (var attempt = 0; attempt < 7; attempt++) {
                assertThat(status("newcomer", Story.PASSWORD)).isEqualTo(401);
            }
            assertThat(Tasklist.visit("http://localhost:" + port)
                            .get("/login?error")
                            .body())
                    .contains("Concordat is still starting")
                    .doesNotContain("is wrong");
            story.register(cast, "newcomer", null, Role.AUDITOR);
        } finally {
            AvailabilityChangeEvent.publish(application, ReadinessState.ACCEPTING_TRAFFIC);
        }

        assertThat(Tasklist.signIn("http://localhost:" + port, newcomer, Story.PASSWORD)
                        .get("/")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("makes whoever guesses wait, also with the right password, and nobody else; and not for good")
    void slowsGuessing() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(status("manager", "guess-number-" + guess)).isEqualTo(401);
        }

        assertThat(status("manager", "guess-number-6")).isEqualTo(429);
        assertThat(status("manager", Story.PASSWORD)).isEqualTo(429);
        assertThat(status("mediator", Story.PASSWORD)).isEqualTo(200);

        TestTime.passTo(clock.instant().plus(Duration.ofMinutes(1)));
        assertThat(status("manager", Story.PASSWORD)).isEqualTo(200);
        assertThat(status("manager", "guess-number-7")).isEqualTo(401);
    }

    @Test
    @DisplayName("makes an address wait from which many names are tried, on every node, and no other address")
    void slowsAnAddress() {
        var address = "192.0.2." + cast.alliance();
        var otherNode = new SignInThrottle(database, clock);
        for (var guess = 0; guess < 50; guess++) {
            (guess % 2 == 0 ? throttle : otherNode).enter(cast.user("guess" + guess), address);
        }

        assertThatThrownBy(() -> throttle.enter(cast.user("mediator"), address)).isInstanceOf(LockedException.class);
        assertThatThrownBy(() -> otherNode.enter(cast.user("auditor"), address)).isInstanceOf(LockedException.class);
        assertThatCode(() -> otherNode.enter(cast.user("owner"), "198.51.100." + cast.alliance()))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("keeps no name that was typed: it may be a password in the wrong field")
    void keepsNoName() {
        assertThat(new Client(port, "my-secret-" + cast.alliance())
                        .get("/api/clock-preview")
                        .status())
                .isEqualTo(401);

        assertThat(database.sql("select count(*) from sign_in_try where guessed like '%secret%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("ends everywhere when somebody signs out anywhere: on other devices, in Tasklist, and for nobody else")
    void endsEverywhere() {
        var here = as("mediator");
        var there = as("mediator");
        var somebodyElse = as("auditor");
        assertThat(there.get(TASKLIST).statusCode()).isEqualTo(200);

        here.post("/camunda/api/admin/auth/user/default/logout", "");

        assertThat(here.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(there.get(TASKLIST).statusCode()).isEqualTo(401);
        assertThat(there.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
        assertThat(somebodyElse.get("/").statusCode()).isEqualTo(200);
        assertThat(as("mediator").get(TASKLIST).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("ends a session, too, in which nothing was asked for yet")
    void endsWhatIsUnused() {
        var unused = as("mediator");
        var here = as("mediator");

        here.post("/camunda/api/admin/auth/user/default/logout", "");

        assertThat(unused.get(TASKLIST).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("lets nobody do anything with a password that others have seen, until they have chosen their own")
    void demandsAnOwnPassword() {
        passwords.demand(cast.user("mediator"));
        var mediator = as("mediator");

        assertThat(status("mediator", Story.PASSWORD)).isEqualTo(403);
        for (var path : new String[] {"/", "/work", TASKLIST, "/camunda/app/tasklist/default/"}) {
            assertThat(mediator.get(path).headers().firstValue("Location"))
                    .as(path)
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/password"));
        }
        var answer = mediator.changePassword(Story.PASSWORD, OTHER);

        assertThat(answer).endsWith("/login?changed");
        assertThat(mediator.get("/login?changed").body()).contains("Your password is changed");
        assertThat(status("mediator", Story.PASSWORD)).isEqualTo(401);
        assertThat(status("mediator", OTHER)).isEqualTo(200);
        assertThat(Tasklist.signIn("http://localhost:" + port, cast.user("mediator"), OTHER)
                        .get("/")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("lets nobody read the API's description either, who has to choose a password or has signed out")
    void guardsTheDescription() {
        var auditor = as("auditor");
        var elsewhere = as("auditor");
        assertThat(auditor.get(DESCRIPTION).statusCode()).isEqualTo(200);

        elsewhere.post("/camunda/api/admin/auth/user/default/logout", "");
        assertThat(auditor.get(DESCRIPTION).statusCode()).isEqualTo(401);

        passwords.demand(cast.user("auditor"));
        assertThat(as("auditor").get(DESCRIPTION).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/password"));
        assertThat(new Client(port, cast.user("auditor")).get(DESCRIPTION).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("knows of no way in where nobody asks whether somebody has signed out or has to choose a password")
    void guardsEveryWay() {
        var guarded = ways.getFilterChains().stream()
                .filter(way -> way.getFilters().stream().anyMatch(AuthorizationFilter.class::isInstance))
                .map(way -> way.getFilters().stream()
                        .map(Filter::getClass)
                        .filter(Set.of(LiveSessions.class, OwnPasswords.class)::contains)
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(" ")))
                .toList();

        // a refusal is shown to everybody; clients have no session
        assertThat(guarded)
                .containsExactly("", "OwnPasswords", "LiveSessions OwnPasswords", "LiveSessions", "LiveSessions");
    }

    @Test
    @DisplayName("asks for an own password of whoever an operator gave one in Admin; what they had open is over")
    void demandsAnOwnPasswordAfterAnOperators() {
        alliances.registerInstaller(cast.user("operator"), "Operator", Story.PASSWORD);
        var mediator = as("mediator");
        var given = "{\"password\":\"" + OTHER + "\",\"authenticatedUserPassword\":\"" + Story.PASSWORD + "\"}";

        var answer = as("operator").put(USERS + cast.user("mediator") + "/credentials", given);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(mediator.get(TASKLIST).statusCode()).isEqualTo(401);
        assertThat(status("mediator", Story.PASSWORD)).isEqualTo(401);
        assertThat(status("mediator", OTHER)).isEqualTo(403);
        assertThat(entered(Outcome.PASSWORD_GIVEN)).containsExactly(cast.user("operator"));
        passwords.change(cast.user("mediator"), OTHER, "my-own-horse-battery");
        assertThat(status("mediator", "my-own-horse-battery")).isEqualTo(200);
        assertThat(entered(Outcome.PASSWORD_GIVEN)).hasSize(1);
    }

    @Test
    @DisplayName("asks for an own password, too, of whom an operator made an account in Admin")
    void demandsAnOwnPasswordOfNewAccounts() {
        alliances.registerInstaller(cast.user("operator"), "Operator", Story.PASSWORD);
        var account = "{\"profile\":{\"id\":\"%s\",\"firstName\":\"New\"},\"credentials\":{\"password\":\"%s\"}}"
                .formatted(cast.user("new"), OTHER);

        var answer = as("operator").postText(USERS + "create", "application/json", account);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(status("new", OTHER)).isEqualTo(403);
    }

    private List<String> entered(Outcome outcome) {
        return database.sql("select person from entry where outcome = :outcome and subject = :subject")
                .param("outcome", outcome.name())
                .param("subject", cast.user("mediator"))
                .query(String.class)
                .list();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "correct-horse-battery, eleven-long, 12 characters",
        "correct-horse-battery, aaaabbbbaaaa, different characters",
        "correct-horse-battery, correct-horse-battery, another one",
        "a-horse-that-is-wrong, another-horse-battery, is not your password"
    })
    @DisplayName("takes no new password that breaks a rule, and none from who does not know the old one:")
    void refusesPasswords(String current, String wanted, String rule) {
        assertThatThrownBy(() -> passwords.change(cast.user("auditor"), current, wanted))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(rule);
        assertThat(status("auditor", Story.PASSWORD)).isEqualTo(200);
    }

    @Test
    @DisplayName("takes no new password with the username in it, and none that takes long to hash")
    void refusesTheUsernameAndTheEndless() {
        refused("XY" + cast.user("auditor").toUpperCase(Locale.ROOT) + "-7", "must not contain the username");
        refused("correct-horse-".repeat(15), "at most 200");
    }

    private void refused(String wanted, String rule) {
        assertThatThrownBy(() -> passwords.change(cast.user("auditor"), Story.PASSWORD, wanted))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(rule);
        assertThat(status("auditor", Story.PASSWORD)).isEqualTo(200);
    }

    @Test
    @DisplayName("keeps passwords as slow hashes, and still knows those that were hashed before")
    void hashesSlowly() {
        assertThat(hashOf("auditor")).startsWith("{PBKDF2-SHA-512}10$");
        var before = new Sha512HashDigest().encrypt(OTHER + "salt");
        database.sql("update act_id_user set pwd_ = :hash, salt_ = 'salt' where id_ = :person")
                .param("hash", "{SHA-512}" + before)
                .param("person", cast.user("auditor"))
                .update();

        assertThat(status("auditor", OTHER)).isEqualTo(200);
        assertThat(status("auditor", Story.PASSWORD)).isEqualTo(401);
    }

    private String hashOf(String person) {
        return database.sql("select pwd_ from act_id_user where id_ = :person")
                .param("person", cast.user(person))
                .query(String.class)
                .single();
    }

    private int status(String person, String password) {
        return new Client(port, cast.user(person), password)
                .get("/api/alliances/" + cast.alliance())
                .status();
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }
}
