package org.concordat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.concordat.AnotherApplication;
import org.concordat.Tasklist;

/** People of the demo at work in one of its disputes, in a running product, whose time they move. */
class DemoWalk {

    private static final Pattern REFERENCE = Pattern.compile("/disputes/(D-\\w{4}-\\w{4})");
    private static final Pattern TOMORROW = Pattern.compile("min=\"([\\d-]+)\"");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final AnotherApplication application;
    private final Map<String, Tasklist> signedIn = new HashMap<>();
    private final String reference;

    /** @param category by which the dispute is known among all */
    DemoWalk(AnotherApplication application, String category) {
        this.application = application;
        this.reference = REFERENCE
                .matcher(of("auditor").get("/").body())
                .results()
                .map(MatchResult::group)
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .filter(each -> api("auditor", "/api/disputes/" + each)
                        .path("category")
                        .asText()
                        .equals(category))
                .findFirst()
                .orElseThrow();
    }

    String reference() {
        return reference;
    }

    void completes(String person, String task, Map<String, Object> answers) {
        of(person).complete(task, reference, answers);
    }

    void appeals(String person) {
        var sanctions = api("auditor", "/api/disputes/" + reference + "/record");
        var sanction = "";
        for (var entry : sanctions.findParents("outcome")) {
            if (entry.path("outcome").asText().equals("SANCTION_IN_FORCE")) {
                sanction = entry.at("/facts/sanction").asText(sanction);
            }
        }
        var body = "{\"ground\":\"factsWrong\",\"reasons\":\"The accounts had been closed in time.\"}";
        var path = "/api/disputes/" + reference + "/sanctions/" + sanction + "/appeal";
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        assertThat(send(person, request)).isEmpty();
    }

    String aMilestoneInDays(int days) {
        return "[{\"act\":\"Every account is closed, and the number is reported.\",\"due\":\"%s\"}]"
                .formatted(today().plusDays(days));
    }

    void daysPass(int days) {
        var token = CSRF.matcher(of("auditor").get("/demo-time").body());
        assertThat(token.find()).isTrue();
        of("auditor")
                .postText(
                        "/demo-time",
                        "application/x-www-form-urlencoded",
                        "to=day&day=" + today().plusDays(days) + "&_csrf="
                                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        waitsUntil(() -> !of("auditor").get("/demo-time").body().contains("On its way"));
    }

    void waitsUntil(BooleanSupplier done) {
        var patience = Instant.now().plus(Duration.ofSeconds(180));
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(patience);
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    /** The demo's moment, as the standing tells it. */
    Instant now() {
        return Instant.parse(api("auditor", "/api/alliances/three-rivers/members/laurel/standing")
                .path("validAt")
                .asText());
    }

    private LocalDate today() {
        var day = TOMORROW.matcher(of("auditor").get("/demo-time").body());
        assertThat(day.find()).isTrue();
        return LocalDate.parse(day.group(1)).minusDays(1);
    }

    private Tasklist of(String person) {
        return signedIn.computeIfAbsent(
                person, name -> Tasklist.signIn(application.address(), name, DemoAlliance.PASSWORD));
    }

    private JsonNode api(String person, String path) {
        try {
            return new ObjectMapper().readTree(send(person, HttpRequest.newBuilder(uri(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private URI uri(String path) {
        return URI.create(application.address() + path);
    }
}
