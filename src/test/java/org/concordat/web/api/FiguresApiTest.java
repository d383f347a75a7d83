package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The figures of an alliance")
class FiguresApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    ObligationActs obligations;

    Cast cast;

    /** One dispute was settled, kept and closed; in another the insurer broke its promise and was warned. */
    @BeforeAll
    void twoDisputes() {
        cast = story.anAlliance();
        var kept = story.aSettledDispute(cast);
        obligations.isKept(cast, kept);
        story.runsJobs(kept);
        sanctions.aWarning(cast);
    }

    @Test
    @DisplayName("count the rates of what ended")
    void countRates() {
        var figures = ask("auditor", "");

        assertThat(rate(figures, "settlement")).isEqualTo("1 of 1");
        assertThat(rate(figures, "escalation")).isEqualTo("0 of 1");
        assertThat(rate(figures, "breach")).isEqualTo("1 of 2");
        assertThat(rate(figures, "reversal")).isEqualTo("0 of 1");
        assertThat(figures.at("/rates/2/percent").decimalValue()).isEqualByComparingTo("50");
    }

    @Test
    @DisplayName("tell how long disputes were in a stage, by the middle one")
    void tellTimes() {
        var stages = ask("auditor", "").path("stages");

        assertThat(stages.findValuesAsText("stage")).contains("reported", "mediated", "in-compliance");
        assertThat(stages.findValuesAsText("disputes")).contains("1", "2");
    }

    @Test
    @DisplayName("tell the middle of three times, not their mean")
    void tellTheMiddle() {
        var others = story.anAlliance();
        for (var days : List.of(1, 8, 3)) {
            var reference = story.aReportedDispute(others);
            story.daysPass(days);
            story.completes(others.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));
        }

        var stages = new Client(port, others.user("auditor"))
                .get("/api/alliances/" + others.alliance() + "/figures")
                .json()
                .path("stages");

        assertThat(stages).singleElement().satisfies(stage -> {
            assertThat(stage.path("stage").asText()).isEqualTo("reported");
            assertThat(stage.path("disputes").asInt()).isEqualTo(3);
            assertThat(stage.path("medianDays").decimalValue()).isEqualByComparingTo("3");
        });
    }

    @Test
    @DisplayName("tell who decided how many steps in how many disputes")
    void tellWorkload() {
        var compliance = StreamSupport.stream(
                        ask("auditor", "").path("workload").spliterator(), false)
                .filter(line -> line.path("person").asText().equals(cast.user("compliance")))
                .toList();

        assertThat(compliance).singleElement().satisfies(line -> {
            assertThat(line.path("role").asText()).isEqualTo("compliance-officer");
            assertThat(line.path("disputes").asInt()).isEqualTo(2);
            assertThat(line.path("steps").asInt()).isEqualTo(3);
        });
    }

    @Test
    @DisplayName("count nothing of another period")
    void countThePeriod() {
        var figures = ask("auditor", "?from=2001-01-01&to=2001-12-31");

        assertThat(figures.path("from").asText()).isEqualTo("2001-01-01");
        assertThat(figures.path("stages")).isEmpty();
        assertThat(figures.path("workload")).isEmpty();
        assertThat(rate(figures, "breach")).isEqualTo("0 of 0");
        assertThat(figures.at("/rates/0").has("percent")
                        && !figures.at("/rates/0/percent").isNull())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"rep-clinic", "hospital-committee", "hospital-mediator", "insurer-compliance", "owner", "admin"})
    @DisplayName("hold nothing for somebody who may see none of the disputes:")
    void holdNothing(String person) {
        var figures = ask(person, "");

        assertThat(figures.path("stages")).isEmpty();
        assertThat(figures.path("workload")).isEmpty();
        assertThat(Stream.of("settlement", "escalation", "breach", "reversal").map(each -> rate(figures, each)))
                .containsOnly("0 of 0");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"auditor", "rep-hospital", "committee"})
    @DisplayName("are the same on the page:")
    void areTheSameOnThePage(String person) {
        var figures = ask(person, "");
        var page = page(person, "");

        assertThat(cells(page, "stages"))
                .containsExactlyInAnyOrderElementsOf(lines(figures.path("stages"), "stage", "disputes", "medianDays"));
        assertThat(cells(page, "rates").stream().map(row -> row.replaceAll("^\\S+ (\\d+) (\\d+) .*", "$1 of $2")))
                .containsExactlyElementsOf(Stream.of("settlement", "escalation", "breach", "reversal")
                        .map(each -> rate(figures, each))
                        .toList());
        assertThat(cells(page, "workload").stream().map(row -> row.replaceAll(".* (\\d+ \\d+)$", "$1")))
                .containsExactlyElementsOf(lines(figures.path("workload"), "disputes", "steps"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "from, ?from=yesterday",
        "to, ?to=2027-02-30",
        "to, ?from=2027-01-02&to=2027-01-01",
        "from, ?from=-999999999-01-01"
    })
    @DisplayName("are refused for a day that is none, by its name:")
    void refuse(String field, String query) {
        var answer = new Client(port, cast.user("auditor")).get(path(query));
        var page = signedIn("auditor").get("/alliance" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains(field + ": must");
    }

    @Test
    @DisplayName("are the alliance's own people's")
    void areNobodyElses() {
        var stranger = new Client(port, story.anAlliance().user("auditor"));

        assertThat(stranger.get(path("")).status()).isEqualTo(404);
        assertThat(new Client(port, "").get(path("")).status()).isEqualTo(401);
    }

    private static List<String> lines(JsonNode lines, String... fields) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> String.join(
                        " ",
                        Stream.of(fields)
                                .map(field -> line.path(field).asText().replace('-', ' '))
                                .toList()))
                .toList();
    }

    /** The rows of a table on the page, in words, without what only explains. */
    private static List<String> cells(String page, String section) {
        var table = page.substring(page.indexOf("id=\"" + section + "\""));
        var body = table.substring(table.indexOf("<tbody>"), table.indexOf("</tbody>"));
        return Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL)
                .matcher(body)
                .results()
                .map(row -> row.group(1)
                        .replaceAll("(?s)<small>.*?</small>|<svg.*?</svg>", "")
                        .replaceAll("<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip()
                        .toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String rate(JsonNode figures, String rate) {
        return StreamSupport.stream(figures.path("rates").spliterator(), false)
                .filter(line -> line.path("rate").asText().equals(rate))
                .map(line ->
                        line.path("count").asText() + " of " + line.path("base").asText())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode ask(String person, String query) {
        var answer = new Client(port, cast.user(person)).get(path(query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String page(String person, String query) {
        return signedIn(person).get("/alliance" + query).body();
    }

    private Tasklist signedIn(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }

    private String path(String query) {
        return "/api/alliances/" + cast.alliance() + "/figures" + query;
    }
}
