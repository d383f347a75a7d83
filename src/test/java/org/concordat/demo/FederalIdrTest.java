package org.concordat.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.concordat.AnotherApplication;
import org.concordat.Tasklist;
import org.concordat.clock.Cases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demo that begins on 2026-06-01")
class FederalIdrTest {

    private static final String CHAIN = "idr-2026-06-01-";
    private static final Pattern REFERENCE = Pattern.compile("/disputes/(D-\\w{4}-\\w{4})");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final DateTimeFormatter ON_PAGES = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);

    @TempDir
    static Path data;

    private static AnotherApplication application;

    private final Map<String, Tasklist> signedIn = new HashMap<>();
    private String reference = "";

    @BeforeAll
    static void start() throws IOException {
        application = AnotherApplication.start(
                "federal-idr",
                Map.of(),
                "--concordat.data-folder=" + data.resolve("data"),
                "--concordat.demo-start=2026-06-01");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @DisplayName("is played by its people to the end, and every step falls on the federal date")
    void fallsOnTheFederalDates() {
        reference = theDispute();
        assertThat(due("rep-lakeshore", "negotiationDue")).isEqualTo(federal("negotiation-ends"));

        timePasses("rep-lakeshore", "over");
        everyWarningCameInTime("negotiationDue");
        assertThat(due("rep-lakeshore", "proposalDue")).isEqualTo(federal("initiate"));

        timePasses("rep-lakeshore", "morning");
        completes("rep-lakeshore", "proposeMediator", Map.of("mediator", "mediator"));
        assertThat(due("rep-northfield", "proposalAnswerDue")).isEqualTo(federal("select"));

        timePasses("rep-northfield", "over");
        theNeutralIsCleared();
        meets("offers");
        assertThat(due("rep-northfield", "offerDue")).isEqualTo(federal("offers"));
        assertThat(whyOf("rep-northfield", "offerDue").path("event").asText()).contains("Silence counted as consent");

        timePassesTo(federal("offers"));
        completes("rep-lakeshore", "submitOffer", Map.of("offer", "41,500 dollars"));
        completes("rep-northfield", "submitOffer", Map.of("offer", "19,000 dollars"));
        meets("agreement");
        assertThat(due("mediator", "draftDue")).isEqualTo(federal("determination"));

        timePassesTo(federal("determination"));
        theNeutralDetermines();
        of("rep-northfield").await("reportFulfilment", reference);
        assertThat(due("rep-northfield", "obligationDue")).isEqualTo(federal("payment"));

        timePassesTo(federal("payment").minusDays(3));
        completes(
                "rep-northfield",
                "reportFulfilment",
                Map.of("fulfilledOn", today().toString(), "fulfilmentReport", "Paid by wire."));
        completes(
                "compliance",
                "verifyFulfilment",
                Map.of("fulfilment", "kept", "verificationReasons", "The bank's receipt is on file."));
        theDisputeCloses();
        assertThat(reportsTheSameAgain()).contains("cools off until " + federal("cooling-off"));
    }

    private void everyWarningCameInTime(String clock) {
        assertThat(whyOf("rep-lakeshore", clock).path("warnings")).isNotEmpty().allSatisfy(warning -> assertThat(
                        Instant.parse(warning.path("given").asText()))
                .isCloseTo(
                        OffsetDateTime.parse(warning.path("at").asText()).toInstant(), within(1, ChronoUnit.MINUTES)));
    }

    private void theNeutralIsCleared() {
        completes("mediator", "declareIndependence", Map.of("independence", "independent"));
        completes("rep-lakeshore", "raiseObjection", Map.of("objection", "none"));
        completes("rep-northfield", "raiseObjection", Map.of("objection", "none"));
    }

    private void meets(String outcome) {
        completes(
                "mediator",
                "proposeSession",
                Map.of(
                        "sessionOn",
                        today().plusDays(1).toString(),
                        "sessionTime",
                        "10:00",
                        "sessionHours",
                        1,
                        "sessionMode",
                        "video"));
        completes("rep-lakeshore", "answerInvitation", Map.of("invitationAnswer", "accepted"));
        completes("rep-northfield", "answerInvitation", Map.of("invitationAnswer", "accepted"));
        completes(
                "mediator",
                "holdSession",
                Map.of("sessionHeld", "held", "sessionHeldOn", today().toString(), "sessionOutcome", outcome));
    }

    private void theNeutralDetermines() {
        completes(
                "mediator",
                "draftSettlement",
                Map.of(
                        "coverage",
                        "full",
                        "clauses",
                        "[{\"obligor\":\"%s\",\"obligee\":\"%s\",\"act\":\"Pay 41,500 dollars.\",\"due\":\"%s\"}]"
                                .formatted(member("northfield"), member("lakeshore"), federal("payment"))));
        completes("rep-lakeshore", "signSettlement", Map.of("signature", "signed", "authority", "officer"));
        completes("rep-northfield", "signSettlement", Map.of("signature", "signed", "authority", "officer"));
    }

    private void theDisputeCloses() {
        waitUntil(() -> api("rep-lakeshore", "/api/disputes/" + reference)
                .path("stage")
                .asText()
                .equals("closed"));
    }

    // ---- people at work

    private Tasklist of(String person) {
        return signedIn.computeIfAbsent(
                person, name -> Tasklist.signIn(application.address(), name, DemoAlliance.PASSWORD));
    }

    private void completes(String person, String task, Map<String, Object> answers) {
        of(person).complete(task, reference, answers);
    }

    private String theDispute() {
        var page = REFERENCE.matcher(of("rep-lakeshore").get("/").body());
        assertThat(page.find()).isTrue();
        return page.group(1);
    }

    private LocalDate today() {
        var page = of("mediator").get("/demo-time").body();
        var day = Pattern.compile("min=\"([\\d-]+)\"").matcher(page);
        assertThat(day.find()).isTrue();
        return LocalDate.parse(day.group(1)).minusDays(1);
    }

    // ---- time

    private void timePasses(String person, String to) {
        move(person, "to=" + to);
    }

    private void timePassesTo(LocalDate day) {
        move("rep-lakeshore", "to=day&day=" + day);
    }

    private void move(String person, String order) {
        var token = CSRF.matcher(of(person).get("/demo-time").body());
        assertThat(token.find()).isTrue();
        of(person)
                .postText(
                        "/demo-time",
                        "application/x-www-form-urlencoded",
                        order + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        waitUntil(() -> !of(person).get("/demo-time").body().contains("On its way"));
    }

    private static void waitUntil(BooleanSupplier done) {
        var patience = Instant.now().plus(Duration.ofSeconds(120));
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(patience);
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    // ---- dates

    private static LocalDate federal(String step) {
        return Cases.of("day-counts")
                .filter(each -> each.text("id").equals(CHAIN + step))
                .map(each -> LocalDate.parse(each.text("expected")))
                .findFirst()
                .orElseThrow();
    }

    /** What the page "Why this date" and the case file say. */
    private LocalDate due(String person, String clock) {
        var why = whyOf(person, clock);
        var due = LocalDate.parse(why.path("dueDate").asText());
        assertThat(why.path("due").asText()).startsWith(due + "T23:59:59");
        assertThat(of(person).get("/disputes/" + reference).body()).contains(ON_PAGES.format(due));
        return due;
    }

    private JsonNode whyOf(String person, String clock) {
        var deadlines = api(person, "/api/disputes/" + reference).path("deadlines");
        var id = StreamSupport.stream(deadlines.spliterator(), false)
                .filter(each -> each.path("name").asText().equals(clock))
                .reduce((earlier, later) -> later)
                .map(each -> each.path("id").asText())
                .orElseThrow(() -> new AssertionError("no clock " + clock + " in " + deadlines));
        return api(person, "/api/clocks/" + id + "/explanation");
    }

    private String member(String code) {
        var members = api("mediator", "/api/alliances/federal-idr").path("members");
        return StreamSupport.stream(members.spliterator(), false)
                .filter(each -> each.path("code").asText().equals(code))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private String reportsTheSameAgain() {
        var report =
                """
                {"complainant": "lakeshore", "respondents": ["northfield"], "category": "financial", "severity": "medium",
                 "patientImpact": "none", "subject": "Once more", "description": "The next bill.", "remedySought": "Pay."}""";
        return send(
                "rep-lakeshore",
                HttpRequest.newBuilder(uri("/api/alliances/federal-idr/disputes"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "once-more")
                        .POST(BodyPublishers.ofString(report)));
    }

    private static JsonNode api(String person, String path) {
        try {
            return new ObjectMapper().readTree(send(person, HttpRequest.newBuilder(uri(path))));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String send(String person, HttpRequest.Builder request) {
        var login = Base64.getEncoder().encodeToString((person + ":" + DemoAlliance.PASSWORD).getBytes());
        try {
            return HttpClient.newHttpClient()
                    .send(request.header("Authorization", "Basic " + login).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static URI uri(String path) {
        return URI.create(application.address() + path);
    }
}
