package org.concordat.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Fetches the record of a running server, as one of its auditors. */
final class LiveServer {

    private static final String PASSWORD = "CONCORDAT_PASSWORD";

    private LiveServer() {}

    static Bundle bundle(String server, String alliance, String user) throws IOException {
        var response = send(request(server, alliance, user));
        return switch (response.statusCode()) {
            case 200 -> new Bundle(response.body());
            case 401 -> throw new Unusable("the server does not know this user with this password");
            case 404 -> throw new Unusable("the server has no such record, or the user is not its auditor");
            default -> throw new Unusable("the server answered " + response.statusCode());
        };
    }

    private static HttpRequest request(String server, String alliance, String user) {
        try {
            var address = server.replaceAll("/+$", "") + "/api/alliances/"
                    + URLEncoder.encode(alliance, StandardCharsets.UTF_8) + "/record/bundle";
            var credentials = (user + ":" + password(user)).getBytes(StandardCharsets.UTF_8);
            return HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                    .build();
        } catch (IllegalArgumentException e) {
            throw new Unusable("this is no address of a server: " + server, e);
        }
    }

    private static String password(String user) {
        var given = System.getenv(PASSWORD);
        if (given != null) {
            return given;
        }
        var console = System.console();
        if (console == null) {
            throw new Unusable("set " + PASSWORD + " to the password of " + user);
        }
        return new String(console.readPassword("Password of %s: ", user));
    }

    private static HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(20))
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new Unusable("the server at " + request.uri().getAuthority() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unusable("interrupted", e);
        }
    }
}
