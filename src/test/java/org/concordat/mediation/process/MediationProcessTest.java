package org.concordat.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.breach;

import java.time.Duration;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.mediation.MediationOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class MediationProcessTest {

    @Autowired
    Story story;

    @Autowired
    MediationOffice mediations;

    @Autowired
    NoticeOffice notices;

    @Test
    @DisplayName("ends as settled when every party has signed")
    void settles() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);
        var mediation = story.process("mediation", reference);

        story.signs(cast, reference, "hospital", "signed");
        story.signs(cast, reference, "insurer", "signed");
        story.runsJobs(reference);

        assertThat(mediation)
                .hasPassed("settle", "closeMediation", "settlementSigned")
                .hasNotPassed("recordEnd")
                .isEnded();
        story.thenTheRecordShows(
                reference,
                Outcome.MEDIATOR_APPOINTED,
                Outcome.SESSION_HELD,
                Outcome.SETTLEMENT_DRAFTED,
                Outcome.SETTLEMENT_SIGNED,
                Outcome.SETTLEMENT_SIGNED,
                Outcome.SETTLEMENT_REACHED,
                Outcome.OBLIGATION_OPENED);
    }

    @Test
    @DisplayName("waits for the second signature")
    void waitsForEverySignature() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);

        story.signs(cast, reference, "hospital", "signed");
        story.runsJobs(reference);

        assertThat(story.process("settlement", reference)).isWaitingAt("signSettlement");
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_SIGNED);
        story.thenTheRecordLacks(reference, Outcome.SETTLEMENT_REACHED);
    }

    @Test
    @DisplayName("ends in impasse when the mediator sees no prospect")
    void failsInSession() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);
        var mediation = story.process("mediation", reference);

        story.holdsSession(cast, reference, "impasse");

        assertThat(mediation).hasPassed("recordEnd", "mediationFailed").isEnded();
        story.thenTheRecordShows(reference, Outcome.SESSION_HELD, Outcome.MEDIATION_ENDED);
        story.thenTheRecordLacks(reference, Outcome.SETTLEMENT_DRAFTED, Outcome.SETTLEMENT_REACHED);
        endsAs(reference, "noProspect", 1);
    }

    @Test
    @DisplayName("ends in impasse when a party refuses to sign")
    void failsOnARefusal() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);
        var mediation = story.process("mediation", reference);

        story.signs(cast, reference, "insurer", "refused");
        story.runsJobs(reference);

        assertThat(mediation)
                .hasPassed("recordEnd", "mediationFailed")
                .hasNotPassed("settlementSigned")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.SIGNATURE_REFUSED, Outcome.MEDIATION_ENDED);
        story.thenTheRecordLacks(reference, Outcome.SETTLEMENT_SIGNED, Outcome.SETTLEMENT_REACHED);
    }

    @Test
    @DisplayName("ends in impasse when the signature window closes")
    void failsWhenTheWindowCloses() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);
        var mediation = story.process("mediation", reference);
        story.signs(cast, reference, "hospital", "signed");
        story.runsJobs(reference);

        story.timePasses("signatureOverdue", reference);

        assertThat(mediation)
                .hasPassed("settle", "recordEnd", "mediationFailed")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_SIGNED, Outcome.CLOCK_RAN_OUT, Outcome.MEDIATION_ENDED);
        story.thenTheRecordLacks(reference, Outcome.SETTLEMENT_REACHED);
    }

    @Test
    @DisplayName("reports a breach when it takes too long, and goes on")
    void isLate() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);

        story.timePasses("mediationOverdue", reference);

        assertThat(story.process("mediation", reference))
                .hasPassed("mediationOverdue", "breachReported")
                .isWaitingAt("holdSessions");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT);
        story.thenTheRecordLacks(reference, Outcome.MEDIATION_ENDED);
    }

    @Test
    @DisplayName("hands out how it ended and the settlement, nothing else")
    void keepsWhatWasSaid() {
        var cast = story.anAlliance();
        var reference = story.aSettledDispute(cast);

        assertThat(story.process("dispute-resolution", reference))
                .variables()
                .containsEntry("mediationEndedAs", "settled")
                .doesNotContainKeys(
                        "mediator", "sessionHeldOn", "sessionOn", "sessionOutcome", "sessionNotes", "clauses");
    }

    @Test
    @DisplayName("goes on about the rest when a part is settled, which becomes a linked case of its own")
    void splitsOffWhatIsSettled() {
        var cast = story.anAlliance();
        var reference = story.aPartDraft(cast);

        story.everybodySigns(cast, reference);

        assertThat(story.process("mediation", reference))
                .hasPassed("settle", "splitOffSettledPart")
                .isWaitingAt("holdSessions");
        var part = story.partOf(reference);
        assertThat(story.process("dispute-resolution", part))
                .hasPassed("partSettled", "openObligations")
                .hasNotPassed("receiveReport");
        assertThat(story.waitingTasks(part)).containsExactly("reportFulfilment");
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_REACHED, Outcome.PART_SPLIT_OFF, Outcome.NOTICE_SERVED);
        story.thenTheRecordLacks(reference, Outcome.MEDIATION_ENDED, Outcome.OBLIGATION_OPENED);
        story.thenTheRecordShows(part, Outcome.PART_OPENED, Outcome.STAGE_REACHED, Outcome.OBLIGATION_OPENED);
    }

    @Test
    @DisplayName("settles the rest after a part")
    void settlesTheRest() {
        var cast = story.anAlliance();
        var reference = story.aPartDraft(cast);
        var mediation = story.process("mediation", reference);
        story.everybodySigns(cast, reference);

        story.holdsSession(cast, reference, "agreement");
        story.drafts(cast, reference, story.clauses(cast, story.today().plusDays(20)));
        story.everybodySigns(cast, reference);

        assertThat(mediation).hasPassed("closeMediation", "settlementSigned").isEnded();
        story.thenTheRecordShows(reference, Outcome.PART_SPLIT_OFF, Outcome.MEDIATION_ENDED, Outcome.OBLIGATION_OPENED);
    }

    // ---- the other ways to end

    @Test
    @DisplayName("a party may end it once a session was held; all parties are told in plain words")
    void isEndedByAParty() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);
        var mediation = story.process("mediation", reference);
        story.holdsSession(cast, reference, "anotherSession");

        story.endsMediation(cast, reference, "insurer");

        assertThat(mediation)
                .hasPassed("partyEnded", "recordEnd", "mediationFailed")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.MEDIATION_LEFT, Outcome.MEDIATION_ENDED);
        endsAs(reference, "partyEnded", 1);
        tellsEveryParty(reference, Notice.Template.MEDIATION_ENDED_BY_PARTY);
        assertThat(story.waitingTasks(reference)).containsExactly("filePosition", "filePosition");
    }

    @Test
    @DisplayName("no party may end it before its first session, and nobody but a party's representative at all")
    void refusesToEndTooEarly() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);

        var tooEarly = story.changesNothing(reference, () -> story.endsMediation(cast, reference, "insurer"));
        story.holdsSession(cast, reference, "anotherSession");
        var stranger = story.changesNothing(reference, () -> story.endsMediation(cast, reference, "clinic"));

        assertThat(tooEarly).isInstanceOf(Refusal.class).hasMessageContaining("only after its first session");
        assertThat(stranger).isInstanceOf(Refusal.class).hasMessageContaining("by a party's representative only");
    }

    @Test
    @DisplayName("a party that is asked to sign signs or refuses; it can no longer end the sessions")
    void refusesToEndTooLate() {
        var cast = story.anAlliance();
        var reference = story.aDraftedSettlement(cast);

        var failure = story.changesNothing(reference, () -> story.endsMediation(cast, reference, "insurer"));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("past its sessions");
    }

    @Test
    @DisplayName("ends when its time limit is over and nobody gives more time")
    void isEndedForTime() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);
        var mediation = story.process("mediation", reference);
        story.timePasses("mediationOverdue", reference);

        story.completes(cast.user("manager"), "decideOnBreach", reference, breach("ended"));

        assertThat(mediation)
                .hasPassed("timeLimitOver", "recordTimeLimit", "endedByTimeLimit")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.STAGE_ENDED, Outcome.MEDIATION_ENDED);
        endsAs(reference, "timeOver", 0);
        tellsEveryParty(reference, Notice.Template.MEDIATION_OUT_OF_TIME);
        assertThat(story.waitingTasks(reference)).containsExactly("filePosition", "filePosition");
    }

    @Test
    @DisplayName("no other stage is ended by its time limit")
    void refusesToEndAnotherStage() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);

        story.isRefused(
                cast.user("manager"),
                "decideOnBreach",
                reference,
                breach("ended"),
                "Decision",
                "must be one of the choices");
    }

    @Test
    @DisplayName("warns when no step is taken for long, and lapses when none follows")
    void lapses() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);
        var mediation = story.process("mediation", reference);

        story.timePasses("inactivityNear", reference);

        assertThat(mediation)
                .hasPassed("inactivityNear", "warnOfInactivity", "inactivityWarned")
                .isWaitingAt("holdSessions");
        story.thenTheRecordShows(reference, Outcome.INACTIVITY_WARNED, Outcome.CLOCK_RAN_OUT);
        tellsEveryParty(reference, Notice.Template.MEDIATION_INACTIVITY_WARNING);

        story.timePasses("inactivityOver", reference);

        assertThat(mediation)
                .hasPassed("inactivityOver", "recordInactivity", "mediationLapsed")
                .isEnded();
        endsAs(reference, "inactive", 0);
        tellsEveryParty(reference, Notice.Template.MEDIATION_INACTIVE);
        assertThat(story.waitingTasks(reference)).contains("filePosition");
    }

    @Test
    @DisplayName("every step starts the time without a step anew, also after the warning")
    void staysAwake() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);
        var warning = story.dueDateOf("inactivityNear", reference);
        var lapse = story.dueDateOf("inactivityOver", reference);
        story.timePasses("inactivityNear", reference);

        story.proposesSession(cast, reference);

        assertThat(story.dueDateOf("inactivityNear", reference)).isAfter(warning.plus(Duration.ofDays(15)));
        assertThat(story.dueDateOf("inactivityOver", reference)).isAfter(lapse.plus(Duration.ofDays(15)));
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.CLOCK_RESTARTED);
    }

    private void endsAs(String reference, String ending, int held) {
        assertThat(story.lastFacts(reference, Outcome.MEDIATION_ENDED))
                .containsEntry("endedAs", ending)
                .containsEntry("held", String.valueOf(held))
                .containsOnlyKeys("endedAs", "held", "attended");
    }

    private void tellsEveryParty(String reference, Notice.Template words) {
        assertThat(notices.noticesOf(reference))
                .extracting(Notice::template)
                .filteredOn(words::equals)
                .hasSize(2);
    }
}
