package org.concordat.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.WholeDatabase;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.sealing.Forger;
import org.concordat.alliance.sealing.SealedRecord;
import org.concordat.alliance.sealing.Sealer;
import org.concordat.conflict.LinkOffice;
import org.concordat.database.DataFolder;
import org.concordat.web.CaseBundle;
import org.concordat.web.Readings;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The bundle of a case")
class CaseBundleTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    AllianceRecord record;

    @Autowired
    LinkOffice links;

    @Autowired
    Sealer sealer;

    @Autowired
    SealedRecord sealedRecord;

    @Autowired
    HikariDataSource application;

    @Autowired
    DataFolder folder;

    @Autowired
    CaseBundle bundles;

    @Autowired
    Readings readings;

    @TempDir
    Path scratch;

    Cast cast;
    UUID alliance;

    private record Said(int exitCode, String words) {}

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
        alliance = alliances.alliance(cast.alliance()).id();
    }

    @Test
    @DisplayName(
            "agrees with a head that was kept, of its own size or of an earlier one, and says what it was compared with")
    void agrees() throws IOException {
        sealer.seal(alliance);
        var earlier = keptHead("earlier");
        var from = sealedRecord.size(alliance);
        var reference = story.aReportedDispute(cast);
        sealer.seal(alliance);
        var head = keptHead("head");

        var same = verify(bundle("rep-hospital", reference, ""), "--anchor", head);
        var goesOn = verify(bundle("rep-hospital", reference, "?from=" + from), "--anchor", earlier);
        var alone = verify(bundle("rep-hospital", reference, ""));
        var unrelated = verify(bundle("rep-hospital", reference, ""), "--anchor", earlier);

        assertThat(same.words()).contains("dispute " + reference + " AGREES", "compared with a head of");
        assertThat(goesOn.words()).contains("AGREES", "compared with a head of " + from + " entries");
        assertThat(alone.words()).contains("AGREES", "rests on the signature alone");
        assertThat(List.of(same.exitCode(), goesOn.exitCode(), alone.exitCode()))
                .containsOnly(0);
        assertThat(unrelated.words()).contains("fetch it again with ?from=" + from);
        assertThat(unrelated.exitCode()).isEqualTo(2);
    }

    @Test
    @DisplayName("leads to the head it is told, though the record has grown since")
    void leadsToOneHead() throws IOException {
        var reference = story.aReceivedReport(cast);
        sealer.seal(alliance);
        var head = sealedRecord.head(alliance);
        alliances.amendCharter(cast.alliance(), "America/New_York", "us-federal");
        sealer.seal(alliance);

        var bundle = bundles.of(readings.of(cast.user("rep-hospital"), reference), head);

        var text = new String(bundle, StandardCharsets.UTF_8);
        assertThat(text).contains(head.head().root(), "\"size\":" + head.head().size() + ",");
        assertThat(verify(file("printed", text), "--anchor", file("head", head.line()))
                        .words())
                .contains("AGREES", "compared with a head of " + head.head().size());
    }

    @Test
    @DisplayName("shows no way around: a single character changed anywhere is found")
    void noticesEveryChange() throws IOException {
        var reference = story.aReceivedReport(cast);
        sealer.seal(alliance);
        var head = keptHead("head");
        var text = text("rep-hospital", reference, "");
        assertThat(verify(file("whole", text), "--anchor", head).exitCode()).isZero();

        var unnoticed = new ArrayList<String>();
        // the alliance's code is what it is called in the report, and nothing that is proven
        var code = text.indexOf("\"code\":\"") + 8;
        for (var at = 0; at < text.length(); at += at < 2500 ? 1 : 7) {
            var changed = text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
            var isCode = at >= code && at < code + cast.alliance().length();
            if (!isCode && verify(file("changed", changed), "--anchor", head).exitCode() == 0) {
                unnoticed.add(at + ": " + text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 10)));
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    @DisplayName("shows that a line was taken away, added or moved")
    void noticesLines() throws IOException {
        var reference = story.aReceivedReport(cast);
        sealer.seal(alliance);
        var lines = text("rep-hospital", reference, "").lines().toList();
        var entry = lines.size() - 2;

        var less = new ArrayList<>(lines);
        less.remove(entry);
        var more = new ArrayList<>(lines);
        more.add(entry, lines.get(entry));
        var moved = new ArrayList<>(lines);
        moved.add(2, moved.remove(entry));
        var cut = lines.subList(0, entry);

        assertThat(verify(file("less", less)).words()).contains("DOES NOT AGREE", "says that it holds");
        for (var each : List.of(more, moved)) {
            assertThat(verify(file("other", each)).words())
                    .contains("DOES NOT AGREE", "comes twice or out of its order");
        }
        assertThat(verify(file("cut", cut)).exitCode()).isEqualTo(2);
    }

    @Test
    @DisplayName("names the entry whose text, or whose column alone, a superuser changed")
    void namesTheChangedEntry() throws IOException {
        var reference = story.aReportedDispute(cast);
        sealer.seal(alliance);
        var head = keptHead("head");
        var reported = entry(reference, Outcome.DISPUTE_REPORTED);
        tampers(
                "update entry set canonical = replace(canonical, 'DISPUTE_REPORTED', 'DISPUTE_REJECTED'), person = 'nobody'"
                        + " where id = '" + reported + "'");

        var said = verify(bundle("rep-insurer", reference, ""), "--anchor", head);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.words())
                .contains("(entry " + reported + ") was changed: its text is not the one that was sealed")
                .contains("column \"person\" says \"nobody\"");
    }

    @Test
    @DisplayName("does not agree when the record was made anew with new hashes, by whichever key")
    void noticesForgery() throws IOException {
        for (var key : List.of(Forger.WITH_A_KEY_OF_THEIR_OWN, folder.secret("sealing-key"))) {
            anAlliance();
            var reference = story.aReportedDispute(cast);
            sealer.seal(alliance);
            var head = keptHead("head");
            var from = sealedRecord.size(alliance);
            new Forger(new WholeDatabase(application.getJdbcUrl(), folder).superuser(), alliance, key)
                    .rewrite(2, "system", "sister");

            assertThat(verify(bundle("rep-hospital", reference, ""), "--anchor", head)
                            .words())
                    .contains("is not the one that was kept elsewhere");
            assertThat(verify(bundle("rep-hospital", reference, "?from=" + from), "--anchor", head)
                            .words())
                    .contains("DOES NOT AGREE", "does not go on from the head");
        }
    }

    @Test
    @DisplayName("does not agree when the record was cut back behind a head that was kept")
    void noticesACut() throws IOException {
        var reference = story.aReportedDispute(cast);
        sealer.seal(alliance);
        var early = keptHead("early");
        var size = sealedRecord.size(alliance);
        var honest = bundle("rep-hospital", reference, "");
        alliances.amendCharter(cast.alliance(), "America/New_York", "us-federal");
        sealer.seal(alliance);
        var late = keptHead("late");

        var said = verify(honest, "--anchor", early, "--anchor", late);
        assertThat(said.words()).contains("AGREES", "A larger head, of");
        assertThat(said.exitCode()).isZero();

        tampers("delete from head where alliance = '" + alliance + "' and size > " + size
                + "; update head set sealed_at =" + " sealed_at + interval '1 day' where alliance = '" + alliance
                + "' and size = " + size);
        new Forger(
                        new WholeDatabase(application.getJdbcUrl(), folder).superuser(),
                        alliance,
                        folder.secret("sealing-key"))
                .rewrite(0, "nothing of the kind", "");
        var cut = verify(bundle("rep-hospital", reference, ""), "--anchor", early, "--anchor", late);
        assertThat(cut.words()).contains("DOES NOT AGREE", "the record was cut back");
    }

    @Test
    @DisplayName("shows by an earlier one which entry has gone since")
    void namesTheRemovedEntry() throws IOException {
        var reference = story.aReportedDispute(cast);
        sealer.seal(alliance);
        var earlier = bundle("rep-hospital", reference, "");
        var reported = entry(reference, Outcome.DISPUTE_REPORTED);
        tampers("delete from entry where id = '" + reported + "'");

        var said = verify(file("later", text("rep-hospital", reference, "")), "--anchor", earlier);

        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.words()).contains("is missing, which the earlier bundle held");
    }

    @Test
    @DisplayName("is not blamed for what a later one holds")
    void knowsNothingOfALaterOne() throws IOException {
        sealer.seal(alliance);
        var head = keptHead("head");
        var from = sealedRecord.size(alliance);
        var reference = story.aReportedDispute(cast);
        sealer.seal(alliance);
        var earlier = file("january", text("rep-hospital", reference, "?from=" + from));
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));
        sealer.seal(alliance);
        var later = file("february", text("rep-hospital", reference, ""));

        var said = verify(earlier, "--anchor", head, "--anchor", later);
        var alone = verify(earlier, "--anchor", later);

        assertThat(said.words()).contains(" AGREES", "A larger head, of");
        assertThat(said.exitCode()).isZero();
        assertThat(alone.words()).contains("of a later day").doesNotContain("is missing");
        assertThat(alone.exitCode()).isEqualTo(2);
    }

    @Test
    @DisplayName("holds nothing of another case, of a wall, or of what people wrote")
    void keepsTheWalls() throws IOException {
        var other = story.aReportedDisputeWith(cast, "clinic");
        var reference = story.aDraftedSettlement(cast);
        story.as(cast.user("manager"), () -> links.relate(reference, other));
        sealer.seal(alliance);

        var hospital = text("rep-hospital", reference, "");
        var insurer = text("rep-insurer", reference, "");
        var manager = text("manager", reference, "");

        assertThat(hospital).contains("SETTLEMENT_DRAFTED", other);
        assertThat(insurer).contains("SETTLEMENT_DRAFTED").doesNotContain(other, "DISPUTES_LINKED");
        assertThat(manager).doesNotContain("SETTLEMENT_DRAFTED", "SESSION_PROPOSED", "signatureDue");
        for (var each : List.of(hospital, insurer, manager)) {
            assertThat(each).doesNotContain("has not been applied", "Pay the difference");
            assertThat(verify(file("each", each)).exitCode()).isZero();
        }
        for (var reader : List.of("rep-clinic", "committee", "owner")) {
            assertThat(get(reader, reference, "").status()).as(reader).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("gives of a ballot that is still secret only the hash, which is checked")
    void keepsBallots() throws IOException {
        var reference = story.aMotion(cast);
        story.votes(cast, reference, "clinic", "yes");
        sealer.seal(alliance);

        var text = text("manager", reference, "");

        assertThat(text).doesNotContain("BALLOT_CAST").contains("textHash");
        assertThat(verify(file("secret", text)).words()).contains("AGREES", "1 entry withheld in part");
        tampers("update entry set canonical = replace(canonical, 'YES', 'NO') where outcome = 'BALLOT_CAST'"
                + " and reference = '" + reference + "'");
        assertThat(verify(file("secret", text("manager", reference, ""))).words())
                .contains("was changed: its text is not the one that was sealed");
    }

    @Test
    @DisplayName("says so while nothing is sealed, and names the size that the record never had")
    void saysWhatIsWrong() {
        var reference = story.aReportedDispute(cast);
        assertThat(get("rep-hospital", reference, "").status()).isEqualTo(409);
        sealer.seal(alliance);

        assertThat(get("rep-hospital", reference, "?from=100000")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("from");
        assertThat(get("rep-hospital", reference, "?from=x")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("from");
    }

    private UUID entry(String reference, Outcome outcome) {
        return record.entriesOf(reference).stream()
                .filter(each -> each.outcome() == outcome)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void tampers(String sql) {
        new WholeDatabase(application.getJdbcUrl(), folder)
                .superuser()
                .execute("set session_replication_role = replica; " + sql);
    }

    private Path keptHead(String name) throws IOException {
        return file(name, sealedRecord.head(alliance).line());
    }

    private Path bundle(String reader, String reference, String query) throws IOException {
        return file("bundle" + query.hashCode(), text(reader, reference, query));
    }

    private String text(String reader, String reference, String query) {
        var answer = get(reader, reference, query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private Client.Answer get(String reader, String reference, String query) {
        return new Client(port, cast.user(reader)).get("/api/disputes/" + reference + "/bundle" + query);
    }

    private Path file(String name, List<String> lines) throws IOException {
        return file(name, String.join("\n", lines));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(scratch.resolve(name + ".jsonl"), text);
    }

    private static Said verify(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var words = Stream.concat(Stream.of(Verify.COMMAND), Stream.of(arguments))
                .map(Object::toString)
                .toArray(String[]::new);
        var exitCode = Verify.run(words, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(exitCode, out.toString(StandardCharsets.UTF_8));
    }
}
