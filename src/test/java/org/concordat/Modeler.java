package org.concordat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Camunda Modeler's deployment tool: one part for every file. */
public record Modeler(int port, String person) {

    /** The deployment's source, by which a test finds again what it has to remove. */
    public static final String SOURCE = "Camunda Modeler";

    public HttpResponse<String> deploys(String name, Map<String, String> files) {
        return deploys(name, "", files);
    }

    /** Deploys under a tenant, unless it is empty. */
    public HttpResponse<String> deploys(String name, String tenant, Map<String, String> files) {
        var body = new StringBuilder();
        part(body, "name=\"deployment-name\"", name);
        part(body, "name=\"deployment-source\"", SOURCE);
        part(body, "name=\"enable-duplicate-filtering\"", "true");
        if (!tenant.isEmpty()) {
            part(body, "name=\"tenant-id\"", tenant);
        }
        files.forEach((file, text) -> part(body, "name=\"" + file + "\"; filename=\"" + file + "\"", text));
        body.append("--limit--\r\n");
        try {
            return HttpClient.newHttpClient().send(request(body.toString()), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String body) {
        var credentials = (person + ":" + Story.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/deployment/create"))
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static void part(StringBuilder body, String disposition, String text) {
        body.append("--limit\r\nContent-Disposition: form-data; ")
                .append(disposition)
                .append("\r\n\r\n")
                .append(text)
                .append("\r\n");
    }
}
