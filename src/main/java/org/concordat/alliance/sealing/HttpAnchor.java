package org.concordat.alliance.sealing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.alliance.proof.SignedHead;

/** Posts heads to an address of somebody else's, as lines of JSON. */
class HttpAnchor implements HeadAnchor {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI address;
    private final String authorization;

    /** @param authorization the value of that header; empty when the address wants none */
    HttpAnchor(URI address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void keep(String alliance, List<SignedHead> heads) throws IOException {
        var lines = heads.stream().map(head -> head.line() + "\n").collect(Collectors.joining());
        var status = send(request(lines));
        if (status < 200 || status > 299) {
            throw new IOException(address.getHost() + " answered " + status);
        }
    }

    private HttpRequest request(String lines) {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines));
        return authorization.isBlank()
                ? request.build()
                : request.header("Authorization", authorization).build();
    }

    private int send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
