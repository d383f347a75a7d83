package org.concordat.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.partDraft;
import static org.concordat.Answers.signature;
import static org.concordat.Answers.with;
import static org.concordat.Answers.without;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.mediation.Settlement;
import org.concordat.mediation.SettlementOffice;
import org.concordat.mediation.Signature;
import org.concordat.vault.Vault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
class SettlementProcessTest {

    @Autowired
    Story story;

    @Autowired
    SettlementOffice settlements;

    @Autowired
    AllianceRecord record;

    @Autowired
    Vault vault;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("is signed when every party has signed")
    void isSigned() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);
        var process = story.process("settlement", reference);

        story.everybodySigns(cast, reference);

        assertThat(process).hasPassed("recordSettlement", "settlementSigned").isEnded();
        story.thenTheRecordShows(
                reference,
                Outcome.SETTLEMENT_DRAFTED,
                Outcome.SETTLEMENT_SIGNED,
                Outcome.SETTLEMENT_SIGNED,
                Outcome.SETTLEMENT_REACHED);
    }

    @Test
    @DisplayName("is refused as soon as one party refuses, and the other is not asked any more")
    void isRefused() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);
        var process = story.process("settlement", reference);

        story.signs(cast, reference, "insurer", "refused");
        story.runsJobs(reference);

        assertThat(process).hasPassed("settlementRefused").isEnded();
        assertThat(story.waitingTasks(reference)).doesNotContain("signSettlement");
        assertThat(settlements.isOutForSignature(reference)).isFalse();
        story.thenTheRecordShows(
                reference, Outcome.SIGNATURE_REFUSED, Outcome.NOTICE_SERVED, Outcome.SETTLEMENT_REFUSED);
        story.thenTheRecordLacks(reference, Outcome.SETTLEMENT_REACHED);
    }

    @Test
    @DisplayName("lapses when the time for signing is over")
    void lapses() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);
        var process = story.process("settlement", reference);
        story.signs(cast, reference, "hospital", "signed");
        story.runsJobs(reference);

        story.timePasses("signatureOverdue", reference);

        assertThat(process).hasPassed("settlementLapsed").isEnded();
        story.thenTheRecordShows(
                reference,
                Outcome.SETTLEMENT_SIGNED,
                Outcome.CLOCK_RAN_OUT,
                Outcome.NOTICE_SERVED,
                Outcome.SETTLEMENT_LAPSED);
        story.thenTheRecordLacks(reference, Outcome.SETTLEMENT_REACHED);
    }

    @Test
    @DisplayName("counts the last signature even when the window closes before anything follows from it")
    void countsTheLastSignature() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);
        var process = story.process("settlement", reference);
        story.signs(cast, reference, "hospital", "signed");
        story.signs(cast, reference, "insurer", "signed");

        story.timePasses("signatureOverdue", reference);

        assertThat(process).hasPassed("recordSettlement", "settlementSigned").isEnded();
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_REACHED);
        story.thenTheRecordLacks(reference, Outcome.SETTLEMENT_LAPSED);
    }

    @Test
    @DisplayName("reports a breach when nothing is drafted in time, and waits on")
    void isLate() {
        var cast = story.anAlliance();
        var reference = story.anAgreedMediation(cast);

        story.timePasses("draftOverdue", reference);

        assertThat(story.process("settlement", reference))
                .hasPassed("draftOverdue", "breachReported")
                .isWaitingAt("draftSettlement");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("is void when the dispute is withdrawn while the parties sign")
    void isDropped() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);

        story.withdraws(cast, reference);
        story.runsJobs(reference);

        assertThat(settlements.settlementsOf(reference))
                .extracting(Settlement::state)
                .containsExactly(Settlement.State.DROPPED);
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_DROPPED, Outcome.DISPUTE_WITHDRAWN);
    }

    @Test
    @DisplayName("is kept as a document that says who signed for whom by what right, and whose fingerprint is entered")
    void isKeptAsADocument() throws IOException {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);
        story.completes(
                cast.user("rep-hospital"),
                "signSettlement",
                reference,
                with(with(signature("signed"), "authority", "delegated"), "mandate", "Resolution <12> of the board"));
        story.signs(cast, reference, "insurer", "signed");
        story.runsJobs(reference);

        var settlement = settlements.settlementsOf(reference).get(0);
        var document = settlement.document();
        assertThat(textOf(vault.open(document)))
                .contains(reference, "The hospital", "The insurer", "Pay the difference", "rep-hospital")
                .contains("under delegated authority: Resolution <12> of the board")
                .contains("as its officer");
        assertThat(record.entriesOf(reference))
                .filteredOn(entry -> entry.outcome() == Outcome.SETTLEMENT_REACHED)
                .extracting(Entry::canonical)
                .singleElement()
                .asString()
                .contains(vault.describe(document).hash());
    }

    @Test
    @DisplayName("prints names in the letters of their language, wherever it is read")
    void printsForeignLetters() throws IOException {
        var cast = story.anAlliance();
        var names = "Łódź, Müller-Ţîrlea, Đặng, Ηρώ, Ольга";
        var reference = story.aSettledDispute(
                cast,
                story.clauses(cast, story.today().plusDays(30)).replace("Pay the difference", "Write to " + names));

        var document = settlements.settlementsOf(reference).get(0).document();

        assertThat(textOf(vault.open(document))).contains("Write to " + names);
        assertThat(fontsOf(vault.open(document))).isNotEmpty().allMatch(PDFont::isEmbedded);
    }

    private static List<PDFont> fontsOf(byte[] pdf) throws IOException {
        var fonts = new ArrayList<PDFont>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
        }
        return fonts;
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    @DisplayName("can be downloaded by whoever may read the case, and by nobody else")
    void isDownloaded() {
        var cast = story.anAlliance();
        var reference = story.aSettledDispute(cast);
        var path = "/disputes/" + reference + "/settlements/"
                + settlements.settlementsOf(reference).get(0).id();

        var answer = signedIn(cast, "rep-insurer").get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF-");
        assertThat(answer.headers().firstValue("Content-Disposition")).hasValueSatisfying(value -> assertThat(value)
                .contains("attachment", "settlement-" + reference + ".pdf"));
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(signedIn(cast, "rep-insurer").get("/disputes/" + reference).body())
                .contains(path);
        assertThat(signedIn(cast, "rep-clinic").get(path).statusCode()).isEqualTo(404);
        assertThat(signedIn(cast, "auditor").get(path).statusCode()).isEqualTo(404);
    }

    private Tasklist signedIn(Cast cast, String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }

    @Test
    @DisplayName("refuses to settle a part without saying which part and what stays open")
    void refusesAnUnnamedPart() {
        var cast = story.anAlliance();
        var reference = story.anAgreedMediation(cast);
        var answers = partDraft(story.clauses(cast, story.today().plusDays(1)));

        story.isRefused(
                cast.user("mediator"),
                "draftSettlement",
                reference,
                without(answers, "settledIssues"),
                "Issues settled",
                "must say which part");
        story.isRefused(
                cast.user("mediator"),
                "draftSettlement",
                reference,
                without(answers, "carvedOut"),
                "Issues left open",
                "goes on");
        story.isRefused(
                cast.user("mediator"),
                "draftSettlement",
                reference,
                without(answers, "coverage"),
                "What it settles",
                "must not be empty");
    }

    @Test
    @DisplayName("refuses a signature without its authority, or a delegated one without what it rests on")
    void refusesASignatureWithoutAuthority() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);

        story.isRefused(
                cast.user("rep-hospital"),
                "signSettlement",
                reference,
                without(signature("signed"), "authority"),
                "Your authority",
                "by what right");
        story.isRefused(
                cast.user("rep-hospital"),
                "signSettlement",
                reference,
                with(signature("signed"), "authority", "delegated"),
                "Delegation",
                "who gave you the authority");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "\"none\""})
    @DisplayName("refuses a settlement without clauses")
    void refusesAnEmptySettlement(String clauses) {
        var cast = story.anAlliance();

        refusesClauses(cast, story.anAgreedMediation(cast), clauses, "clauses", "at least one clause");
    }

    @Test
    @DisplayName("refuses a settlement whose clauses are missing or no list")
    void refusesMissingClauses() {
        var cast = story.anAlliance();
        var reference = story.anAgreedMediation(cast);

        story.isRefused(
                cast.user("mediator"), "draftSettlement", reference, Map.of("coverage", "full"), "Clauses", "empty");
        refusesClauses(cast, reference, "[{", "clauses", "must be a list");
    }

    @Test
    @DisplayName("refuses a clause that binds a party to itself")
    void refusesASelfObligation() {
        var cast = story.anAlliance();
        var reference = story.anAgreedMediation(cast);
        var clauses = "[" + story.clause(cast, "insurer", "insurer", "2099-01-01") + "]";

        refusesClauses(cast, reference, clauses, "Clause 1", "nobody can owe something to themselves");
    }

    @Test
    @DisplayName("refuses a clause that binds a member who is no party")
    void refusesAStrangersObligation() {
        var cast = story.anAlliance();
        var reference = story.anAgreedMediation(cast);
        var clauses = "["
                + story.clause(cast, "insurer", "hospital", "2099-01-01")
                + ","
                + story.clause(cast, "clinic", "hospital", "2099-01-01")
                + "]";

        refusesClauses(cast, reference, clauses, "Clause 2, who must act", "must be one of the parties");
    }

    @Test
    @DisplayName("refuses a clause that was due before it was agreed, or has no date")
    void refusesAPastDueDate() {
        var cast = story.anAlliance();
        var reference = story.anAgreedMediation(cast);

        refusesClauses(
                cast, reference, story.clauses(cast, story.today()), "Clause 1, due date", "must be after today");
        refusesClauses(
                cast,
                reference,
                "[" + story.clause(cast, "insurer", "hospital", "soon") + "]",
                "Clause 1, due date",
                "must be a date");
    }

    @Test
    @DisplayName("refuses a clause that does not say what must be done")
    void refusesAnEmptyAct() {
        var cast = story.anAlliance();
        var reference = story.anAgreedMediation(cast);
        var clauses = story.clauses(cast, story.today().plusDays(1)).replace("Pay the difference", " ");

        refusesClauses(cast, reference, clauses, "Clause 1, what must be done", "must not be empty");
    }

    private void refusesClauses(Cast cast, String reference, String clauses, String... message) {
        story.isRefused(cast.user("mediator"), "draftSettlement", reference, Answers.draft(clauses), message);
    }

    @Test
    @DisplayName("refuses a signature that neither signs nor refuses")
    void refusesAnUnknownAnswer() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);

        story.isRefused(
                cast.user("rep-hospital"),
                "signSettlement",
                reference,
                Map.of("signature", "later"),
                "Your signature",
                "choices");
    }

    @Test
    @DisplayName("lets nobody sign for another party")
    void refusesToSignForAnother() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);
        story.signs(cast, reference, "insurer", "signed");

        story.isTurnedAway(cast.user("rep-insurer"), "signSettlement", reference, signature("signed"));
        story.isRefused(
                story.anOperator(cast),
                "signSettlement",
                reference,
                signature("signed"),
                "task",
                "must be yours to complete");
    }

    @Test
    @DisplayName("takes one answer from each party")
    void refusesASecondSignature() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);
        var hospital = story.member(cast, "hospital");
        story.signs(cast, reference, "hospital", "signed");

        var failure = story.changesNothing(
                reference,
                () -> story.as(cast.user("rep-hospital"), () -> {
                    settlements.signSettlement(
                            reference, hospital, new Signature.Reply(Signature.Answer.REFUSED, null, null, null));
                    return null;
                }));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("already answered");
        assertThat(story.tasksOf(cast.user("rep-hospital"), reference))
                .extracting(Task::getTaskDefinitionKey)
                .isEmpty();
    }
}
