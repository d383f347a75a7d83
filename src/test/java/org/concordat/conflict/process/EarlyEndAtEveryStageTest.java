package org.concordat.conflict.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.alliance.Outcome.*;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.LinkOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A dispute that ends early")
class EarlyEndAtEveryStageTest {

    @Autowired
    Story story;

    @Autowired
    ConflictOffice conflicts;

    @Autowired
    LinkOffice links;

    @Autowired
    ClockOffice clocks;

    @Autowired
    NoticeOffice notices;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    /** Brings a dispute to a stage. */
    interface Fixture {
        String bring(Story story, Cast cast);
    }

    /** A stage in words, how a dispute comes there, and what its record says has ended with it. */
    record At(String words, Fixture fixture, List<Outcome> ended) {

        @Override
        public String toString() {
            return words;
        }
    }

    private static At at(String words, Fixture fixture, Outcome... ended) {
        return new At(words, fixture, List.of(ended));
    }

    static Stream<At> mergeable() {
        return Stream.of(
                at("received", Story::aReceivedReport),
                at("incomplete", Story::anIncompleteReport),
                at("waiting for its assessment", Story::aReportedDispute),
                at("late in its assessment", Story::aLateAssessment),
                at("about to be talked about", Story::aDisputeToTalkAbout),
                at("waiting for a waiver of talks", Story::anAskedWaiver, TALKS_ENDED),
                at("talked about", Story::anInvitationToTalks, TALKS_ENDED),
                at("waiting for the record of a meeting", Story::aRecordedMeeting, TALKS_ENDED),
                at("settled in talks but for the draft", Story::anAgreementInTalks, TALKS_ENDED),
                at("waiting for an investigator", Story::aContestedDispute),
                at("waiting for the investigator's declaration", Story::aNamedInvestigator, INVESTIGATION_ENDED),
                at("waiting for allegations", Story::anInvestigation, INVESTIGATION_ENDED),
                at("in the window for evidence", Story::anEvidenceWindow, INVESTIGATION_ENDED),
                at("waiting for a ruling on the evidence", Story::aHeardInvestigation, INVESTIGATION_ENDED),
                at("waiting for findings", Story::aCompleteFile, INVESTIGATION_ENDED),
                at("waiting for a proposed mediator", Story::anOrdinaryDispute, MEDIATOR_SEARCH_ENDED),
                at("waiting for an answer to a proposal", Story::aProposedMediator, MEDIATOR_SEARCH_ENDED),
                at("striking mediators from a list", Story::aStrikeList, MEDIATOR_SEARCH_ENDED),
                at("waiting for a named mediator", Story::anUrgentDispute),
                at("waiting for a mediator's statement", Story::aNamedMediator, MEDIATOR_SEARCH_ENDED),
                at("open to objections", Story::anIndependentMediator, MEDIATOR_SEARCH_ENDED),
                at("waiting for a decision about an objection", Story::anObjection, MEDIATOR_SEARCH_ENDED),
                at("waiting for a session to be proposed", Story::aMediation, MEDIATION_ENDED),
                at("waiting for a session", Story::aFixedSession, MEDIATION_ENDED),
                at("waiting for offers", Story::anAskedOffer, MEDIATION_ENDED),
                at("waiting for a draft", Story::anAgreedMediation, MEDIATION_ENDED),
                at("waiting for positions", Story::aFailedMediation, ESCALATION_ENDED),
                at("in committee", Story::aDisputeInCommittee, ESCALATION_ENDED),
                at("waiting for answers to a resolution", Story::aProposedResolution, ESCALATION_ENDED),
                at("waiting for a motion", Story::anEscalatedDispute, ESCALATION_ENDED),
                at("voted on", Story::aMotion, ESCALATION_ENDED, MOTION_WITHDRAWN),
                at("urgent, its standstill not decided yet", Story::anUrgentReport),
                at("urgent, its standstill in force", Story::aStandstill));
    }

    static Stream<At> withdrawable() {
        return Stream.concat(
                mergeable(),
                Stream.of(
                        at("out for signature", Story::aDraftedSettlement, SETTLEMENT_DROPPED, MEDIATION_ENDED),
                        at("waiting for what was agreed", Story::aSettledDispute, OBLIGATION_RELEASED),
                        at("waiting for a verification", Story::aReportedFulfilment, OBLIGATION_RELEASED),
                        at(
                                "waiting for an answer to one breach while another clause is owed",
                                Story::aBreachBesideAnOpenObligation,
                                OBLIGATION_RELEASED,
                                NON_COMPLIANCE_DROPPED)));
    }

    @ParameterizedTest(name = "can be withdrawn when it is {0}")
    @MethodSource("withdrawable")
    void isWithdrawn(At stage) {
        var reference = stage.fixture().bring(story, cast);
        var linked = aLinkedDispute(reference);

        story.withdraws(cast, reference);

        thenNothingWaits(reference);
        assertThat(story.outcomes(reference)).containsAll(stage.ended()).containsOnlyOnce(DISPUTE_WITHDRAWN);
        thenTheLinkedOneKnows(linked, reference, "WITHDRAWN");
    }

    @ParameterizedTest(name = "can be merged when it is {0}")
    @MethodSource("mergeable")
    void isMerged(At stage) {
        var into = story.aReportedDisputeWith(cast, "clinic");
        var reference = stage.fixture().bring(story, cast);
        var linked = aLinkedDispute(reference);

        story.as(cast.user("manager"), () -> links.merge(reference, into));

        thenNothingWaits(reference);
        assertThat(story.outcomes(reference)).containsAll(stage.ended()).containsOnlyOnce(DISPUTE_MERGED);
        story.thenTheRecordShows(into, DISPUTE_TAKEN_IN);
        story.thenTheRecordLacks(into, LINKED_DISPUTE_ENDED);
        thenTheLinkedOneKnows(linked, reference, "MERGED");
    }

    private String aLinkedDispute(String reference) {
        var linked = story.aReportedDisputeWith(cast, "county");
        story.as(cast.user("manager"), () -> links.relate(linked, reference));
        return linked;
    }

    private void thenNothingWaits(String reference) {
        story.thenNothingIsLeftToDo(reference);
        assertThat(clocks.clocksOf(reference))
                .extracting(RunningClock::state)
                .doesNotContain(RunningClock.State.RUNNING);
        assertThat(conflicts.get(reference).closedAt()).isNotNull();
    }

    private void thenTheLinkedOneKnows(String linked, String reference, String ending) {
        assertThat(story.lastFacts(linked, LINKED_DISPUTE_ENDED))
                .containsEntry("other", reference)
                .containsEntry("ending", ending);
        assertThat(story.waitingTasks(linked)).isNotEmpty();
    }

    @Test
    @DisplayName("is told over to nobody who was never told of it")
    void isToldToTheInformed() {
        var received = story.aReceivedReport(cast);
        var complete = story.aReportedDisputeWith(cast, "clinic");

        story.withdraws(cast, received);
        story.withdraws(cast, complete);

        assertThat(toldOver("hospital")).containsExactlyInAnyOrder(received, complete);
        assertThat(toldOver("insurer")).isEmpty();
        assertThat(toldOver("clinic")).containsExactly(complete);
    }

    private List<String> toldOver(String member) {
        return notices.latestTo(story.member(cast, member)).stream()
                .filter(notice -> notice.template() == Notice.Template.DISPUTE_WITHDRAWN)
                .map(Notice::reference)
                .toList();
    }

    @Test
    @DisplayName("is told to every dispute it hangs together with")
    void isToldToAllLinked() {
        var reference = story.aReportedDispute(cast);
        var one = aLinkedDispute(reference);
        var another = aLinkedDispute(reference);

        story.withdraws(cast, reference);

        thenTheLinkedOneKnows(one, reference, "WITHDRAWN");
        thenTheLinkedOneKnows(another, reference, "WITHDRAWN");
    }

    @Test
    @DisplayName("says at which stage it was")
    void saysItsStage() {
        var reference = story.aMediation(cast);

        story.withdraws(cast, reference);

        assertThat(story.lastFacts(reference, DISPUTE_WITHDRAWN)).containsEntry("stage", "MEDIATED");
    }
}
