package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.Outcome;
import org.concordat.mediation.PoolOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the pages say about mediators, and to whom. */
@ConcordatTest
class MediatorsPageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @Autowired
    Story story;

    @Autowired
    CaseAccess access;

    @Autowired
    PoolOffice pool;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("the pool is kept by case managers and administrators, and by nobody else")
    void keepsThePool() {
        var since = story.today().minusYears(1).toString();
        post("manager", "/mediators", "/mediators/" + cast.user("mediator") + "/skills", Map.of("skills", "finance"));
        post(
                "admin",
                "/mediators",
                "/mediators/" + cast.user("mediator") + "/ties",
                Map.of("kind", "family", "member", "clinic", "since", since, "until", ""));

        assertThat(page("manager", "/mediators")).contains("finance", "Family: The clinic", "0 open mediations");
        for (var stranger : List.of("rep-hospital", "mediator", "auditor")) {
            assertThat(signIn(stranger).get("/mediators").statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("a day that is none is refused with its field")
    void refusesADay() {
        var answer = post(
                "manager",
                "/mediators/" + cast.user("mediator") + "/absence",
                "/mediators/" + cast.user("mediator") + "/absence",
                Map.of("firstDay", "soon", "lastDay", "later"));

        assertThat(answer).contains("First day: must be a date");
    }

    @Test
    @DisplayName("while somebody is looked for, the office sees skills and open work, the parties skills only")
    void showsWhomToChooseFrom() {
        var reference = story.aProposedMediator(cast);

        assertThat(page("manager", "/disputes/" + reference)).contains("Mediators to choose from", "open mediations");
        assertThat(page("rep-insurer", "/disputes/" + reference))
                .contains("Mediators to choose from", "No known ties")
                .doesNotContain("open mediations");
    }

    @Test
    @DisplayName("a mediator discloses a tie on the case's page, and the case is closed to them")
    void disclosesATie() {
        var reference = story.aMediation(cast);
        assertThat(page("mediator", "/disputes/" + reference)).contains("I have to disclose a tie");

        post(
                "mediator",
                "/disputes/" + reference + "/tie",
                "/disputes/" + reference + "/tie",
                Map.of("tie", "I have bought shares of the insurer."));

        assertThat(access.maySee(cast.user("mediator"), reference)).isFalse();
        assertThat(page("rep-hospital", "/disputes/" + reference))
                .contains("I have bought shares of the insurer.")
                .doesNotContain("I have to disclose a tie");
        story.thenTheRecordShows(reference, Outcome.MEDIATOR_STEPPED_DOWN);
        assertThat(signIn("manager").get("/disputes/" + reference + "/tie").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a mediator whose disclosure is too long has it back to shorten it")
    void keepsADisclosure() {
        var tie = "/disputes/" + story.aMediation(cast) + "/tie";
        var words = "I have bought shares of the insurer. ".repeat(300).strip();
        var mediator = signIn("mediator");
        var token = CSRF.matcher(mediator.get(tie).body());
        assertThat(token.find()).isTrue();

        var answer = mediator.postText(
                tie, "application/x-www-form-urlencoded", "tie=" + encode(words) + "&_csrf=" + encode(token.group(1)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("What ties you must", words);
    }

    @Test
    @DisplayName("a mediator enters when they are away and who stands in, and is back earlier")
    void goesAway() {
        story.joinsThePool(cast, "mia");
        var reference = story.aMediation(cast);
        var absence = "/mediators/" + cast.user("mediator") + "/absence";
        var first = story.today().plusDays(3).toString();

        var answer = post(
                "mediator",
                absence,
                absence,
                Map.of(
                        "firstDay",
                        first,
                        "lastDay",
                        story.today().plusDays(9).toString(),
                        "delegate",
                        cast.user("mia"),
                        "case",
                        reference));

        assertThat(answer).contains(reference + ": mia is named and will be cleared first", "Call it off");
        assertThat(page("manager", absence)).contains(reference);
        assertThat(post("mediator", absence, absence.replace("absence", "return"), Map.of("firstDay", first)))
                .doesNotContain("will be cleared");
        story.thenTheRecordShows(reference, Outcome.DELEGATE_NAMED, Outcome.DELEGATION_ENDED);
        for (var stranger : List.of("mia", "rep-hospital", "auditor")) {
            assertThat(signIn(stranger).get(absence).statusCode()).as(stranger).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("the pool is shown in the order of the skill that triage asks for")
    void ordersBySkill() {
        story.joinsThePool(cast, "zoe");
        story.as(cast.user("manager"), () -> pool.learn(cast.user("zoe"), List.of("clinical")));
        var reference = story.anAcceptedDispute(cast);

        var page = page("manager", "/disputes/" + reference);

        assertThat(page.indexOf(">zoe<")).isPositive().isLessThan(page.indexOf(">mediator<"));
    }

    private String page(String person, String path) {
        var answer = signIn(person).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    /** Sends a form as the page would, and answers what the person then sees. */
    private String post(String person, String page, String path, Map<String, String> fields) {
        var tasklist = signIn(person);
        var token = CSRF.matcher(tasklist.get(page).body());
        assertThat(token.find()).isTrue();
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var answer =
                tasklist.postText(path, "application/x-www-form-urlencoded", body + "&_csrf=" + encode(token.group(1)));
        assertThat(answer.statusCode()).isEqualTo(302);
        return tasklist.get(
                        answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""))
                .body();
    }

    private Tasklist signIn(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
