package org.concordat.conflict.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.answer;
import static org.concordat.Answers.evidence;
import static org.concordat.Answers.findings;
import static org.concordat.Answers.independence;
import static org.concordat.Answers.investigator;
import static org.concordat.Answers.noInvestigator;
import static org.concordat.Answers.with;
import static org.concordat.Answers.without;
import static org.concordat.Story.finding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.conflict.EvidenceRegister;
import org.concordat.conflict.EvidenceWindowOffice;
import org.concordat.conflict.Exhibit;
import org.concordat.conflict.Independence;
import org.concordat.conflict.InvestigatorOffice;
import org.concordat.conflict.JoinderOffice;
import org.concordat.conflict.RequestAnswer;
import org.concordat.conflict.RulingOnItem.Ruling;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Deposit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class InvestigationProcessTest {

    @Autowired
    Story story;

    @Autowired
    EvidenceWindowOffice windows;

    @Autowired
    InvestigatorOffice investigators;

    @Autowired
    JoinderOffice joinder;

    @Autowired
    EvidenceRegister register;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    NoticeOffice notices;

    @Autowired
    Docket docket;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("ends with findings served on the parties, and the dispute goes on to mediation")
    void servesFindings() {
        var reference = story.anInvestigatedDispute(cast);

        assertThat(story.path("investigation", reference))
                .contains("reportFindings", "serveFindings", "findingsServed")
                .doesNotContain("investigationDiscontinued", "evidenceWindowOver");
        assertThat(story.path("dispute-resolution", reference)).contains("investigateDispute");
        story.thenTheRecordShows(
                reference,
                Outcome.INVESTIGATOR_NAMED,
                Outcome.INDEPENDENCE_DECLARED,
                Outcome.ALLEGATIONS_SET_OUT,
                Outcome.REQUEST_ANSWERED,
                Outcome.REQUEST_ANSWERED,
                Outcome.EVIDENCE_WINDOW_CLOSED,
                Outcome.EVIDENCE_COMPLETE,
                Outcome.FINDINGS_MADE,
                Outcome.RECOMMENDATIONS_MADE,
                Outcome.FINDINGS_SERVED);
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == Notice.Template.FINDINGS_SERVED)
                .extracting(Notice::addressee)
                .containsExactlyInAnyOrder(story.member(cast, "hospital"), story.member(cast, "insurer"));
    }

    @Test
    @DisplayName("is discontinued when nobody can be found, and the parties are told")
    void isDiscontinued() {
        var reference = story.aContestedDispute(cast);

        story.completes(cast.user("manager"), "appointInvestigator", reference, noInvestigator());

        assertThat(story.path("investigation", reference)).contains("investigationDiscontinued");
        story.thenTheRecordShows(reference, Outcome.INVESTIGATION_DISCONTINUED);
        story.thenTheRecordLacks(reference, Outcome.INVESTIGATOR_NAMED, Outcome.FINDINGS_SERVED);
    }

    @Test
    @DisplayName("does not take place when the facts are clear")
    void isNotNeeded() {
        var reference = story.anAcceptedDispute(cast);

        assertThat(story.path("investigation", reference)).isEmpty();
        story.thenTheRecordLacks(reference, Outcome.INVESTIGATOR_NAMED);
    }

    @Test
    @DisplayName("opens the file to the investigator with the declaration, and not before")
    void opensTheFileWithTheDeclaration() {
        var reference = story.aNamedInvestigator(cast);
        assertThat(docket.partsOf(reference, cast.user("investigator"))).isEmpty();

        story.completes(cast.user("investigator"), "confirmIndependence", reference, independence("independent"));

        assertThat(docket.partsOf(reference, cast.user("investigator"))).containsExactly(Role.INVESTIGATOR);
        assertThat(story.process("investigation", reference)).isWaitingAt("setOutAllegations");
    }

    @Test
    @DisplayName("looks for somebody else when the investigator has a tie, and offers them no more")
    void replacesWhoIsTied() {
        anotherInvestigator();
        var reference = story.aNamedInvestigator(cast);

        story.completes(cast.user("investigator"), "confirmIndependence", reference, independence("tied"));

        assertThat(story.process("investigation", reference))
                .hasPassed("releaseInvestigator")
                .isWaitingAt("appointInvestigator");
        story.thenTheRecordShows(reference, Outcome.INDEPENDENCE_DENIED, Outcome.INVESTIGATOR_PASSED_OVER);
        refusesToAppoint(reference, "investigator");
        story.names(cast, reference, "investigator-2");
    }

    @Test
    @DisplayName("looks for somebody else when the investigator does not declare themselves in time")
    void replacesWhoIsSilent() {
        var reference = story.aNamedInvestigator(cast);

        story.timePasses("declarationOverdue", reference);

        assertThat(story.process("investigation", reference))
                .hasPassed("declarationOverdue", "releaseInvestigator")
                .isWaitingAt("appointInvestigator");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.INVESTIGATOR_PASSED_OVER);
        story.thenTheRecordLacks(reference, Outcome.INDEPENDENCE_DECLARED);
        assertThat(docket.partsOf(reference, cast.user("investigator"))).isEmpty();
    }

    @Test
    @DisplayName("opens to the named investigator only, and not when their employer has become a party")
    void refusesToAdmit() {
        story.register(cast, "clinic-investigator", "clinic", Role.INVESTIGATOR);
        var reference = story.aContestedDispute(cast);
        story.names(cast, reference, "clinic-investigator");
        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        thenNotAdmitted("manager", reference, "only the named investigator");
        thenNotAdmitted("clinic-investigator", reference, "belongs to no party");
    }

    private void thenNotAdmitted(String person, String reference, String because) {
        var failure = story.changesNothing(
                reference,
                () -> story.as(
                        cast.user(person),
                        () -> investigators.confirmIndependence(reference, Independence.INDEPENDENT, null)));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining(because);
    }

    @Test
    @DisplayName("falls to the last resort when no investigator is left")
    void asksTheLastResort() {
        var reference = story.aNamedInvestigator(cast);
        story.timePasses("declarationOverdue", reference);

        story.names(cast, reference, "admin");

        story.thenTheRecordShows(reference, Outcome.NOBODY_ELIGIBLE, Outcome.INVESTIGATOR_NAMED);
        assertThat(story.waitingTasks(reference)).contains("confirmIndependence");
    }

    @Test
    @DisplayName("begins by the last resort also where an investigator has come once it was named")
    void isBegunByTheLastResort() {
        var reference = story.aNamedInvestigator(cast);
        story.timePasses("declarationOverdue", reference);
        story.names(cast, reference, "admin");
        story.register(cast, "newcomer", null, Role.INVESTIGATOR);

        story.completes(cast.user("admin"), "confirmIndependence", reference, Answers.independence("independent"));

        story.thenTheRecordShows(reference, Outcome.INVESTIGATOR_NAMED, Outcome.INDEPENDENCE_DECLARED);
        assertThat(story.waitingTasks(reference)).contains("setOutAllegations");
    }

    @Test
    @DisplayName("goes on with what is in the file when the window is over and a party kept silent")
    void doesNotWaitForASilentParty() {
        var reference = story.anEvidenceWindow(cast);
        story.answers(cast, reference, "hospital", "answered");
        story.runsJobs(reference);

        story.timePasses("evidenceWindowOver", reference);

        assertThat(story.process("investigation", reference))
                .hasPassed("evidenceWindowOver", "closeEvidenceWindow")
                .isWaitingAt("ruleOnEvidence");
        story.thenTheRecordShows(
                reference, Outcome.REQUEST_ANSWERED, Outcome.PARTY_SILENT, Outcome.EVIDENCE_WINDOW_CLOSED);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.PARTY_SILENT);
    }

    @Test
    @DisplayName("does not wait for the end of the window when every party has answered, or will not")
    void goesOnWhenAllWereHeard() {
        var reference = story.anEvidenceWindow(cast);

        story.answers(cast, reference, "insurer", "answered");
        story.completes(
                cast.user("rep-hospital"), "answerRequest", reference, without(answer("declined"), "answerText"));
        story.runsJobs(reference);

        assertThat(story.process("investigation", reference)).isWaitingAt("ruleOnEvidence");
        story.thenTheRecordShows(
                reference, Outcome.REQUEST_ANSWERED, Outcome.REQUEST_DECLINED, Outcome.EVIDENCE_WINDOW_CLOSED);
        story.thenTheRecordLacks(reference, Outcome.PARTY_SILENT);
    }

    @Test
    @DisplayName("does not call silent in a further window who has answered in an earlier one")
    void doesNotAskForAnAnswerTwice() {
        var reference = story.anEvidenceWindow(cast);
        story.answers(cast, reference, "hospital", "answered");
        story.runsJobs(reference);
        story.timePasses("evidenceWindowOver", reference);
        story.rulesOnEvidence(cast, reference, "more-time");

        story.timePasses("evidenceWindowOver", reference);

        assertThat(story.outcomes(reference))
                .filteredOn(Outcome.PARTY_SILENT::equals)
                .hasSize(2);
        assertThat(story.lastFacts(reference, Outcome.PARTY_SILENT))
                .containsEntry("member", story.member(cast, "insurer").toString());
    }

    @Test
    @DisplayName("calls a party that joined while the window was open neither silent nor heard: it is asked in another")
    void asksWhoJoins() {
        var reference = story.anEvidenceWindow(cast);
        joins(reference, "clinic");
        story.timePasses("evidenceWindowOver", reference);
        assertThat(story.outcomes(reference))
                .filteredOn(Outcome.PARTY_SILENT::equals)
                .hasSize(2);
        story.isRefused(
                cast.user("investigator"), "ruleOnEvidence", reference, evidence("complete"), "was not asked yet");

        story.rulesOnEvidence(cast, reference, "more-time");

        assertThat(story.lastFacts(reference, Outcome.EVIDENCE_REQUESTED))
                .containsEntry("member", story.member(cast, "clinic").toString());
        story.answers(cast, reference, "clinic", "answered");
        story.timePasses("evidenceWindowOver", reference);
        assertThat(story.outcomes(reference))
                .filteredOn(Outcome.PARTY_SILENT::equals)
                .hasSize(4);
        story.rulesOnEvidence(cast, reference, "complete");
    }

    @Test
    @DisplayName("asks who joins after the last window the table allows all the same")
    void asksWhoJoinsLast() {
        var reference = story.aHeardInvestigation(cast);
        for (var again = 1; again <= 2; again++) {
            story.rulesOnEvidence(cast, reference, "more-time");
            story.timePasses("evidenceWindowOver", reference);
        }
        joins(reference, "clinic");

        story.rulesOnEvidence(cast, reference, "more-time");

        assertThat(story.waitingTasks(reference)).contains("answerRequest");
    }

    @Test
    @DisplayName("offers the investigator also the party that joined while the allegations were being written")
    void offersWhoJoined() {
        var reference = story.anInvestigation(cast);
        var task = story.theirTask(cast.user("investigator"), "setOutAllegations", reference);

        joins(reference, "clinic");

        assertThat(story.optionsOf(task.getId(), "partyOptions"))
                .contains(story.member(cast, "clinic").toString());
    }

    private void joins(String reference, String member) {
        story.as(cast.user("manager"), () -> joinder.joinMember(reference, member, Side.RESPONDENT));
    }

    @Test
    @DisplayName("opens the window again for every party, only as often as the table allows")
    void extendsTheWindowWithinBounds() {
        var reference = story.aHeardInvestigation(cast);

        for (var again = 1; again <= 2; again++) {
            story.rulesOnEvidence(cast, reference, "more-time");
            assertThat(story.waitingTasks(reference)).contains("answerRequest");
            story.answers(cast, reference, "insurer", "answered");
            story.timePasses("evidenceWindowOver", reference);
        }

        story.thenTheRecordShows(
                reference,
                Outcome.EVIDENCE_WINDOW_CLOSED,
                Outcome.EVIDENCE_WINDOW_EXTENDED,
                Outcome.EVIDENCE_WINDOW_CLOSED,
                Outcome.EVIDENCE_WINDOW_EXTENDED,
                Outcome.EVIDENCE_WINDOW_CLOSED);
        story.isRefused(
                cast.user("investigator"),
                "ruleOnEvidence",
                reference,
                evidence("more-time"),
                "evidenceRuling",
                "the most under investigation-rules");
        story.rulesOnEvidence(cast, reference, "complete");
        assertThat(story.process("investigation", reference)).isWaitingAt("reportFindings");
    }

    @Test
    @DisplayName("reports a breach when it takes too long, and goes on")
    void isLate() {
        var reference = story.anInvestigation(cast);

        story.timePasses("investigationOverdue", reference);

        assertThat(story.process("investigation", reference))
                .hasPassed("investigationOverdue", "breachReported")
                .isWaitingAt("setOutAllegations");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("hands nothing out into the rest of the journey")
    void keepsItsWords() {
        var reference = story.anInvestigatedDispute(cast);

        assertThat(story.process("dispute-resolution", reference))
                .variables()
                .doesNotContainKeys("investigator", "findings", "recommendations", "answerText", "independence");
    }

    // ---- evidence

    @Test
    @DisplayName("marks what comes after the window as late by itself, and finds nothing before it was ruled on")
    void marksWhatComesLate() {
        var reference = story.anEvidenceWindow(cast);
        var early = files(reference, "rep-hospital");
        story.timePasses("evidenceWindowOver", reference);
        var late = files(reference, "rep-insurer");

        assertThat(status(reference, early)).isEqualTo(Exhibit.Status.FILED);
        assertThat(status(reference, late)).isEqualTo(Exhibit.Status.LATE);
        story.thenTheRecordShows(reference, Outcome.EVIDENCE_WINDOW_CLOSED, Outcome.EVIDENCE_LATE);
        story.isRefused(
                cast.user("investigator"),
                "ruleOnEvidence",
                reference,
                evidence("complete"),
                "evidenceRuling",
                "late documents wait for a ruling");
        rules(reference, late, Ruling.ACCEPTED);
        story.rulesOnEvidence(cast, reference, "complete");
        files(reference, "rep-insurer");
        story.isRefused(
                cast.user("investigator"),
                "reportFindings",
                reference,
                findings("[" + finding(1, "proven") + "," + finding(2, "proven") + "]"),
                "findings",
                "late documents wait for a ruling");
    }

    @Test
    @DisplayName("marks what comes after the window's end as late, though nothing has closed it yet")
    void marksWhatComesAfterTheEnd() {
        var reference = story.anEvidenceWindow(cast);
        story.timeIsUp("evidenceWindowOver", reference);

        var late = files(reference, "rep-insurer");

        assertThat(story.waitingTasks(reference)).contains("answerRequest");
        assertThat(status(reference, late)).isEqualTo(Exhibit.Status.LATE);
    }

    @Test
    @DisplayName("takes the answers of two parties who answer at the same moment")
    void takesAnswersAtOnce() throws Exception {
        var reference = story.anEvidenceWindow(cast);
        var start = new CountDownLatch(1);
        var both = List.of("hospital", "insurer").stream()
                .map(member -> CompletableFuture.runAsync(() -> {
                    await(start);
                    story.answers(cast, reference, member, "answered");
                }))
                .toList();

        start.countDown();
        for (var each : both) {
            each.get(60, TimeUnit.SECONDS);
        }
        story.runsJobs(reference);

        story.thenTheRecordShows(reference, Outcome.REQUEST_ANSWERED, Outcome.REQUEST_ANSWERED);
        story.thenTheRecordLacks(reference, Outcome.PARTY_SILENT);
        assertThat(story.process("investigation", reference)).isWaitingAt("ruleOnEvidence");
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("keeps every ruling on a document; the latest counts, and nothing rests on what was struck")
    void keepsEveryRuling() {
        var reference = story.anEvidenceWindow(cast);
        var document = files(reference, "rep-hospital");

        rules(reference, document, Ruling.STRUCK);

        assertThat(status(reference, document)).isEqualTo(Exhibit.Status.STRUCK);
        assertThat(register.struckIn(reference)).containsExactly(document);
        rules(reference, document, Ruling.ACCEPTED);
        assertThat(register.exhibit(reference, document).rulings())
                .extracting(each -> each.ruling())
                .containsExactly(Ruling.STRUCK, Ruling.ACCEPTED);
        assertThat(register.struckIn(reference)).isEmpty();
        story.thenTheRecordShows(reference, Outcome.EVIDENCE_FILED, Outcome.EVIDENCE_STRUCK, Outcome.EVIDENCE_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "rep-hospital", "admin"})
    @DisplayName("lets nobody but the investigator rule on a document")
    void letsOnlyTheInvestigatorRule(String person) {
        var reference = story.anEvidenceWindow(cast);
        var document = files(reference, "rep-hospital");

        var failure = story.changesNothing(
                reference,
                () -> story.as(
                        cast.user(person), () -> register.rule(reference, document, Ruling.STRUCK, "Not signed.")));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("only the investigator");
    }

    @Test
    @DisplayName("takes no ruling without reasons, and none after the findings")
    void refusesRulings() {
        var reference = story.anEvidenceWindow(cast);
        var document = files(reference, "rep-hospital");
        var other = story.anInvestigatedDispute(cast);
        var served = files(other, "rep-hospital");

        var withoutReasons = story.changesNothing(
                reference,
                () -> story.as(
                        cast.user("investigator"), () -> register.rule(reference, document, Ruling.STRUCK, " ")));
        var tooLate = story.changesNothing(other, () -> rules(other, served, Ruling.ACCEPTED));

        assertThat(withoutReasons).isInstanceOf(Refusal.class).hasMessageContaining("reasons");
        assertThat(tooLate).isInstanceOf(Refusal.class).hasMessageContaining("before the findings");
        assertThat(status(other, served)).isEqualTo(Exhibit.Status.FILED);
    }

    private UUID files(String reference, String person) {
        var document = Deposit.file(reference, "evidence", "text/plain", "letter.txt", null);
        return story.as(cast.user(person), () -> register.file(document, "words".getBytes(StandardCharsets.UTF_8)));
    }

    private void rules(String reference, UUID document, Ruling ruling) {
        story.as(
                cast.user("investigator"), () -> register.rule(reference, document, ruling, "It is dated and signed."));
    }

    private Exhibit.Status status(String reference, UUID document) {
        return register.exhibit(reference, document).status();
    }

    // ---- refusals

    @ParameterizedTest
    @ValueSource(strings = {"hospital-investigator", "mediator", "manager"})
    @DisplayName("refuses an investigator who belongs to a party or is none")
    void refusesAnInvestigator(String person) {
        refusesToAppoint(story.aContestedDispute(cast), person);
    }

    @Test
    @DisplayName("refuses an investigator who has another part in this or a linked dispute")
    void refusesASecondRole() {
        anotherInvestigator();
        var reference = story.aContestedDispute(cast);
        docket.givePart(reference, cast.user("investigator"), Role.MEDIATOR);

        refusesToAppoint(reference, "investigator");
        story.names(cast, reference, "investigator-2");
    }

    private void refusesToAppoint(String reference, String person) {
        story.isRefused(
                cast.user("manager"),
                "appointInvestigator",
                reference,
                investigator(cast.user(person)),
                "investigator",
                "belongs to no party");
    }

    private void anotherInvestigator() {
        alliances.register(
                cast.alliance(),
                cast.user("investigator-2"),
                "Second",
                null,
                Set.of(Role.INVESTIGATOR),
                Story.PASSWORD);
    }

    @Test
    @DisplayName("refuses an appointment of nobody, or without reasons")
    void refusesAnEmptyAppointment() {
        var reference = story.aContestedDispute(cast);
        var answers = investigator(cast.user("investigator"));

        story.isRefused(
                cast.user("manager"),
                "appointInvestigator",
                reference,
                without(answers, "investigator"),
                "investigator");
        story.isRefused(
                cast.user("manager"),
                "appointInvestigator",
                reference,
                without(answers, "investigatorReasons"),
                "Reasons",
                "must not be empty");
    }

    @Test
    @DisplayName("refuses a tie that is not named")
    void refusesAnUnnamedTie() {
        var reference = story.aNamedInvestigator(cast);

        story.isRefused(
                cast.user("investigator"),
                "confirmIndependence",
                reference,
                without(independence("tied"), "disclosedTies"),
                "disclosedTies",
                "must say what ties you");
    }

    @Test
    @DisplayName("is led by its investigator and nobody else")
    void belongsToItsInvestigator() {
        var reference = story.anInvestigation(cast);

        story.isTurnedAway(cast.user("hospital-investigator"), "setOutAllegations", reference, story.allegations(cast));
        story.isTurnedAway(cast.user("manager"), "setOutAllegations", reference, story.allegations(cast));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "[{\"allegation\":\" \"}]"})
    @DisplayName("refuses an investigation without allegations")
    void refusesNoAllegations(String allegations) {
        var reference = story.anInvestigation(cast);

        story.isRefused(
                cast.user("investigator"),
                "setOutAllegations",
                reference,
                with(story.allegations(cast), "allegations", allegations),
                "llegation");
    }

    @Test
    @DisplayName("refuses to ask one party only, or somebody who is none")
    void refusesToAskOneSide() {
        var reference = story.anInvestigation(cast);

        refusesRequests(reference, "[" + story.request(cast, "hospital") + "]", "every party must be asked");
        refusesRequests(
                reference,
                "[" + story.request(cast, "hospital") + "," + story.request(cast, "insurer") + ","
                        + story.request(cast, "clinic") + "]",
                "only parties");
        refusesRequests(reference, "[{\"party\":\"me\",\"request\":\"Why?\"}]", "must be one of the parties");
    }

    private void refusesRequests(String reference, String requests, String message) {
        story.isRefused(
                cast.user("investigator"),
                "setOutAllegations",
                reference,
                with(story.allegations(cast), "requests", requests),
                message);
    }

    @Test
    @DisplayName("refuses an answer that says nothing, and lets nobody answer for another party")
    void refusesAnEmptyAnswer() {
        var reference = story.anEvidenceWindow(cast);

        story.isRefused(
                cast.user("rep-hospital"),
                "answerRequest",
                reference,
                without(answer("answered"), "answerText"),
                "answerText",
                "must not be empty");
        story.answers(cast, reference, "insurer", "answered");
        story.isTurnedAway(cast.user("rep-insurer"), "answerRequest", reference, answer("answered"));
    }

    @Test
    @DisplayName("takes one answer from each party in a window")
    void refusesASecondAnswer() {
        var reference = story.anEvidenceWindow(cast);
        var hospital = story.member(cast, "hospital");
        story.answers(cast, reference, "hospital", "answered");

        var failure = story.changesNothing(
                reference,
                () -> story.as(
                        cast.user("rep-hospital"),
                        () -> windows.answerRequest(reference, hospital, RequestAnswer.Kind.DECLINED, null)));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("already answered");
    }

    @Test
    @DisplayName("refuses findings that leave an allegation open, answer one twice, or answer one there is not")
    void refusesIncompleteFindings() {
        var reference = story.aCompleteFile(cast);

        refusesFindings(reference, finding(1, "proven"), "allegation 2 needs exactly one finding");
        refusesFindings(
                reference,
                finding(1, "proven") + "," + finding(2, "proven") + "," + finding(2, "not-proven"),
                "allegation 2 needs exactly one finding");
        refusesFindings(
                reference,
                finding(1, "proven") + "," + finding(2, "proven") + "," + finding(3, "proven"),
                "numbered from 1 to 2");
        refusesFindings(reference, finding(1, "likely") + "," + finding(2, "proven"), "must be proven or not proven");
        refusesFindings(reference, finding(1, "proven").replace("The statement of account.", " "), "reasons");
    }

    private void refusesFindings(String reference, String rows, String message) {
        story.isRefused(cast.user("investigator"), "reportFindings", reference, findings("[" + rows + "]"), message);
    }

    @Test
    @DisplayName("ends with the dispute when the complainant withdraws it")
    void endsWithTheDispute() {
        var reference = story.anEvidenceWindow(cast);

        story.withdraws(cast, reference);
        story.runsJobs(reference);

        story.thenTheRecordShows(reference, Outcome.INVESTIGATION_ENDED, Outcome.DISPUTE_WITHDRAWN);
        story.thenNothingIsLeftToDo(reference);
    }
}
