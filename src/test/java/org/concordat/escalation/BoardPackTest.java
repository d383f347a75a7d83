package org.concordat.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.Answers.position;
import static org.concordat.Answers.session;
import static org.concordat.Answers.with;

import java.util.List;
import java.util.Map;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What was said to make peace must not reach those who decide when there is none. */
@ConcordatTest
class BoardPackTest {

    private static final String SECRET = "said-in-confidence";

    @Autowired
    Story story;

    @Autowired
    CommitteeOffice committees;

    @Autowired
    BoardPacks packs;

    @Autowired
    Vault vault;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("holds the report, the positions and the findings")
    void holdsTheFile() {
        var reference = aDisputeWithSecrets();
        vault.store(
                Deposit.list(reference, Room.CASE, "findings"),
                "[{\"allegation\":1,\"finding\":\"proven\",\"reasons\":\"The ledger shows it.\"}]");
        filesPositions(reference);

        assertThat(packOf(reference).sections())
                .extracting(BoardPack.Section::field)
                .containsExactly("subject", "description", "remedySought", "positionStatement", "findings");
        assertThat(packOf(reference).sections())
                .extracting(BoardPack.Section::text)
                .contains("Pay what was agreed.", "1. allegation: 1; finding: proven; reasons: The ledger shows it.");
        assertThat(page("executive", reference)).contains("Board pack", "Pay what was agreed.");
    }

    @Test
    @DisplayName("holds what the complainant added where something was missing in the report")
    void holdsWhatWasAdded() {
        var reference = story.anIncompleteReport(cast);
        story.completes(cast.user("rep-hospital"), "cureReport", reference, Answers.cure("completed"));
        var added = Answers.cure("completed").get("cureAnswer");

        var pack = BoardPack.read(vault.openText(packs.build(reference, List.of())));

        assertThat(pack.sections())
                .filteredOn(section -> section.field().equals("cureAnswer"))
                .singleElement()
                .satisfies(section -> {
                    assertThat(section.text()).isEqualTo(added);
                    assertThat(section.party()).isEqualTo(story.member(cast, "hospital"));
                });
    }

    @Test
    @DisplayName("holds nothing of talks and mediation, nor does any page of those who decide")
    void keepsSecretsOut() {
        var reference = aDisputeWithSecrets();
        filesPositions(reference);
        assertThat(packOf(reference).json()).doesNotContain(SECRET);
        story.passesOn(cast, "executive", reference);
        var measures = story.clauses(cast, story.today().plusDays(30));
        story.completes(
                cast.user("manager"),
                "prepareMotion",
                reference,
                Map.of("motionText", "Shall the insurer pay?", "measures", measures));

        for (var reader : List.of("executive", "rep-clinic", "rep-county", "manager")) {
            assertThat(page(reader, reference)).contains("Board pack").doesNotContain(SECRET);
            assertThat(told(reader, "/api/disputes/" + reference)).doesNotContain(SECRET);
            assertThat(told(reader, "/api/disputes/" + reference + "/record")).doesNotContain(SECRET);
        }
        assertThat(page("rep-insurer", reference)).contains(SECRET).doesNotContain("Board pack</summary>");
    }

    /** Every text that mediation knows is marked. */
    private String aDisputeWithSecrets() {
        var reference = story.aFixedSession(cast);
        story.completes(
                cast.user("mediator"),
                "holdSession",
                reference,
                with(session(story.today(), "agreement"), "sessionNotes", SECRET + " in a session"));
        var clause = story.clause(
                        cast, "insurer", "hospital", story.today().plusDays(30).toString())
                .replace("Pay the difference", SECRET + " in a clause");
        story.completes(
                cast.user("mediator"),
                "draftSettlement",
                reference,
                Map.of(
                        "coverage",
                        "part",
                        "settledIssues",
                        SECRET + " as settled",
                        "carvedOut",
                        SECRET + " as open",
                        "clauses",
                        "[" + clause + "]",
                        "settlementRemarks",
                        SECRET + " as a remark"));
        for (var room : List.of(Room.MEDIATION, Room.NOTES)) {
            story.as(
                    cast.user("mediator"),
                    () -> vault.store(Deposit.text(reference, room, "findings"), SECRET + " in " + room));
        }
        story.as(
                cast.user("mediator"),
                () -> vault.store(Deposit.list(reference, Room.MEDIATION, "offer"), SECRET + " in an offer"));
        story.completes(
                cast.user("rep-insurer"),
                "signSettlement",
                reference,
                Map.of("signature", "refused", "refusalReason", SECRET + " as a reason"));
        story.runsJobs(reference);
        return reference;
    }

    private void filesPositions(String reference) {
        story.completes(cast.user("rep-hospital"), "filePosition", reference, position("Pay what was agreed."));
        story.filesNoPosition(cast, reference, "insurer");
        story.runsJobs(reference);
    }

    private BoardPack packOf(String reference) {
        var pack = committees.find(reference).flatMap(Escalation::pack).orElseThrow();
        return BoardPack.read(vault.openText(pack));
    }

    private String page(String person, String reference) {
        var answer = Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD)
                .get("/disputes/" + reference);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String told(String person, String path) {
        var answer = new Client(port, cast.user(person)).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }
}
