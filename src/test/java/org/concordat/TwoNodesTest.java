package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.concordat.alliance.Outcome;
import org.concordat.database.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class TwoNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @Autowired
    Story story;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    private Process other;

    @Test
    @DisplayName("two applications on one PostgreSQL work side by side: reported on one, completed on the other")
    void workSideBySide() throws Exception {
        var cast = story.anAlliance();
        var address = startAnotherNode();

        var reference = story.aReportedDispute(cast);
        Tasklist.signIn(address, cast.user("manager"), Story.PASSWORD)
                .complete(
                        "assessDispute",
                        reference,
                        Answers.with(Answers.assessment("accepted"), "assessmentReasons", "Seen elsewhere."));
        story.goesOnWithoutTalks(cast, reference);
        story.mediated(cast, reference);

        assertThat(story.waitingTasks(reference)).containsExactly("proposeSession");
        // in any order: tests move this node's clock, not the other's
        assertThat(story.outcomes(reference))
                .contains(Outcome.DISPUTE_REPORTED, Outcome.DISPUTE_ACCEPTED, Outcome.MEDIATOR_APPOINTED);
    }

    private String startAnotherNode() throws IOException, InterruptedException {
        var port = freePort();
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Xmx1g",
                "org.concordat.Concordat",
                "--server.port=" + port,
                "--concordat.demo=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--spring.datasource.url=" + application.getJdbcUrl(),
                "--spring.datasource.username=" + application.getUsername(),
                "--spring.flyway.url=" + application.getJdbcUrl(),
                "--spring.flyway.user=concordat_owner");
        command.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        command.environment().put("SPRING_DATASOURCE_PASSWORD", application.getPassword());
        command.environment().put("SPRING_FLYWAY_PASSWORD", folder.secret("concordat_owner"));
        command.environment().put("CONCORDAT_MASTER_KEY", folder.secret("master-key"));
        command.environment().put("CONCORDAT_SEALING_KEY", folder.secret("sealing-key"));
        command.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "second-node.log").toFile());
        other = command.start();
        awaitHealth("http://localhost:" + port);
        return "http://localhost:" + port;
    }

    private void awaitHealth(String address) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isUp(address)) {
            assertThat(other.isAlive())
                    .as("the second node runs; see target/second-node.log")
                    .isTrue();
            assertThat(Instant.now()).as("the second node is up in time").isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    private static boolean isUp(String address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterEach
    void stopTheOtherNode() throws InterruptedException {
        if (other != null) {
            other.destroy();
            if (!other.waitFor(30, TimeUnit.SECONDS)) {
                other.destroyForcibly();
            }
        }
    }
}
