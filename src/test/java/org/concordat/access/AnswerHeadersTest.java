package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Every answer")
class AnswerHeadersTest {

    private static final List<String> ASKED = List.of(
            "GET /",
            "GET /login",
            "GET /disputes/D-0000-0000",
            "GET /nothing",
            "GET /styles/concordat.css",
            "GET /styles/nothing.css",
            "GET /webjars/picocss__pico/2.1.1/css/pico.min.css",
            "GET /swagger-ui/index.html",
            "GET /v3/api-docs",
            "GET /actuator/health/readiness",
            "GET /actuator/nothing",
            "GET /case-file?task=%00",
            "GET //",
            "GET /x;y",
            "GET /x/%2e%2e/y",
            "POST /disputes/new",
            "POST /logout",
            "DELETE /",
            "GET /api/clock-preview",
            "GET /api/nothing",
            "POST /api/vote-preview",
            "PATCH /api/disputes/x",
            "GET /engine-rest/version",
            "GET /engine-rest/task",
            "GET /engine-rest/deployment/none",
            "GET /engine-rest/process-definition/none",
            "POST /engine-rest/deployment/create",
            "GET /camunda",
            "GET /camunda/",
            "GET /camunda/app/tasklist/default/",
            "GET /camunda/app/tasklist/scripts/concordat/links.js",
            "GET /camunda/lib/deps.js",
            "GET /camunda/lib/nothing.js",
            "GET /camunda/api/engine/engine/default/task",
            "GET /camunda/api/engine/engine/default/task/none",
            "GET /camunda/api/engine/engine/default/history/task",
            "POST /camunda/api/engine/engine/default/task",
            "POST /camunda/api/admin/setup/default/user/create",
            "GET /camunda/api/engine/engine/default/filter/none/list");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    Cast cast;

    @BeforeAll
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("to nobody and to somebody says what a browser may make of it: pages, files, refusals and errors")
    void saysWhatABrowserMay() throws IOException {
        var session = Tasklist.signIn("http://localhost:" + port, cast.user("owner"), Story.PASSWORD)
                .credentials();
        var password = "Authorization: Basic "
                + Base64.getEncoder()
                        .encodeToString((cast.user("owner") + ":" + Story.PASSWORD).getBytes(StandardCharsets.UTF_8))
                + "\r\n";
        var missing = new ArrayList<String>();
        for (var asked : ASKED) {
            for (var who :
                    List.of("", asked.contains(" /api") || asked.contains(" /engine-rest") ? password : session)) {
                var head = headOf(asked, who);
                lacks(head)
                        .forEach(header -> missing.add(head.lines().findFirst().orElse("") + " to " + asked
                                + (who.isEmpty() ? " of nobody" : "") + " lacks " + header));
            }
        }

        assertThat(missing).isEmpty();
    }

    private static Stream<String> lacks(String head) {
        var said = head.toLowerCase(Locale.ROOT);
        return Stream.of("x-content-type-options: nosniff", "frame-ancestors", "referrer-policy: ")
                .filter(header -> !said.contains(header));
    }

    private String headOf(String asked, String headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var request = asked + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\nAccept: */*\r\n"
                    + headers + "Content-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\r\n\r\n", 2)[0];
        }
    }
}
