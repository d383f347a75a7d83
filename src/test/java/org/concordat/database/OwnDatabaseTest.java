package org.concordat.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.concordat.AnotherApplication;
import org.concordat.Tasklist;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Starts Concordat as the README says, on a PostgreSQL of somebody's own. */
@DisplayName("On a database of one's own, which is empty,")
class OwnDatabaseTest {

    private static final String OWNER_PASSWORD = "the-owner's-password";
    private static final String APP_PASSWORD = "the-application's-password";
    private static final String GIVEN = "given-horse-battery";
    private static final String OWN = "an-own-horse-battery";
    private static final Pattern PRINTED = Pattern.compile("Password of \"admin\": (\\S+)");

    private EmbeddedPostgres server;

    @BeforeEach
    void aServer() throws IOException, SQLException {
        server = EmbeddedPostgres.builder().start();
        prepare(Files.readString(Path.of("docker/init-roles.sql")));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** What psql would make of the file. */
    private void prepare(String script) throws SQLException {
        var database = "postgres";
        for (var part : script.split("(?=\\\\connect)")) {
            if (part.startsWith("\\connect")) {
                database = part.lines().findFirst().orElseThrow().split(" ")[1];
            }
            try (var connection = connect(database);
                    var sql = connection.createStatement()) {
                for (var statement : part.replaceAll("(?m)^(\\\\|--).*$", "").split(";")) {
                    if (!statement.isBlank()) {
                        sql.execute(statement
                                .replace(":'owner_password'", "'" + OWNER_PASSWORD.replace("'", "''") + "'")
                                .replace(":'app_password'", "'" + APP_PASSWORD.replace("'", "''") + "'"));
                    }
                }
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", database));
    }

    private AnotherApplication start(String name, Map<String, String> more) throws IOException {
        var url = "jdbc:postgresql://localhost:" + server.getPort() + "/concordat";
        var environment = new HashMap<>(Map.of(
                "SPRING_DATASOURCE_URL",
                url,
                "SPRING_DATASOURCE_USERNAME",
                "concordat_app",
                "SPRING_DATASOURCE_PASSWORD",
                APP_PASSWORD,
                "SPRING_FLYWAY_URL",
                url,
                "SPRING_FLYWAY_USER",
                "concordat_owner",
                "SPRING_FLYWAY_PASSWORD",
                OWNER_PASSWORD,
                "CONCORDAT_MASTER_KEY",
                key(1),
                "CONCORDAT_SEALING_KEY",
                key(2)));
        environment.putAll(more);
        return AnotherApplication.start(name, environment);
    }

    private static String key(int filling) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    @DisplayName(
            "there is nobody but an administrator with the password of the environment, and everybody chooses their own")
    void takesThePasswordOfTheEnvironment() throws IOException {
        try (var application = start("own-database", Map.of("CONCORDAT_ADMIN_PASSWORD", GIVEN))) {
            assertThat(printed("own-database")).isEmpty();
            assertThat(Files.readString(Path.of("target/own-database.log"))).doesNotContain(GIVEN);
            for (var guess : List.of("admin/admin", "admin/concordat-demo", "operator/concordat-demo", "demo/demo")) {
                var words = guess.split("/");
                assertThat(client(application, words[0], words[1])
                                .get("/api/clock-preview")
                                .status())
                        .as(guess)
                        .isEqualTo(401);
            }

            thenChoosesTheirOwn(application, "admin", GIVEN);

            var admin = client(application, "admin", OWN);
            assertThat(admin.post(
                                    "/api/alliances",
                                    "{\"code\":\"lakes\",\"name\":\"Lakes\",\"zone\":\"America/Chicago\",\"calendar\":\"us-federal\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(admin.post(
                                    "/api/alliances/lakes/people",
                                    "{\"username\":\"ann\",\"name\":\"Ann\",\"roles\":[\"auditor\"],\"password\":\"%s\"}"
                                            .formatted(GIVEN))
                            .status())
                    .isEqualTo(201);
            thenChoosesTheirOwn(application, "ann", GIVEN);
            assertThat(client(application, "ann", OWN)
                            .get("/api/alliances/lakes")
                            .status())
                    .isEqualTo(200);
            assertThat(Tasklist.signIn(application.address(), "admin", OWN)
                            .get("/setup")
                            .body())
                    .contains("Lakes");
        }
    }

    @Test
    @DisplayName("without a password in the environment one is made up, printed once, and changed at the first sign-in")
    void printsAPasswordOnce() throws IOException {
        String password;
        try (var application = start("own-database-without", Map.of())) {
            assertThat(printed("own-database-without")).hasSize(1);
            password = printed("own-database-without").get(0);
            assertThat(password).hasSizeGreaterThanOrEqualTo(20);

            thenChoosesTheirOwn(application, "admin", password);
        }
        try (var again = start("own-database-again", Map.of())) {
            assertThat(printed("own-database-again")).isEmpty();
            assertThat(client(again, "admin", OWN).get("/api/clock-preview").status())
                    .isNotIn(401, 403);
            assertThat(client(again, "admin", password)
                            .get("/api/clock-preview")
                            .status())
                    .isEqualTo(401);
        }
    }

    private static void thenChoosesTheirOwn(AnotherApplication application, String person, String given) {
        assertThat(client(application, person, given)
                        .get("/api/alliances/lakes")
                        .status())
                .isEqualTo(403);
        var session = Tasklist.signIn(application.address(), person, given);
        for (var path : List.of("/", "/setup", "/camunda/app/admin/default/", "/v3/api-docs")) {
            assertThat(session.get(path).headers().firstValue("Location").orElse(""))
                    .as(path)
                    .endsWith("/password");
        }

        assertThat(session.changePassword(given, OWN)).endsWith("/login?changed");
    }

    private static Client client(AnotherApplication application, String person, String password) {
        return new Client(URI.create(application.address()).getPort(), person, password);
    }

    private static List<String> printed(String name) throws IOException {
        return PRINTED.matcher(Files.readString(Path.of("target", name + ".log")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
