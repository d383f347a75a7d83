package org.concordat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.concordat.database.DataFolder;

/** Concordat in a process of its own, as people start it. */
public final class AnotherApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Process process;
    private final Path log;
    private final String address;

    private AnotherApplication(Process process, Path log, String address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /** Starts it and waits until it is ready; what it says goes to a file of this name in {@code target}. */
    public static AnotherApplication start(String name, Map<String, String> environment, String... arguments)
            throws IOException {
        var application = begin(name, environment, arguments);
        application.awaitReadiness();
        return application;
    }

    /** The same, without waiting. */
    public static AnotherApplication begin(String name, Map<String, String> environment, String... arguments)
            throws IOException {
        var port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-Xmx1g",
                // it lives for seconds: what it does is not worth being compiled twice
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=256m",
                // to check classes that were just compiled is an eighth of a start
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "org.concordat.Concordat",
                "--server.port=" + port,
                // passwords are hashed here by the dozen
                "--concordat.sign-in.iterations=10"));
        command.addAll(List.of(arguments));
        var log = Path.of("target", name + ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().putAll(environment);
        return new AnotherApplication(builder.start(), log, "http://localhost:" + port);
    }

    /** One more node on the database of an application that runs already. */
    public static AnotherApplication besides(
            HikariDataSource application, DataFolder folder, String name, String... arguments) throws IOException {
        var common = Stream.of(
                "--concordat.demo=false",
                "--spring.datasource.url=" + application.getJdbcUrl(),
                "--spring.datasource.username=" + application.getUsername(),
                "--spring.flyway.url=" + application.getJdbcUrl(),
                "--spring.flyway.user=concordat_owner");
        return start(
                name,
                Map.of(
                        "SPRING_DATASOURCE_PASSWORD", application.getPassword(),
                        "SPRING_FLYWAY_PASSWORD", folder.secret("concordat_owner"),
                        "CONCORDAT_MASTER_KEY", folder.secret("master-key"),
                        "CONCORDAT_SEALING_KEY", folder.secret("sealing-key")),
                Stream.concat(common, Stream.of(arguments)).toArray(String[]::new));
    }

    public String address() {
        return address;
    }

    public void awaitReadiness() {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new AssertionError("the other application is not ready in time; see " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
