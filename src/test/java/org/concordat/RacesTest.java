package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.PauseOffice;
import org.concordat.clock.PauseReason;
import org.concordat.conflict.JoinderOffice;
import org.concordat.conflict.LinkOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two people act at the same moment: the second acts before the first's transaction has committed. */
@ConcordatTest
class RacesTest {

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    ObligationActs obligations;

    @Autowired
    LinkOffice links;

    @Autowired
    ClockOffice clocks;

    @Autowired
    PauseOffice pauses;

    @Autowired
    EngineRoom engineRoom;

    @Autowired
    JoinderOffice joinder;

    @Autowired
    BoardActs board;

    @Autowired
    AtOnce atOnce;

    @Autowired
    JdbcTemplate jdbc;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("two signatures at once both count")
    void bothSign() {
        var reference = story.aDraftedSettlement(cast);

        var failures = atOnce(
                () -> story.signs(cast, reference, "hospital", "signed"),
                () -> story.signs(cast, reference, "insurer", "signed"));
        story.runsJobs(reference);

        assertThat(failures).isEmpty();
        story.thenTheRecordShows(
                reference, Outcome.SETTLEMENT_SIGNED, Outcome.SETTLEMENT_SIGNED, Outcome.SETTLEMENT_REACHED);
    }

    @Test
    @DisplayName("a draft that meets a joinder is told that the parties have changed")
    void draftMeetsJoinder() {
        var reference = story.anAgreedMediation(cast);

        var failures = atOnce(() -> joins(reference), () -> drafts(reference));

        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure).message().contains("somebody else has just made a member"));
        story.thenTheRecordShows(reference, Outcome.MEMBER_JOINED);
        story.thenTheRecordLacks(reference, Outcome.SETTLEMENT_DRAFTED);
        assertThat(story.waitingTasks(reference)).containsExactlyInAnyOrder("draftSettlement", "raiseObjection");
    }

    @Test
    @DisplayName("a joinder that meets a draft waits for it and is told that it is out for signature")
    void joinderMeetsDraft() {
        var reference = story.anAgreedMediation(cast);

        var failures = atOnce(() -> drafts(reference), () -> joins(reference));

        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure).message().contains("out for signature"));
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_DRAFTED);
        story.thenTheRecordLacks(reference, Outcome.MEMBER_JOINED);
        assertThat(story.waitingTasks(reference)).containsExactly("signSettlement", "signSettlement");
    }

    @Test
    @DisplayName(
            "two officers who verify a milestone at once: one does, and the other is told that somebody was faster")
    void oneVerifies() {
        story.register(cast, "compliance-2", null, Role.COMPLIANCE_OFFICER);
        var reference = sanctions.aReportedMilestone(cast);

        var failures = atOnce(
                () -> verifies("compliance", reference, "reached"),
                () -> verifies("compliance-2", reference, "notYet"));

        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure).message().contains("somebody else has just completed it"));
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.MILESTONE_REACHED);
        story.thenTheRecordLacks(reference, Outcome.MILESTONE_NOT_REACHED);
    }

    private void verifies(String officer, String reference, String finding) {
        story.completes(cast.user(officer), "verifyMilestone", reference, SanctionActs.verification(finding));
    }

    private void joins(String reference) {
        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));
    }

    private void drafts(String reference) {
        story.drafts(cast, reference, story.clauses(cast, story.today().plusDays(30)));
    }

    @Test
    @DisplayName("two ballots at once both count")
    void bothVote() {
        var reference = story.aMotion(cast);
        story.votes(cast, reference, "county", "no");

        var failures = atOnce(
                () -> story.votes(cast, reference, "clinic", "yes"),
                () -> story.votes(cast, reference, "physicians", "yes"));
        story.runsJobs(reference);

        assertThat(failures).isEmpty();
        assertThat(story.outcomes(reference))
                .containsOnlyOnce(Outcome.MOTION_CARRIED)
                .filteredOn(Outcome.BALLOT_CAST::equals)
                .hasSize(3);
    }

    @Test
    @DisplayName("a ballot that meets the end of the vote is told, and the count stands")
    void ballotMeetsEndOfVote() {
        var reference = story.aMotion(cast);
        story.votes(cast, reference, "clinic", "yes");
        story.votes(cast, reference, "county", "no");
        story.runsJobs(reference);

        var failures = atOnce(
                () -> story.timePasses("votingClosed", reference),
                () -> story.votes(cast, reference, "physicians", "yes"));
        story.runsJobs(reference);

        assertThat(failures).singleElement().satisfies(RacesTest::saysThatSomebodyWasFaster);
        assertThat(story.outcomes(reference))
                .containsOnlyOnce(Outcome.MOTION_TIED)
                .filteredOn(Outcome.BALLOT_CAST::equals)
                .hasSize(2);
    }

    @Test
    @DisplayName("the end of the vote that meets a ballot counts it, once")
    void endOfVoteMeetsBallot() {
        var reference = story.aMotion(cast);
        story.votes(cast, reference, "clinic", "yes");
        story.votes(cast, reference, "county", "no");
        story.runsJobs(reference);

        atOnce(
                () -> story.votes(cast, reference, "physicians", "yes"),
                () -> story.timePasses("votingClosed", reference));
        story.runsJobs(reference);

        assertThat(story.outcomes(reference))
                .containsOnlyOnce(Outcome.MOTION_CARRIED)
                .filteredOn(Outcome.BALLOT_CAST::equals)
                .hasSize(3);
    }

    @Test
    @DisplayName("a ballot that meets a change of its seat is told, and the seat votes through the alternate")
    void ballotMeetsAlternate() {
        board.hasAnAlternate(cast, "clinic");
        var reference = story.aMotion(cast);

        var failures = atOnce(
                () -> board.letsAlternateSit(cast, "clinic"), () -> story.votes(cast, reference, "clinic", "yes"));

        assertThat(failures).hasSize(1);
        story.thenTheRecordLacks(reference, Outcome.BALLOT_CAST);
        story.completes(cast.user("alt-clinic"), "castBallot", reference, Map.of("choice", "no"));
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.BALLOT_CAST);
    }

    @Test
    @DisplayName("an alternate who takes the seat while its holder votes finds that the seat has voted")
    void alternateMeetsBallot() {
        board.hasAnAlternate(cast, "clinic");
        var reference = story.aMotion(cast);

        atOnce(() -> story.votes(cast, reference, "clinic", "yes"), () -> board.letsAlternateSit(cast, "clinic"));
        story.runsJobs(reference);

        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.BALLOT_CAST);
        assertThat(story.tasksOf(cast.user("alt-clinic"), reference)).isEmpty();
    }

    @Test
    @DisplayName("two sealed offers at once both count")
    void bothOffer() {
        var reference = story.anAskedOffer(cast);

        var failures = atOnce(
                () -> story.offers(cast, reference, "hospital", "Ninety per cent"),
                () -> story.offers(cast, reference, "insurer", "Eighty per cent"));
        story.runsJobs(reference);

        assertThat(failures).isEmpty();
        assertThat(story.outcomes(reference))
                .containsOnlyOnce(Outcome.OFFERS_REVEALED)
                .filteredOn(Outcome.OFFER_SEALED::equals)
                .hasSize(2);
    }

    @Test
    @DisplayName("a withdrawal that meets a signature is told to look again")
    void withdrawalMeetsSignature() {
        var reference = story.aDraftedSettlement(cast);

        var failures =
                atOnce(() -> story.signs(cast, reference, "insurer", "signed"), () -> story.withdraws(cast, reference));

        assertThat(failures).singleElement().satisfies(RacesTest::saysThatSomebodyWasFaster);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.SETTLEMENT_SIGNED);
        story.thenTheRecordLacks(reference, Outcome.DISPUTE_WITHDRAWN);
    }

    @Test
    @DisplayName("a signature that meets a withdrawal is told to look again")
    void signatureMeetsWithdrawal() {
        var reference = story.aDraftedSettlement(cast);

        var failures =
                atOnce(() -> story.withdraws(cast, reference), () -> story.signs(cast, reference, "insurer", "signed"));

        assertThat(failures).singleElement().satisfies(RacesTest::saysThatSomebodyWasFaster);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.DISPUTE_WITHDRAWN);
        story.thenTheRecordLacks(reference, Outcome.SETTLEMENT_SIGNED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("one task completed twice at once: one wins, the other is told")
    void assessedTwice() {
        var reference = story.aReportedDispute(cast);
        Runnable assess =
                () -> story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));

        var failures = atOnce(assess, assess);

        assertThat(failures).singleElement().satisfies(RacesTest::saysThatSomebodyWasFaster);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.DISPUTE_ACCEPTED);
        assertThat(story.waitingTasks(reference)).containsExactly("inviteToTalks");
    }

    @Test
    @DisplayName("two disputes merged into each other at once: one goes on, and nothing of the other merger is left")
    void mergedBothWays() {
        var one = story.aReportedDispute(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");

        var failures = atOnce(() -> merges(one, other), () -> merges(other, one));

        assertThat(failures).hasSize(1);
        story.thenNothingIsLeftToDo(one);
        story.thenTheRecordShows(one, Outcome.DISPUTE_MERGED);
        story.thenTheRecordShows(other, Outcome.DISPUTE_TAKEN_IN);
        story.thenTheRecordLacks(other, Outcome.DISPUTE_MERGED);
        assertThat(story.waitingTasks(other)).isNotEmpty();
    }

    private void merges(String reference, String into) {
        story.as(cast.user("manager"), () -> links.merge(reference, into));
    }

    @Test
    @DisplayName("the same report sent twice at once makes one dispute")
    void reportedTwice() {
        Runnable report = () -> story.reports(cast, "rep-hospital", Story.theSameReport("insurer"));

        var failures = atOnce(report, report);

        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure).message().contains("differentSubject"));
    }

    @Test
    @DisplayName("two verifiers at once: one is right, the other is told")
    void verifiedTwice() {
        var reference = story.aReportedFulfilment(cast);

        var failures = atOnce(
                () -> story.completes(
                        cast.user("compliance"), "verifyFulfilment", reference, Answers.verification("kept")),
                () -> story.completes(
                        cast.user("compliance"), "verifyFulfilment", reference, Answers.verification("notYet")));
        story.runsJobs(reference);

        assertThat(failures).singleElement().satisfies(RacesTest::saysThatSomebodyWasFaster);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.OBLIGATION_KEPT);
        story.thenTheRecordLacks(reference, Outcome.FULFILMENT_REJECTED);
    }

    @Test
    @DisplayName("a report that meets the end of the grace is told, and there is one breach")
    void reportMeetsBreach() {
        var reference = story.aSettledDispute(cast);

        var failures = atOnce(
                () -> story.timePasses("obligationOverdue", reference),
                () -> story.completes(
                        cast.user("rep-insurer"), "reportFulfilment", reference, Answers.fulfilment(story.today())));

        assertThat(failures).singleElement().satisfies(RacesTest::saysThatSomebodyWasFaster);
        assertThat(story.outcomes(reference))
                .containsOnlyOnce(Outcome.OBLIGATION_BREACHED)
                .containsOnlyOnce(Outcome.NON_COMPLIANCE_NOTICED);
        story.thenTheRecordLacks(reference, Outcome.FULFILMENT_REPORTED);
    }

    @Test
    @DisplayName("the end of the grace that meets a report makes no breach")
    void breachMeetsReport() {
        var reference = story.aSettledDispute(cast);

        atOnce(
                () -> story.completes(
                        cast.user("rep-insurer"), "reportFulfilment", reference, Answers.fulfilment(story.today())),
                () -> story.timePasses("obligationOverdue", reference));

        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.FULFILMENT_REPORTED);
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_BREACHED, Outcome.NON_COMPLIANCE_NOTICED);
        assertThat(story.waitingTasks(reference)).containsExactly("verifyFulfilment");
    }

    @Test
    @DisplayName("a timer that lost a race may try as often as before")
    void timerLosesRace() {
        var reference = story.aReportedDispute(cast);
        var tries = engineRoom.triesOf("assessmentOverdue", reference);

        var failures = atOnce(
                () -> changes("assessmentDue", reference), () -> story.timePasses("assessmentOverdue", reference));

        assertThat(failures).singleElement().satisfies(failure -> assertThat(failure)
                .hasCauseInstanceOf(ConcurrencyFailureException.class));
        assertThat(engineRoom.triesOf("assessmentOverdue", reference)).isEqualTo(tries);
        engineRoom.fires("assessmentOverdue", reference);
        story.runsJobs(reference);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.CLOCK_RAN_OUT);
    }

    private void changes(String timer, String reference) {
        jdbc.update(
                "update running_clock set version = version + 1 where name = ? and reference = ?", timer, reference);
    }

    @Test
    @DisplayName("a waiver that meets a verification changes nothing")
    void waiverMeetsVerification() {
        var reference = story.aReportedFulfilment(cast);

        var failures = atOnce(
                () -> story.completes(
                        cast.user("compliance"), "verifyFulfilment", reference, Answers.verification("kept")),
                () -> story.waives(cast, "hospital", reference));
        story.runsJobs(reference);

        assertThat(failures).singleElement().isInstanceOf(ConcurrencyFailureException.class);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.OBLIGATION_KEPT);
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_WAIVED);
    }

    @Test
    @DisplayName("a verification that meets a waiver is told")
    void verificationMeetsWaiver() {
        var reference = story.aReportedFulfilment(cast);

        var failures = atOnce(
                () -> story.waives(cast, "hospital", reference),
                () -> story.completes(
                        cast.user("compliance"), "verifyFulfilment", reference, Answers.verification("kept")));
        story.runsJobs(reference);

        assertThat(failures).singleElement().satisfies(RacesTest::saysThatSomebodyWasFaster);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.OBLIGATION_WAIVED);
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_KEPT);
    }

    @Test
    @DisplayName("a report that meets an amendment coming into force is told, and nothing is reported")
    void reportMeetsAmendment() {
        var reference = anAmendmentWithConsent();

        var failures = atOnce(() -> story.runsJobs(reference), () -> reportsFulfilment(reference));

        assertThat(failures).singleElement().satisfies(RacesTest::saysThatSomebodyWasFaster);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.OBLIGATION_AMENDED);
        story.thenTheRecordLacks(reference, Outcome.FULFILMENT_REPORTED, Outcome.AMENDMENT_OVERTAKEN);
        assertThat(story.waitingTasks(reference)).containsExactly("reportFulfilment");
    }

    @Test
    @DisplayName("an amendment coming into force that meets a report changes nothing, and is overtaken")
    void amendmentMeetsReport() {
        var reference = anAmendmentWithConsent();

        atOnce(() -> reportsFulfilment(reference), () -> story.runsJobs(reference));
        story.runsJobs(reference);

        assertThat(story.outcomes(reference))
                .containsOnlyOnce(Outcome.FULFILMENT_REPORTED)
                .containsOnlyOnce(Outcome.AMENDMENT_OVERTAKEN);
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_AMENDED);
        assertThat(story.waitingTasks(reference)).containsExactly("verifyFulfilment");
    }

    @Test
    @DisplayName("the end of the grace that meets an amendment coming into force makes no breach")
    void breachMeetsAmendment() {
        var reference = anAmendmentWithConsent();

        atOnce(() -> story.runsJobs(reference), () -> engineRoom.fires("obligationOverdue", reference));

        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.OBLIGATION_AMENDED);
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_BREACHED, Outcome.NON_COMPLIANCE_NOTICED);
        assertThat(story.waitingTasks(reference)).containsExactly("reportFulfilment");
    }

    @Test
    @DisplayName("two amendments of one obligation proposed at once: one is asked about, the other is told")
    void proposedTwice() {
        var reference = story.aSettledDispute(cast);
        Runnable propose =
                () -> obligations.proposes(cast, "rep-insurer", reference, obligations.laterBy(reference, 30));

        var failures = atOnce(propose, propose);

        assertThat(failures).hasSize(1);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.AMENDMENT_PROPOSED);
        assertThat(story.waitingTasks(reference)).containsExactly("consentToAmendment", "reportFulfilment");
    }

    /** Everybody has consented, and the amendment is about to come into force. */
    private String anAmendmentWithConsent() {
        var reference = obligations.aProposedAmendment(cast);
        obligations.answers(cast, "hospital", reference, "consented");
        return reference;
    }

    private void reportsFulfilment(String reference) {
        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, Answers.fulfilment(story.today()));
    }

    @Test
    @DisplayName("a clock that is paused at the moment its timer fires has not run out")
    void pauseMeetsTimer() {
        var reference = story.aReportedDispute(cast);

        var failures =
                atOnce(() -> pausesAssessment(reference), () -> story.timePasses("assessmentOverdue", reference));

        assertThat(failures).hasSize(1);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.CLOCK_PAUSED);
        assertThat(story.outcomes(reference)
                        .subList(
                                story.outcomes(reference).indexOf(Outcome.CLOCK_PAUSED),
                                story.outcomes(reference).size()))
                .doesNotContain(Outcome.CLOCK_RAN_OUT);
        assertThat(story.waitingTasks(reference)).containsExactly("assessDispute");
    }

    @Test
    @DisplayName("a clock whose timer fires at the moment of a pause has run out, and is not paused")
    void timerMeetsPause() {
        var reference = story.aReportedDispute(cast);

        atOnce(() -> story.timePasses("assessmentOverdue", reference), () -> pausesAssessment(reference));

        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT);
        story.thenTheRecordLacks(reference, Outcome.CLOCK_PAUSED);
        assertThat(story.waitingTasks(reference)).containsExactly("assessDispute", "decideOnBreach");
    }

    @Test
    @DisplayName("a timer that a node has taken already, and that is moved before it fires, does not fire")
    void movedTimerDoesNotFire() {
        var reference = story.aReportedDispute(cast);
        pausesAssessment(reference);

        assertThatThrownBy(() -> engineRoom.fires("assessmentOverdue", reference))
                .isInstanceOf(OptimisticLockingException.class);

        assertThat(story.waitingTasks(reference)).containsExactly("assessDispute");
    }

    private void pausesAssessment(String reference) {
        var clock = clocks.clocksOf(reference).stream()
                .filter(each -> each.name().equals("assessmentDue"))
                .findFirst()
                .orElseThrow();
        pauses.pause(clock.id(), PauseReason.INFORMATION_AWAITED, null);
    }

    private List<Throwable> atOnce(Runnable one, Runnable other) {
        return atOnce.happen(one, other);
    }

    private static void saysThatSomebodyWasFaster(Throwable failure) {
        assertThat(failure).message().containsIgnoringCase("somebody else");
    }
}
