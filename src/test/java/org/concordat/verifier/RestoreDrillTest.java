package org.concordat.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.concordat.AnotherApplication;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.sealing.SealedRecord;
import org.concordat.alliance.sealing.Sealer;
import org.concordat.database.DataFolder;
import org.concordat.verifier.VerifierProcess.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The drill of the README, with the folder of a server that runs. */
@ConcordatTest
@DisplayName("An installation that was restored from a backup of its folder")
class RestoreDrillTest {

    @Value("${concordat.data-folder}")
    Path data;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    Sealer sealer;

    @Autowired
    SealedRecord sealedRecord;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    @TempDir
    Path scratch;

    Cast cast;
    UUID alliance;

    @Test
    @DisplayName(
            "opens its texts and agrees with the head that was kept elsewhere before, and a later head tells what it lacks")
    void isChecked() throws Exception {
        cast = story.anAlliance();
        alliance = alliances.alliance(cast.alliance()).id();
        var reference = story.aReportedDispute(cast);
        var before = keptHead("before");
        var size = sealedRecord.size(alliance);
        var backup = backUp();
        alliances.amendCharter(cast.alliance(), "America/New_York", "us-federal");
        var after = keptHead("after");

        try (var restored = restore(backup)) {
            assertThat(verify(restored, before).words()).contains("AGREES: " + size + " entries");
            assertThat(verify(restored, before).exitCode()).isZero();
            assertThat(verify(restored, after).words()).contains("leaves from " + size + " on are cut off");
            assertThat(verify(restored, after).exitCode()).isOne();
            assertThat(Tasklist.signIn(restored.address(), cast.user("manager"), Story.PASSWORD)
                            .get("/disputes/" + reference)
                            .body())
                    .contains("has not been applied since March");
        }
    }

    private Path keptHead(String name) throws IOException {
        sealer.seal(alliance);
        return Files.writeString(
                scratch.resolve(name + ".jsonl"), sealedRecord.head(alliance).line() + "\n");
    }

    private Answer verify(AnotherApplication restored, Path heads) {
        return VerifierProcess.verify(
                "--server",
                restored.address(),
                "--alliance",
                cast.alliance(),
                "--user",
                cast.user("auditor"),
                "--anchor",
                heads);
    }

    /** The folder alone is enough to start again: it holds the database, its passwords and both keys. */
    private static AnotherApplication restore(Path backup) throws IOException {
        return AnotherApplication.start(
                "restored",
                Map.of(),
                "--concordat.data-folder=" + backup,
                "--concordat.demo=false",
                "--concordat.sealing.enabled=false",
                "--concordat.mail.relay=false",
                "--camunda.bpm.job-execution.enabled=false");
    }

    /** As PostgreSQL wants it of a server that goes on writing: first the files, at the end what was written meanwhile. */
    private Path backUp() throws IOException, SQLException {
        var backup = scratch.resolve("backup");
        try (var superuser =
                        DriverManager.getConnection(application.getJdbcUrl(), "postgres", folder.secret("postgres"));
                var statement = superuser.createStatement()) {
            statement.execute("select pg_backup_start('drill', true)");
            copy(data, backup, file -> !isOfTheRunningServer(file));
            try (var stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(backup.resolve("postgres/backup_label"), stopped.getString(1));
            }
            copy(data.resolve("postgres/pg_wal"), backup.resolve("postgres/pg_wal"), file -> true);
        }
        return backup;
    }

    private static boolean isOfTheRunningServer(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith("postmaster.")
                || name.equals("concordat.lock")
                || file.getParent().endsWith("pg_wal");
    }

    private static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(wanted).toList()) {
                var target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file) && Files.isDirectory(target)) {
                    continue;
                }
                try {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                } catch (NoSuchFileException e) {
                    // the server goes on working, and removes files while they are being copied
                    continue;
                }
            }
        }
    }
}
