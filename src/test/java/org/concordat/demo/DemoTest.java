package org.concordat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.concordat.AnotherApplication;
import org.concordat.Tasklist;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demo of a first start, in a folder without data,")
class DemoTest {

    private static final Pattern REFERENCE = Pattern.compile("/disputes/(D-\\w{4}-\\w{4})");

    @TempDir
    static Path data;

    private static AnotherApplication application;

    @BeforeAll
    static void start() throws IOException {
        application = AnotherApplication.start("demo", Map.of(), "--concordat.data-folder=" + data.resolve("data"));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @DisplayName("has a dispute in every state that its scenes tell of")
    void playsItsDisputes() {
        var references = REFERENCE
                .matcher(signIn("auditor").get("/").body())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(references.stream().map(path -> stateOf(path)))
                .containsExactlyInAnyOrder(
                        "resources, reported: assessDispute",
                        "financial, mediated: proposeMediator",
                        "communication, mediated: holdSession",
                        "services, mediated: draftSettlement",
                        "financial, mediated: signSettlement signSettlement",
                        "commitment, escalated: castBallot castBallot castBallot",
                        "data-privacy, in-compliance: reportFulfilment",
                        "power, in-compliance: verifyFulfilment",
                        "culture, closed: ",
                        "communication, investigated: answerRequest answerRequest",
                        "goals, escalated: reviewInCommittee");
    }

    /** Such as {@code services, mediated: draftSettlement}. */
    private static String stateOf(String path) {
        var sheet = asAuditor("/api" + path);
        return "%s, %s: %s"
                .formatted(
                        sheet.path("category").asText(),
                        sheet.path("stage").asText(),
                        String.join(" ", sheet.path("openTasks").findValuesAsText("key")));
    }

    @Test
    @DisplayName("lets everybody in whom the README names, and has work for those who work on cases")
    void letsPeopleIn() {
        for (var person : List.of("owner", "admin", "rep-highmark", "rep-upmc", "rep-monongahela")) {
            assertThat(signIn(person).get("/").statusCode()).as(person).isEqualTo(200);
        }
        for (var person : List.of(
                "case-manager", "mediator", "compliance", "board-member", "committee", "rep-laurel", "rep-allegheny")) {
            assertThat(signIn(person).get("/work").body()).as(person).containsPattern(REFERENCE);
        }
    }

    private static Tasklist signIn(String person) {
        return Tasklist.signIn(application.address(), person, DemoAlliance.PASSWORD);
    }

    private static JsonNode asAuditor(String path) {
        var login = Base64.getEncoder().encodeToString(("auditor:" + DemoAlliance.PASSWORD).getBytes());
        var request = HttpRequest.newBuilder(URI.create(application.address() + path))
                .header("Authorization", "Basic " + login)
                .build();
        try {
            return new ObjectMapper()
                    .readTree(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
