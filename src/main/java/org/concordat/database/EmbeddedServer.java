package org.concordat.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A real PostgreSQL server of the application's own: kept between runs, crash-safe, password login only. */
class EmbeddedServer implements AutoCloseable {

    static final String DATABASE = "concordat";
    static final String OWNER = "concordat_owner";
    static final String APPLICATION = "concordat_app";

    private static final String PASSWORDS_ONLY =
            """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final DataFolder folder;
    private final EmbeddedPostgres server;

    EmbeddedServer(DataFolder folder) {
        this.folder = folder;
        stopServerLeftBehind();
        server = start();
        createRolesAndDatabase();
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE;
    }

    String password(String role) {
        return folder.secret(role);
    }

    private EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder.postgres())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setLocaleConfig("pwfile", folder.secretFile("postgres").toString())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setConnectConfig("password", password("postgres"))
                    .setDataDirectoryCustomizer(data -> requirePasswords(data.toPath()))
                    // the library starts its servers for throw-away data: these make ours survive a crash
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("autovacuum_naptime", "20s")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("The database in " + folder.postgres() + " does not start", e);
        }
    }

    private static void requirePasswords(Path data) {
        try {
            Files.writeString(data.resolve("pg_hba.conf"), PASSWORDS_ONLY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A killed application leaves its server running; the folder's lock says that nobody uses it any more. */
    private void stopServerLeftBehind() {
        var pidFile = folder.postgres().resolve("postmaster.pid");
        try {
            var process = pidIn(pidFile).flatMap(ProcessHandle::of);
            process.filter(this::servesFolder).ifPresent(EmbeddedServer::stop);
            if (process.filter(each -> !isSomethingElse(each)).isEmpty()) {
                // PostgreSQL would not start while anybody has the number in it
                Files.deleteIfExists(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + pidFile, e);
        }
    }

    private static Optional<Long> pidIn(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("[1-9][0-9]{0,9}"))
                .map(Long::valueOf);
    }

    /** The number in the file may be anybody's by now: only a PostgreSQL server started for this folder is ours. */
    private boolean servesFolder(ProcessHandle process) {
        var info = process.info();
        return info.command().filter(EmbeddedServer::isPostgres).isPresent()
                && info.arguments().filter(this::namesFolder).isPresent();
    }

    /** Not the opposite of serving the folder: some systems keep a process's arguments to themselves. */
    private boolean isSomethingElse(ProcessHandle process) {
        var info = process.info();
        return info.command().filter(command -> !isPostgres(command)).isPresent()
                || info.arguments().filter(each -> !namesFolder(each)).isPresent();
    }

    private static boolean isPostgres(String command) {
        return command.endsWith("postgres") || command.endsWith("postgres.exe");
    }

    private boolean namesFolder(String[] arguments) {
        var option = List.of(arguments).indexOf("-D");
        return option >= 0 && option + 1 < arguments.length && isFolder(arguments[option + 1]);
    }

    private boolean isFolder(String path) {
        try {
            return Files.isSameFile(Path.of(path), folder.postgres());
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void createRolesAndDatabase() {
        var url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
        try (Connection connection = DriverManager.getConnection(url, "postgres", password("postgres"));
                Statement sql = connection.createStatement()) {
            if (exists(sql, "select from pg_database where datname = '" + DATABASE + "'")) {
                return;
            }
            createRole(sql, OWNER);
            createRole(sql, APPLICATION);
            sql.execute("create database " + DATABASE + " owner " + OWNER);
            sql.execute("revoke all on database " + DATABASE + " from public");
            sql.execute("grant connect on database " + DATABASE + " to " + APPLICATION);
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be prepared", e);
        }
    }

    private void createRole(Statement sql, String role) throws SQLException {
        if (!exists(sql, "select from pg_roles where rolname = '" + role + "'")) {
            sql.execute("create role " + role + " login password '" + password(role) + "'");
        }
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (var result = sql.executeQuery(query)) {
            return result.next();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
