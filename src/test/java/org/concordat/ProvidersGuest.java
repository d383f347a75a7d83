package org.concordat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody who signs in with a provider, over HTTP. */
public final class ProvidersGuest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient follows = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NORMAL)
            .build();
    private final HttpClient stays =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public ProvidersGuest(String address) {
        this.address = address;
    }

    /** Where the way through the provider ends. */
    public HttpResponse<String> signsInAs(String username) {
        var page = send(
                follows, request(address + "/oauth2/authorization/organisation").GET());
        return send(
                follows,
                HttpRequest.newBuilder(page.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + username)));
    }

    public HttpResponse<String> get(String path) {
        return send(stays, request(address + path).GET());
    }

    /** Signs out with the button of a page. */
    public HttpResponse<String> signsOut() {
        var token = CSRF.matcher(get("/password").body());
        if (!token.find()) {
            throw new AssertionError("nobody is signed in");
        }
        return post("/logout", "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
    }

    public HttpResponse<String> post(String path, String form) {
        return send(
                stays,
                request(address + path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .POST(BodyPublishers.ofString(form)));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html, application/json");
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
