package org.concordat.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.alliance.proof.MerkleHash;
import org.concordat.alliance.proof.Proof;
import org.concordat.alliance.sealing.Sealer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("Proofs of the record over HTTP")
class RecordProofApiTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    AllianceRecord record;

    @Autowired
    Sealer sealer;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("show the signed head and the key to everybody in the alliance, and to nobody else")
    void showTheHead() {
        seal();

        for (var reader : List.of("rep-hospital", "manager", "auditor", "admin")) {
            var head = get(reader, "head").json();
            assertThat(head.path("size").asLong()).as(reader).isPositive();
            assertThat(head.path("root").asText()).hasSize(64);
            assertThat(head.path("key").asText())
                    .isEqualTo(get(reader, "keys").json().path(0).path("id").asText());
        }
        thenUnknown(new Client(port, story.anAlliance().user("auditor"))
                .get("/api/alliances/" + cast.alliance() + "/record/head"));
    }

    @Test
    @DisplayName("say so while nothing is sealed yet")
    void sayWhenNothingIsSealed() {
        var reference = story.aReportedDispute(cast);

        assertThat(get("auditor", "head").status()).isEqualTo(409);
        assertThat(proof("rep-hospital", entry(reference, Outcome.DISPUTE_REPORTED))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("let a party prove what was entered in its own case, by hashes alone")
    void letAPartyProveItsOwn() {
        var reference = story.aReportedDispute(cast);
        seal();

        var proof =
                proof("rep-insurer", entry(reference, Outcome.DISPUTE_REPORTED)).json();

        var hash = MerkleHash.ofEntry(proof.path("canonical").asText());
        var head = proof.path("head");
        assertThat(proof.path("leafHash").asText()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(Proof.isIncluded(
                        hash,
                        proof.path("leaf").asLong(),
                        head.path("size").asLong(),
                        hashes(proof.path("path")),
                        HexFormat.of().parseHex(head.path("root").asText())))
                .isTrue();
    }

    @Test
    @DisplayName("are those of an entry that does not exist to whoever may not know of it")
    void areUnknownToOthers() {
        var reference = story.aDraftedSettlement(cast);
        seal();
        var drafted = entry(reference, Outcome.SETTLEMENT_DRAFTED);

        var none = proof("manager", UUID.randomUUID());

        thenUnknown(none);
        for (var reader : List.of("manager", "rep-clinic", "compliance")) {
            var answer = proof(reader, drafted);
            thenUnknown(answer);
            assertThat(answer.json().path("detail")).isEqualTo(none.json().path("detail"));
        }
        for (var reader : List.of("rep-hospital", "mediator", "auditor")) {
            assertThat(proof(reader, drafted).status()).as(reader).isEqualTo(200);
        }
        assertThat(new Client(port, story.anAlliance().user("auditor"))
                        .get(path("entries/" + drafted + "/proof"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("of what belongs to no case are for auditors")
    void ofNoCaseAreForAuditors() {
        seal();
        var founding =
                UUID.fromString(lines(bundle("auditor")).get(1).path("entry").asText());

        assertThat(proof("auditor", founding).status()).isEqualTo(200);
        thenUnknown(proof("rep-hospital", founding));
        thenUnknown(proof("admin", founding));
    }

    @Test
    @DisplayName("keep how a seat voted to themselves until the ballots are counted")
    void keepBallots() {
        var reference = story.aMotion(cast);
        story.votes(cast, reference, "clinic", "yes");
        seal();
        var ballot = entry(reference, Outcome.BALLOT_CAST);

        for (var reader : List.of("auditor", "rep-clinic", "manager")) {
            var proof = proof(reader, ballot);
            assertThat(proof.status()).as(reader).isEqualTo(200);
            assertThat(proof.json().path("canonical").isTextual()).as(reader).isFalse();
        }
        assertThat(withheld()).isEqualTo(1);
        assertThat(bundle("auditor").text()).doesNotContain("BALLOT_CAST");

        story.votes(cast, reference, "physicians", "no");
        story.votes(cast, reference, "county", "yes");
        story.runsJobs(reference);
        seal();

        assertThat(proof("manager", ballot).json().path("canonical").asText()).contains("\"choice\":\"YES\"");
        assertThat(withheld()).isZero();
    }

    @Test
    @DisplayName("show that the record of one size begins with all of a smaller one")
    void showConsistency() {
        seal();
        var before = get("manager", "head").json();
        story.aReportedDispute(cast);
        seal();
        var after = get("manager", "head").json();

        var proof = get("manager", "consistency?from=" + before.path("size") + "&to=" + after.path("size"));

        assertThat(Proof.isConsistent(
                        before.path("size").asLong(),
                        HexFormat.of().parseHex(before.path("root").asText()),
                        after.path("size").asLong(),
                        HexFormat.of().parseHex(after.path("root").asText()),
                        hashes(proof.json().path("path"))))
                .isTrue();
    }

    @Test
    @DisplayName("name the size that the record never had")
    void nameTheWrongSize() {
        seal();

        for (var sizes : List.of("from=-1&to=2", "from=3&to=2", "from=x&to=2")) {
            var refused = get("auditor", "consistency?" + sizes);
            assertThat(refused.status()).as(sizes).isEqualTo(400);
            assertThat(refused.json().path("field").asText()).isEqualTo("from");
        }
        assertThat(get("auditor", "consistency?from=1&to=100000")
                        .json()
                        .path("field")
                        .asText())
                .isEqualTo("to");
        thenUnknown(get("auditor", "entries/no-such-id/proof"));
    }

    @Test
    @DisplayName("export the whole record to auditors of the alliance's own, in the order of sealing")
    void exportToAuditors() {
        var reference = story.aReportedDispute(cast);
        seal();
        story.register(cast, "insurer-auditor", "insurer", Role.AUDITOR);

        var lines = lines(bundle("auditor"));

        assertThat(bundle("auditor").type()).startsWith("application/x-ndjson");
        assertThat(lines.get(0).path("size").asLong())
                .isEqualTo(lines.stream().filter(line -> line.has("leaf")).count());
        assertThat(lines.get(lines.size() - 1).path("end").asBoolean()).isTrue();
        assertThat(lines.stream().map(line -> line.at("/columns/reference").asText()))
                .contains(reference);
        assertThat(lines)
                .anySatisfy(line -> assertThat(line.path("queued").asBoolean()).isTrue());
        for (var reader : List.of("insurer-auditor", "manager", "admin", "rep-hospital", "owner")) {
            thenUnknown(bundle(reader));
        }
    }

    private long withheld() {
        return lines(bundle("auditor")).stream()
                .filter(line -> line.has("textHash"))
                .count();
    }

    private void seal() {
        sealer.seal(alliances.alliance(cast.alliance()).id());
    }

    private UUID entry(String reference, Outcome outcome) {
        return record.entriesOf(reference).stream()
                .filter(entry -> entry.outcome() == outcome)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Client.Answer proof(String reader, UUID entry) {
        return get(reader, "entries/" + entry + "/proof");
    }

    private Client.Answer bundle(String reader) {
        return get(reader, "bundle");
    }

    private Client.Answer get(String reader, String what) {
        return new Client(port, cast.user(reader)).get(path(what));
    }

    private String path(String what) {
        return "/api/alliances/" + cast.alliance() + "/record/" + what;
    }

    private static List<JsonNode> lines(Client.Answer bundle) {
        return bundle.text()
                .lines()
                .map(line -> new Client.Answer(200, "", "", line).json())
                .toList();
    }

    private static List<byte[]> hashes(JsonNode path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(hash -> HexFormat.of().parseHex(hash.asText()))
                .toList();
    }

    private static void thenUnknown(Client.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    }
}
