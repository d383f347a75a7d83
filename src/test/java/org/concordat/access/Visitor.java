package org.concordat.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.concordat.Story;

/** Somebody at the door of the application: over HTTP, with a session for pages and a password for the API; or nobody. */
final class Visitor {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final AtomicLong REHEARSALS = new AtomicLong();

    private final String address;
    private final String username;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    private Visitor(String address, String username) {
        this.address = address;
        this.username = username;
    }

    static Visitor nobody(String address) {
        var visitor = new Visitor(address, "");
        visitor.findToken("/login");
        return visitor;
    }

    static Visitor signedIn(String address, String username) {
        var visitor = new Visitor(address, username);
        visitor.findToken("/login");
        visitor.send(visitor.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(username) + "&password=" + Story.PASSWORD
                        + "&_csrf=" + encoded(visitor.token))));
        // any page has the token of the session
        visitor.findToken("/vote-trial");
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    private void findToken(String path) {
        var found = CSRF.matcher(get(path).body());
        if (!found.find()) {
            throw new AssertionError(username + " finds no form at " + path);
        }
        token = found.group(1);
    }

    /** What came back, and, of a change, which tables it would have changed. */
    record Answer(int status, String location, String body, Set<String> changed) {

        boolean isToSignIn() {
            return status == 401 || status >= 300 && status < 400 && location.contains("/login");
        }

        /** Nothing that tells one request from the next: names asked for, tokens. */
        String without(Map<String, String> place) {
            var text = status + " " + body;
            // the longest first: a short one may stand within another
            var names = place.values().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
            for (var each : names) {
                text = text.replace(each, "…").replace(encoded(each), "…");
            }
            return text.replaceAll("name=\"_csrf\"[^>]*>", "")
                    .replaceAll("_csrf=[^\"&]+", "")
                    .replaceAll("\"(instance|timestamp)\":\"[^\"]*\"", "");
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends a change as it would be made, and has it taken back. */
    Answer rehearses(String method, String path, String type, BodyPublisher body) {
        var name = String.valueOf(REHEARSALS.incrementAndGet());
        var request = request(path).header(Rehearsal.HEADER, name).method(method, body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        var answer = send(request);
        return new Answer(answer.status, answer.location, answer.body, Rehearsal.changesOf(name));
    }

    /** Who they are, for a request that is written by hand. */
    String headersFor(String target) {
        var headers = new StringBuilder();
        request("/" + target.replaceAll("[^a-z0-9/-].*", "").replaceFirst("^/*", ""))
                .build()
                .headers()
                .map()
                .forEach((name, values) ->
                        headers.append(name).append(": ").append(values.get(0)).append("\r\n"));
        return headers.toString();
    }

    String username() {
        return username;
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header(
                        "Accept",
                        path.contains("/api/") || path.startsWith("/engine-rest")
                                ? "application/json, */*;q=0.5"
                                : "*/*");
        if (path.startsWith("/api/") || path.startsWith("/engine-rest") || path.startsWith("/v3/")) {
            if (!username.isEmpty()) {
                var credentials = (username + ":" + Story.PASSWORD).getBytes(StandardCharsets.UTF_8);
                request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
            }
        } else if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream().map(Object::toString).toList()));
            request.header("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
            request.header("X-CSRF-TOKEN", token);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            keepCookies(response);
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body(),
                    Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized void keepCookies(HttpResponse<String> response) {
        response.headers().allValues("Set-Cookie").forEach(cookie -> {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (!pair[1].isEmpty()) {
                cookies.put(pair[0], pair[1]);
            }
        });
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
