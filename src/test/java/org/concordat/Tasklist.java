package org.concordat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A person at work in Tasklist, over HTTP: signs in at the form, finds a task, submits its form. */
public class Tasklist {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private Tasklist(String address) {
        this.address = address;
    }

    /** Somebody who has not signed in. */
    public static Tasklist visit(String address) {
        return new Tasklist(address);
    }

    public static Tasklist signIn(String address, String username, String password) {
        var tasklist = new Tasklist(address);
        var token = CSRF.matcher(tasklist.get("/login").body());
        if (!token.find()) {
            throw new AssertionError("the sign-in page has no CSRF token");
        }
        var form =
                "username=" + encode(username) + "&password=" + encode(password) + "&_csrf=" + encode(token.group(1));
        var answer = tasklist.send(HttpRequest.newBuilder(tasklist.uri("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new AssertionError(username + " cannot sign in");
        }
        tasklist.get("/camunda/app/tasklist/default/");
        return tasklist;
    }

    /** Completes the task of a case, waiting for it for a while: it may be another node that makes it. */
    public void complete(String task, String reference, Map<String, Object> answers) {
        var answer = submit(await(task, reference), answers);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(task + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    public HttpResponse<String> submit(String taskId, Map<String, Object> answers) {
        var variables = new LinkedHashMap<String, Object>();
        answers.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return post(ENGINE + "/task/" + taskId + "/submit-form", Map.of("variables", variables));
    }

    /** The id of a task that waits for this person. */
    public String await(String task, String reference) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(deadline)) {
            var found = find(task, reference);
            if (!found.isEmpty()) {
                return found.get(0).path("id").asText();
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("no task " + task + " in " + reference);
    }

    public JsonNode find(String task, String reference) {
        return read(get(ENGINE + "/task?taskDefinitionKey=" + task + "&processInstanceBusinessKey=" + reference)
                .body());
    }

    public HttpResponse<String> get(String path) {
        return send(asked(path));
    }

    /** What may be a document. */
    public HttpResponse<byte[]> fetch(String path) {
        return send(asked(path), BodyHandlers.ofByteArray());
    }

    private HttpRequest asked(String path) {
        return HttpRequest.newBuilder(uri(path))
                .header("Accept", path.contains("/api") ? "application/json" : "text/html")
                .build();
    }

    public HttpResponse<String> post(String path, Object body) {
        try {
            return postText(path, "application/json", JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Posts a body just as it is. */
    public HttpResponse<String> postText(String path, String contentType, String body) {
        return sendText("POST", path, contentType, body);
    }

    public HttpResponse<String> put(String path, String json) {
        return sendText("PUT", path, "application/json", json);
    }

    private HttpResponse<String> sendText(String method, String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", contentType)
                .header("Accept", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    /** @return where that leads to */
    public String changePassword(String current, String wanted) {
        var token = CSRF.matcher(get("/password").body());
        if (!token.find()) {
            throw new AssertionError("there is no form to change a password");
        }
        var form = "current=" + encode(current) + "&wanted=" + encode(wanted) + "&_csrf=" + encode(token.group(1));
        return postText("/password", "application/x-www-form-urlencoded", form)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** The headers of somebody signed in, for a request written by hand. */
    public String credentials() {
        return "Cookie: JSESSIONID=" + cookie("JSESSIONID") + "; XSRF-TOKEN=" + cookie("XSRF-TOKEN")
                + "\r\nX-XSRF-TOKEN: " + cookie("XSRF-TOKEN") + "\r\n";
    }

    /** By which a browser is known to be signed in, too. */
    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        return URI.create(address + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
