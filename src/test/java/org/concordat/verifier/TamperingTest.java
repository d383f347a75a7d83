package org.concordat.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.WholeDatabase;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.sealing.Forger;
import org.concordat.alliance.sealing.SealedRecord;
import org.concordat.alliance.sealing.Sealer;
import org.concordat.database.DataFolder;
import org.concordat.vault.ErasureOffice;
import org.concordat.vault.ErasureReason;
import org.concordat.verifier.VerifierProcess.Answer;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody with every right in the database changes what was sealed; heads were kept elsewhere before. */
@ConcordatTest
@DisplayName("The verifier finds out that a superuser")
class TamperingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    ErasureOffice erasures;

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
    long founding;
    long size;
    Path heads;

    /** A founding, sealed as one; then four changes of the charter, sealed one by one. */
    @BeforeEach
    void aSealedRecord() throws IOException {
        cast = story.anAlliance();
        alliance = alliances.alliance(cast.alliance()).id();
        heads = scratch.resolve("heads.jsonl");
        founding = sealer.seal(alliance);
        keepHead();
        for (var each = 0; each < 4; each++) {
            alliances.amendCharter(cast.alliance(), "America/New_York", "us-federal");
            sealer.seal(alliance);
            keepHead();
        }
        size = sealedRecord.size(alliance);
    }

    @Test
    @DisplayName("did nothing, and says what it compared")
    void agrees() throws IOException {
        var answer = verify();

        assertThat(answer.words())
                .contains("AGREES: " + size + " entries", "kept elsewhere up to " + size + " entries");
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    @DisplayName("did nothing, also with heads from the API that stand in one line")
    void readsHeadsFromTheApi() throws IOException {
        var head = new Client(port, cast.user("manager"))
                .get("/api/alliances/" + cast.alliance() + "/record/head")
                .text();

        Files.writeString(heads, head + head);

        assertThat(verify().words()).contains("AGREES", "kept elsewhere up to " + size + " entries");
    }

    @Test
    @DisplayName("changed a byte of an entry's text")
    void changedText() throws IOException {
        tampers("update entry set canonical = overlay(canonical placing 'X' from position('us-federal' in canonical))"
                + " where id = " + entryOf(founding + 1));

        thenFound(verify(), "leaf " + (founding + 1), "was changed: its text is not the one that was sealed");
    }

    @Test
    @DisplayName("changed only a column, and which, for every one")
    void changedColumns() throws IOException {
        tampers("update entry set person = 'nobody', rule = 'none', decided_at = decided_at - interval '1 day'"
                + " where id = " + entryOf(2));

        var answer = verify();

        thenFound(answer, "leaf 2", "column \"decidedAt\" says");
        assertThat(answer.words())
                .contains("column \"person\" says \"nobody\", the text says \"system\"")
                .contains("column \"rule\" says \"none\", the text says nothing")
                .hasLineCount(6);
    }

    @Test
    @DisplayName("removed the newest entry with all its traces")
    void removedTheNewest() throws IOException {
        removesAllTracesFrom(size - 1);

        thenFound(verify(), "leaves from " + (size - 1) + " on are cut off");
    }

    @Test
    @DisplayName("removed an entry in the middle and left its hash")
    void removedOneInTheMiddle() throws IOException {
        tampers("delete from entry where id = " + entryOf(3));

        thenFound(verify(), "leaf 3 has no entry any more: removed");
    }

    @Test
    @DisplayName("removed an entry in the middle with its hash")
    void removedOneWithItsHash() throws IOException {
        tampers("delete from entry where id = " + entryOf(3)
                + "; delete from leaf where position = 3 and alliance = " + quoted(alliance)
                + "; delete from tree_node where height = 0 and position = 3 and alliance = " + quoted(alliance));

        thenFound(verify(), "leaf 3 is missing: removed from the record");
    }

    @Test
    @DisplayName("removed an entry in the middle and moved up those behind it")
    void removedOneAndMovedUp() throws IOException {
        var forger = forger(Forger.WITH_A_KEY_OF_THEIR_OWN);

        forger.forget(founding + 1);

        thenFound(verify(), "leaf " + (founding + 1) + " is not what was sealed");
    }

    @Test
    @DisplayName("changed a vote that nobody may read yet")
    void changedAnUncountedVote() throws IOException {
        var reference = story.aMotion(cast);
        story.votes(cast, reference, "clinic", "yes");
        sealer.seal(alliance);
        assertThat(verify().words()).contains("AGREES", "1 entry cannot be shown yet");

        tampers("update entry set canonical = replace(canonical, 'YES', 'NO') where outcome = 'BALLOT_CAST'"
                + " and reference = '" + reference + "'");

        thenFound(verify(), "was changed: its text is not the one that was sealed");
    }

    @Test
    @DisplayName("made an entry look like a vote that nobody may read yet")
    void hidBehindAVote() throws IOException {
        tampers("update entry set outcome = 'BALLOT_CAST' where id = " + entryOf(founding));

        thenFound(verify(), "leaf " + founding, "column \"outcome\" says \"BALLOT_CAST\"");
    }

    @Test
    @DisplayName("let two entries change places, rows only")
    void swappedTexts() throws IOException {
        tampers("update entry set canonical = case id when " + entryOf(1)
                + " then (select canonical from entry where id = "
                + entryOf(2) + ") else (select canonical from entry where id = " + entryOf(1) + ") end where id in ("
                + entryOf(1) + ", " + entryOf(2) + ")");

        thenFound(verify(), "leaf 1", "was reordered: its text was sealed as leaf 2");
    }

    @Test
    @DisplayName("let two leaves change places, with their hashes")
    void swappedLeaves() throws IOException {
        tampers(swap("leaf", "") + swap("tree_node", " and height = 0"));

        thenFound(verify(), "one of the leaves 0 to " + (founding - 1) + " is not what was sealed");
    }

    private String swap(String table, String and) {
        var mine = " where alliance = " + quoted(alliance) + and + " and position ";
        return "update " + table + " set position = -1" + mine + "= 1; update " + table + " set position = 1" + mine
                + "= 2; update " + table + " set position = 2" + mine + "= -1; ";
    }

    @Test
    @DisplayName("cut the record off")
    void truncated() throws IOException {
        removesAllTracesFrom(founding);

        thenFound(verify(), "leaves from " + founding + " on are cut off");
    }

    @Test
    @DisplayName("emptied the record")
    void emptied() throws IOException {
        removesAllTracesFrom(0);

        thenFound(verify(), "leaves from 0 on are cut off");
    }

    @Test
    @DisplayName("rewrote everything with new hashes and a key of their own")
    void rewroteEverything() throws IOException {
        forger(Forger.WITH_A_KEY_OF_THEIR_OWN).rewrite(founding + 2, "us-federal", "nowhere");

        var answer = verify();

        thenFound(answer, "leaf " + (founding + 2) + " is not what was sealed");
        assertThat(answer.words()).contains("no head that was kept elsewhere: ask whether the key was replaced");
    }

    @Test
    @DisplayName("rewrote everything with new hashes and the installation's own key")
    void rewroteEverythingWithOurKey() throws IOException {
        forger(folder.secret("sealing-key")).rewrite(founding + 2, "us-federal", "nowhere");

        thenFound(verify(), "leaf " + (founding + 2) + " is not what was sealed");
        assertThat(VerifierProcess.verify(bundle("again")).words())
                .contains("AGREES")
                .contains("compared with nothing that was kept elsewhere");
    }

    @Test
    @DisplayName("rewrote everything, and names the entry itself when an earlier bundle was kept")
    void namesTheEntryByAnEarlierBundle() throws IOException {
        var earlier = bundle("earlier");
        forger(folder.secret("sealing-key")).rewrite(4, "system", "sister");

        var answer = VerifierProcess.verify(bundle("later"), "--anchor", earlier);

        thenFound(answer, "leaf 4 is not what it was in the earlier bundle: changed");
    }

    @Test
    @DisplayName("wrote the bundle anew and put its genuine heads where nothing meets them")
    void movedTheHeads() throws IOException {
        var lines = lines("moved");
        var leaf = lines.get((int) size);
        var canonical = JSON.readTree(leaf).path("canonical").asText().replace("us-federal", "nowhere");
        var changed = (ObjectNode) JSON.readTree(leaf);
        changed.put("canonical", canonical).put("hash", EntryCheck.hash(canonical));
        lines.set((int) size, changed.toString());
        var heads = lines.stream().filter(line -> line.startsWith("{\"head\"")).toList();
        lines.removeAll(heads);
        lines.addAll(1, heads);

        thenFound(verify(lines), "where nothing can be compared with it");
    }

    @Test
    @DisplayName("wrote something behind the last head of a bundle")
    void wroteBehindTheEnd() throws IOException {
        var lines = lines("longer");
        var last = lines.stream().filter(line -> line.startsWith("{\"leaf\"")).reduce((one, other) -> other);
        var more = (ObjectNode) JSON.readTree(last.orElseThrow());
        lines.add(lines.size() - 1, more.put("leaf", size).toString());

        thenFound(verify(lines), "leaf " + size + " stands behind the record's end");
    }

    private List<String> lines(String name) throws IOException {
        return new ArrayList<>(Files.readAllLines(bundle(name)));
    }

    /** Without anything that was kept elsewhere. */
    private Answer verify(List<String> lines) throws IOException {
        return VerifierProcess.verify(Files.write(scratch.resolve("forged.jsonl"), lines));
    }

    @Test
    @DisplayName("changed a head")
    void changedAHead() throws IOException {
        tampers("update head set sealed_at = sealed_at - interval '1 year' where size = " + (founding + 1)
                + " and alliance = " + quoted(alliance));

        thenFound(verify(), "head of " + (founding + 1) + " entries is not signed by its key");
    }

    @Test
    @DisplayName("slipped an entry in beside the tree")
    void slippedIn() throws IOException {
        tampers(
                "insert into entry select gen_random_uuid(), alliance, reference, outcome, subject, person, on_behalf_of,"
                        + " role, decided_at, effective_from, recorded_at, process_definition, null, rule, canonical"
                        + " from entry where id = " + entryOf(1));

        thenFound(verify(), "stands in the record but was never sealed");
    }

    @Test
    @DisplayName("tampered with a running server's record")
    void asksARunningServer() {
        var before = verifyServer("auditor");
        tampers("update entry set outcome = 'SEAT_FILLED' where id = " + entryOf(0));

        assertThat(before.words()).contains("AGREES");
        assertThat(before.exitCode()).isZero();
        thenFound(verifyServer("auditor"), "leaf 0", "column \"outcome\" says \"SEAT_FILLED\"");
        assertThat(verifyServer("manager").exitCode()).isEqualTo(2);
        assertThat(verifyServer("nobody").words()).contains("does not know this user");
    }

    @Test
    @DisplayName("did nothing when the content of a case was erased as it should be")
    void agreesAfterAnErasure() throws IOException {
        var reference = story.aReportedDispute(cast);
        story.withdraws(cast, reference);
        sealer.seal(alliance);
        keepHead();
        story.as(cast.user("compliance"), () -> erasures.orderErasure(reference, ErasureReason.RETENTION_OVER));
        story.as(cast.user("admin"), () -> erasures.eraseContent(reference));
        sealer.seal(alliance);

        var answer = verify();

        assertThat(answer.words()).contains("AGREES");
        assertThat(answer.exitCode()).isZero();
    }

    private Answer verifyServer(String user) {
        return VerifierProcess.verify(
                "--server",
                "http://localhost:" + port,
                "--alliance",
                cast.alliance(),
                "--user",
                cast.user(user),
                "--anchor",
                heads);
    }

    private void thenFound(Answer answer, String... words) {
        assertThat(answer.words()).contains("DOES NOT AGREE");
        assertThat(answer.words().lines().skip(1).findFirst().orElseThrow())
                .as(answer.words())
                .startsWith("First: ")
                .contains(words);
        assertThat(answer.exitCode()).isEqualTo(1);
    }

    private void removesAllTracesFrom(long leaf) {
        var mine = " where alliance = " + quoted(alliance);
        tampers("delete from entry using leaf where leaf.entry = entry.id and leaf.position >= " + leaf
                + " and leaf.alliance = " + quoted(alliance)
                + "; delete from leaf" + mine + " and position >= " + leaf
                + "; delete from tree_node" + mine + " and ((position + 1) << height) > " + leaf
                + "; delete from head" + mine + " and size > " + leaf);
    }

    private void tampers(String sql) {
        database().superuser().execute("set session_replication_role = replica; " + sql);
    }

    private Forger forger(String key) {
        return new Forger(database().superuser(), alliance, key);
    }

    private WholeDatabase database() {
        return new WholeDatabase(application.getJdbcUrl(), folder);
    }

    private String entryOf(long leaf) {
        var entry = database()
                .superuser()
                .queryForObject(
                        "select entry from leaf where alliance = ? and position = ?", UUID.class, alliance, leaf);
        return quoted(entry);
    }

    private static String quoted(UUID id) {
        return "'" + id + "'";
    }

    private Answer verify() throws IOException {
        return VerifierProcess.verify(bundle("now"), "--anchor", heads);
    }

    private Path bundle(String name) throws IOException {
        var answer = new Client(port, cast.user("auditor")).get("/api/alliances/" + cast.alliance() + "/record/bundle");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Files.writeString(scratch.resolve(name + ".jsonl"), answer.text());
    }

    private void keepHead() throws IOException {
        Files.writeString(
                heads, sealedRecord.head(alliance).line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
