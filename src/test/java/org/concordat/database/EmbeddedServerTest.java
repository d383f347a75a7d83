package org.concordat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class EmbeddedServerTest {

    @TempDir
    Path scratch;

    @Test
    @DisplayName("lets in whoever knows the password, and nobody else, superuser or not")
    void passwordsOnly() throws IOException {
        try (var folder = new DataFolder(scratch);
                var server = new EmbeddedServer(folder)) {
            for (var role : new String[] {"postgres", EmbeddedServer.OWNER, EmbeddedServer.APPLICATION}) {
                assertThat(signsIn(server, role, server.password(role)))
                        .as(role)
                        .isTrue();
                for (var wrong : new String[] {"", "postgres", role, server.password("another")}) {
                    assertThat(signsIn(server, role, wrong))
                            .as(role + "/" + wrong)
                            .isFalse();
                }
            }
        }
    }

    @Test
    @DisplayName("keeps what was committed: on disk before the answer")
    void durable() throws IOException {
        try (var folder = new DataFolder(scratch);
                var server = new EmbeddedServer(folder)) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(sql(server).queryForObject("show " + setting, String.class))
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(sql(server).queryForObject("show server_version", String.class))
                    .startsWith("17.");
        }
    }

    @Test
    @DisplayName("refuses a folder that another application holds, and says which")
    void oneApplicationAtATime() throws Exception {
        var other = anotherApplication();
        try {
            assertThatThrownBy(() -> new DataFolder(scratch))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(scratch.toString())
                    .hasMessageContaining("in use");
        } finally {
            other.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            stopServer();
        }
    }

    @Test
    @DisplayName("finds everything again after the application was killed, although its server lived on")
    void survivesAKill() throws Exception {
        anotherApplication().destroyForcibly().waitFor(20, TimeUnit.SECONDS);

        try (var folder = new DataFolder(scratch);
                var server = new EmbeddedServer(folder)) {
            assertThat(sql(server).queryForObject("select word from kept", String.class))
                    .isEqualTo("kept");
        }
    }

    @Test
    @DisplayName("leaves alone whoever else has the process number by now, another folder's server included")
    void stopsItsOwnServerOnly(@TempDir Path elsewhere) throws Exception {
        var sleeper = new ProcessBuilder("sleep", "600").start();
        try (var otherFolder = new DataFolder(elsewhere);
                var other = new EmbeddedServer(otherFolder)) {
            stopServer();
            var theirs = Files.readAllLines(otherFolder.postgres().resolve("postmaster.pid"));
            for (var pid : new String[] {String.valueOf(sleeper.pid()), theirs.get(0)}) {
                leaveBehind(pid + "\n");
                stopServer();
                assertThat(ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive))
                        .as(pid)
                        .isPresent();
            }
            assertThat(signsIn(other, EmbeddedServer.OWNER, other.password(EmbeddedServer.OWNER)))
                    .isTrue();
        } finally {
            sleeper.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName("takes a broken process file for none")
    void brokenProcessFile() throws Exception {
        stopServer();
        for (var content : new String[] {"", "\n", "not a number\n", "-1\n", "99999999999999999999\n"}) {
            leaveBehind(content);
            stopServer();
        }
    }

    private void leaveBehind(String content) throws IOException {
        Files.writeString(scratch.resolve("postgres").resolve("postmaster.pid"), content);
    }

    /** Starts the folder's server, whatever was left behind, and stops it. */
    private void stopServer() throws IOException {
        try (var folder = new DataFolder(scratch);
                var server = new EmbeddedServer(folder)) {
            assertThat(server.url()).isNotEmpty();
        }
    }

    private Process anotherApplication() throws IOException {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                KilledApplication.class.getName(),
                scratch.toString());
        command.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        command.redirectErrorStream(true);
        var process = command.start();
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream()));
        var said = new StringBuilder();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.equals(KilledApplication.READY)) {
                return process;
            }
        }
        throw new AssertionError("the other application did not come up: " + said);
    }

    private static boolean signsIn(EmbeddedServer server, String role, String password) {
        var database = role.equals("postgres") ? server.url().replace("/concordat", "/postgres") : server.url();
        try (var connection = DriverManager.getConnection(database, role, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static JdbcTemplate sql(EmbeddedServer server) {
        return new JdbcTemplate(new SimpleDriverDataSource(
                new org.postgresql.Driver(),
                server.url(),
                EmbeddedServer.OWNER,
                server.password(EmbeddedServer.OWNER)));
    }
}
