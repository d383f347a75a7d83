package org.concordat.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.AnotherApplication;
import org.concordat.Tasklist;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

@TestMethodOrder(OrderAnnotation.class)
@DisplayName("The demo of a first start, in a folder without data,")
class DemoTest {

    private static final Pattern REFERENCE = Pattern.compile("/disputes/(D-\\w{4}-\\w{4})");

    @TempDir
    static Path data;

    private static AnotherApplication application;
    private static String meanwhile;

    @BeforeAll
    static void start() throws IOException {
        application = AnotherApplication.begin("demo", Map.of(), "--concordat.data-folder=" + data.resolve("data"));
        meanwhile =
                await().atMost(Duration.ofMinutes(3)).until(DemoTest::signInPage, page -> page.contains("are there"));
        application.awaitReadiness();
    }

    /** Empty while nobody listens. */
    private static String signInPage() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(application.address() + "/login"));
            return HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            return "";
        }
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(0)
    @DisplayName("says on the page to sign in that it is still being founded, as long as it is")
    void saysThatItIsBeingFounded() throws InterruptedException {
        assertThat(meanwhile)
                .contains("The demo is still being founded", " of its 14 disputes are there", "Try again in a moment");
        assertThat(signInPage()).contains("Sign in").doesNotContain("still");
    }

    @Test
    @Order(1)
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
                        "goals, escalated: reviewInCommittee",
                        "services, closed: reportMilestone",
                        "resources, in-compliance: reportFulfilment reportMilestone",
                        "goals, closed: decideAppeal submitCurePlan");
    }

    /** Such as {@code services, mediated: draftSettlement}. */
    private static String stateOf(String path) {
        var sheet = asAuditor("/api" + path);
        return "%s, %s: %s"
                .formatted(
                        sheet.path("category").asText(),
                        sheet.path("stage").asText(),
                        sheet.path("openTasks").findValuesAsText("key").stream()
                                .sorted()
                                .collect(Collectors.joining(" ")));
    }

    @Test
    @Order(2)
    @DisplayName("lets everybody in whom the README names, and has work for those who work on cases")
    void letsPeopleIn() {
        for (var person : List.of("owner", "admin", "rep-highmark", "rep-upmc", "rep-monongahela", "rep-kiski")) {
            assertThat(signIn(person).get("/").statusCode()).as(person).isEqualTo(200);
        }
        for (var person : List.of(
                "case-manager", "mediator", "compliance", "board-member", "committee", "rep-laurel", "rep-allegheny")) {
            assertThat(signIn(person).get("/work").body()).as(person).containsPattern(REFERENCE);
        }
    }

    @Test
    @Order(3)
    @DisplayName("has a broken promise that is being cured, rights that are suspended, and an appeal that waits")
    void showsSanctions() {
        assertThat(signIn("rep-upmc").get("/").body()).contains("Kiski Imaging Partners: Suspension of rights");
        assertThat(asAuditor("/api/alliances/three-rivers/members/kiski/standing")
                        .at("/rights/0/on")
                        .asBoolean(true))
                .isFalse();
        assertThat(signIn("committee-2").get("/work").body()).contains("Decide appeal");
        assertThat(signIn("rep-allegheny").get("/work").body()).contains("Report milestone");
    }

    /** The third example of the README, step by step; it moves time, and so it comes last. */
    @Test
    @Order(4)
    @DisplayName("is taken from a broken promise to a sanction, and to an appeal that takes it back from its beginning")
    void takesSanctionsBack() {
        var walk = new DemoWalk(application, "data-privacy");
        walk.daysPass(32);
        walk.completes("rep-laurel", "answerNotice", contested());
        walk.completes("compliance", "decideFinding", found());
        walk.completes("compliance", "gradeBreach", graded());
        walk.completes("committee", "decideOnSanction", imposed());
        walk.completes("rep-laurel", "submitCurePlan", Map.of("milestones", walk.aMilestoneInDays(10)));
        walk.completes("compliance", "reviewCurePlan", accepted());
        walk.daysPass(25);
        walk.completes("committee-2", "decideOnSanction", imposed());
        walk.daysPass(10);
        walk.completes("rep-highmark", "castBallot", Map.of("choice", "yes"));
        walk.completes("rep-upmc", "castBallot", Map.of("choice", "yes"));
        walk.waitsUntil(() -> !hasShare(""));
        walk.daysPass(1);
        var meanwhile = walk.now();

        walk.appeals("rep-laurel");
        walk.completes("rep-allegheny", "answerAppeal", Map.of("appealAnswer", "Two accounts are still open."));
        walk.completes("admin", "decideAppeal", reversed());
        walk.daysPass(1);

        assertThat(hasShare("?validAt=" + meanwhile + "&knownAt=" + walk.now())).isTrue();
        assertThat(hasShare("?validAt=" + meanwhile + "&knownAt=" + meanwhile)).isFalse();
    }

    @Test
    @Order(5)
    @DisplayName("has its history cleaned on the way, once its time is over")
    void cleansOnTheWay() throws Exception {
        var walk = new DemoWalk(application, "culture");
        outliveItsTime(walk.reference());
        assertThat(course(walk)).contains("Conflict reporting");

        walk.daysPass(1);

        assertThat(course(walk)).contains("was cleaned on").doesNotContain("Conflict reporting");
        assertThat(signIn("auditor").get("/retention").body()).contains(walk.reference());
    }

    private static String course(DemoWalk walk) {
        return signIn("auditor")
                .get("/disputes/" + walk.reference() + "/course")
                .body();
    }

    /** As if ten years had gone by. */
    private static void outliveItsTime(String reference) throws Exception {
        var folder = data.resolve("data");
        var port = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3);
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + port + "/concordat",
                        "concordat_owner",
                        Files.readString(folder.resolve("concordat_owner.secret")));
                var update = connection.prepareStatement(
                        "update act_hi_procinst set removal_time_ = now() - interval '1 day' where root_proc_inst_id_ in"
                                + " (select id_ from act_hi_procinst where business_key_ = ?)")) {
            update.setString(1, reference);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    private static boolean hasShare(String when) {
        return asAuditor("/api/alliances/three-rivers/members/laurel/standing" + when)
                .at("/rights/2/on")
                .asBoolean();
    }

    private static Map<String, Object> contested() {
        return Map.of(
                "noticeAnswer", "contested", "answerToNotice", "The accounts were closed, and nobody reported it.");
    }

    private static Map<String, Object> found() {
        return Map.of("breachFinding", "found", "breachFindingReasons", "No report was handed in.");
    }

    private static Map<String, Object> graded() {
        return Map.of(
                "breachSeverity", "major",
                "breachIntent", "careless",
                "selfReported", "no",
                "immediateDanger", "no",
                "gradingReasons", "Whoever left could still see images.");
    }

    private static Map<String, Object> imposed() {
        return Map.of("sanctionDecision", "imposed", "sanctionReasons", "What was promised has to be kept.");
    }

    private static Map<String, Object> accepted() {
        return Map.of("planReview", "accepted", "planReviewReasons", "It cures the breach.");
    }

    private static Map<String, Object> reversed() {
        return Map.of("appealDecision", "reversed", "appealDecisionReasons", "The accounts had been closed in time.");
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
