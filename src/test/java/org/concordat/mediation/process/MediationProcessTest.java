package org.concordat.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.session;
import static org.concordat.Answers.with;
import static org.concordat.Answers.without;

import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.mediation.MediationOffice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class MediationProcessTest {

    @Autowired
    Story story;

    @Autowired
    MediationOffice mediations;

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
                .hasNotPassed("recordImpasse")
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

        assertThat(mediation).hasPassed("recordImpasse", "mediationFailed").isEnded();
        story.thenTheRecordShows(reference, Outcome.SESSION_HELD, Outcome.MEDIATION_FAILED);
        story.thenTheRecordLacks(reference, Outcome.SETTLEMENT_DRAFTED, Outcome.SETTLEMENT_REACHED);
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
                .hasPassed("recordImpasse", "mediationFailed")
                .hasNotPassed("settlementSigned")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.SIGNATURE_REFUSED, Outcome.MEDIATION_FAILED);
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
                .hasPassed("settle", "recordImpasse", "mediationFailed")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_SIGNED, Outcome.CLOCK_RAN_OUT, Outcome.MEDIATION_FAILED);
        story.thenTheRecordLacks(reference, Outcome.SETTLEMENT_REACHED);
    }

    @Test
    @DisplayName("holds another session when the mediator asks for one")
    void meetsAgain() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);

        story.holdsSession(cast, reference, "anotherSession");

        assertThat(story.process("mediation", reference)).isWaitingAt("holdSession");
        story.holdsSession(cast, reference, "agreement");
        assertThat(story.process("settlement", reference)).isWaitingAt("draftSettlement");
        story.thenTheRecordShows(reference, Outcome.SESSION_HELD, Outcome.SESSION_HELD);
    }

    @Test
    @DisplayName("an answer left open in a later session is not taken from an earlier one")
    void forgetsTheLastSessionsAnswers() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);
        story.holdsSession(cast, reference, "anotherSession");

        story.completes(
                cast.user("mediator"),
                "holdSession",
                reference,
                without(session(story.today(), "anotherSession"), "everyPartyAttended"));

        assertThat(mediations.find(reference).orElseThrow().sessions())
                .extracting(session -> session.everyPartyAttended())
                .containsExactly(true, false);
    }

    @Test
    @DisplayName("reports a breach when it takes too long, and goes on")
    void isLate() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);

        story.timePasses("mediationOverdue", reference);

        assertThat(story.process("mediation", reference))
                .hasPassed("mediationOverdue", "breachReported")
                .isWaitingAt("holdSession");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT);
        story.thenTheRecordLacks(reference, Outcome.MEDIATION_FAILED);
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
                        "mediator", "sessionHeldOn", "everyPartyAttended", "sessionOutcome", "sessionNotes", "clauses");
    }

    @Test
    @DisplayName("is held by its mediator and nobody else")
    void belongsToItsMediator() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);

        story.isTurnedAway(cast.user("hospital-mediator"), "holdSession", reference, session(story.today(), "impasse"));
        story.isTurnedAway(cast.user("manager"), "holdSession", reference, session(story.today(), "impasse"));
    }

    @Test
    @DisplayName("refuses a session in the future")
    void refusesAFutureSession() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);

        story.isRefused(
                cast.user("mediator"),
                "holdSession",
                reference,
                session(story.today().plusDays(1), "agreement"),
                "sessionHeldOn",
                "must not lie in the future");
    }

    @Test
    @DisplayName("refuses a session without its day, or with none")
    void refusesASessionWithoutADay() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);
        var answers = session(story.today(), "agreement");

        story.isRefused(
                cast.user("mediator"),
                "holdSession",
                reference,
                without(answers, "sessionHeldOn"),
                "Day of the session",
                "must not be empty");
        story.isRefused(
                cast.user("mediator"),
                "holdSession",
                reference,
                with(answers, "sessionHeldOn", "2027-02-30"),
                "Day of the session",
                "must be a date");
    }

    @Test
    @DisplayName("refuses an outcome that is no choice of the form")
    void refusesAnUnknownOutcome() {
        var cast = story.anAlliance();
        var reference = story.aMediation(cast);

        story.isRefused(
                cast.user("mediator"),
                "holdSession",
                reference,
                session(story.today(), "miracle"),
                "Outcome of the session",
                "choices");
        story.isRefused(
                cast.user("mediator"),
                "holdSession",
                reference,
                with(session(story.today(), "impasse"), "everyPartyAttended", "perhaps"),
                "Every party attended",
                "true or false");
    }

    @Test
    @DisplayName("goes on about the rest when a part is settled, which becomes a linked case of its own")
    void splitsOffWhatIsSettled() {
        var cast = story.anAlliance();
        var reference = story.aPartDraft(cast);

        story.everybodySigns(cast, reference);

        assertThat(story.process("mediation", reference))
                .hasPassed("settle", "splitOffSettledPart")
                .isWaitingAt("holdSession");
        var part = story.partOf(reference);
        assertThat(story.process("dispute-resolution", part))
                .hasPassed("partSettled", "openObligations")
                .hasNotPassed("receiveReport");
        assertThat(story.waitingTasks(part)).containsExactly("reportFulfilment");
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_REACHED, Outcome.PART_SPLIT_OFF, Outcome.NOTICE_SERVED);
        story.thenTheRecordLacks(reference, Outcome.MEDIATION_SETTLED, Outcome.OBLIGATION_OPENED);
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
        story.thenTheRecordShows(
                reference, Outcome.PART_SPLIT_OFF, Outcome.MEDIATION_SETTLED, Outcome.OBLIGATION_OPENED);
    }
}
