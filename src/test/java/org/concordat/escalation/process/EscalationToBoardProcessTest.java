package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.motion;
import static org.concordat.Answers.review;
import static org.concordat.Answers.without;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.concordat.Answers;
import org.concordat.BoardActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.DeadlockActs;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.CaseLink;
import org.concordat.alliance.Docket;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.escalation.DecisionOffice;
import org.concordat.escalation.Position;
import org.concordat.escalation.PositionOffice;
import org.concordat.escalation.ResolutionAnswer;
import org.concordat.escalation.ResolutionOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class EscalationToBoardProcessTest {

    @Autowired
    Story story;

    @Autowired
    DeadlockActs deadlocks;

    @Autowired
    DecisionOffice decisions;

    @Autowired
    AllianceRecord record;

    @Autowired
    BoardActs board;

    @Autowired
    PositionOffice positions;

    @Autowired
    ResolutionOffice resolutions;

    @Autowired
    CaseAccess access;

    @Autowired
    Docket docket;

    @Autowired
    LinkedCases linked;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("ends as resolved when every party accepts what the committee proposes")
    void resolvesInCommittee() {
        var reference = story.aProposedResolution(cast);
        var escalation = story.process("escalation-to-board", reference);
        var journey = story.process("dispute-resolution", reference);

        story.answersResolution(cast, reference, "hospital", "accepted");
        story.answersResolution(cast, reference, "insurer", "accepted");
        story.runsJobs(reference);

        assertThat(escalation)
                .hasPassed("buildBoardPack", "recordResolution", "resolvedInCommittee")
                .hasNotPassed("prepareMotion")
                .isEnded();
        assertThat(journey).hasPassed("isMotionCarried").isWaitingAt("trackObligations");
        story.thenTheRecordShows(
                reference,
                Outcome.ESCALATION_OPENED,
                Outcome.LEFT_TO_THE_FILE,
                Outcome.LEFT_TO_THE_FILE,
                Outcome.BOARD_PACK_BUILT,
                Outcome.BODY_CALLED,
                Outcome.RESOLUTION_PROPOSED,
                Outcome.RESOLUTION_ACCEPTED,
                Outcome.RESOLUTION_ACCEPTED,
                Outcome.DISPUTE_RESOLVED,
                Outcome.OBLIGATION_OPENED);
    }

    @Test
    @DisplayName("goes to the next body when one party rejects the resolution")
    void goesOnWhenRejected() {
        var reference = story.aProposedResolution(cast);

        story.answersResolution(cast, reference, "insurer", "rejected");
        story.runsJobs(reference);

        assertThat(story.process("escalation-to-board", reference)).isWaitingAt("prepareMotion");
        story.thenTheRecordShows(reference, Outcome.RESOLUTION_REJECTED, Outcome.BODY_CALLED);
        story.thenTheRecordLacks(reference, Outcome.DISPUTE_RESOLVED);
    }

    @Test
    @DisplayName("takes silence for no acceptance of the resolution")
    void goesOnWhenUnanswered() {
        var reference = story.aProposedResolution(cast);
        story.answersResolution(cast, reference, "hospital", "accepted");
        story.runsJobs(reference);

        story.timePasses("resolutionUnanswered", reference);

        assertThat(story.process("escalation-to-board", reference))
                .hasPassed("resolutionUnanswered")
                .isWaitingAt("prepareMotion");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.BODY_CALLED);
        story.thenTheRecordLacks(reference, Outcome.DISPUTE_RESOLVED);
    }

    @Test
    @DisplayName("counts the last acceptance even when the time for answers ends before anything follows from it")
    void countsTheLastAcceptance() {
        var reference = story.aProposedResolution(cast);
        var escalation = story.process("escalation-to-board", reference);
        story.answersResolution(cast, reference, "hospital", "accepted");
        story.answersResolution(cast, reference, "insurer", "accepted");

        story.timePasses("resolutionUnanswered", reference);

        assertThat(escalation)
                .hasPassed("recordResolution", "resolvedInCommittee")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.DISPUTE_RESOLVED);
    }

    @Test
    @DisplayName("goes from the conflict committee to the executive committee and on to the board")
    void climbsTheLadder() {
        var reference = story.aSlowDisputeInCommittee(cast);
        var escalation = story.process("escalation-to-board", reference);

        assertThat(story.tasksOf(cast.user("executive"), reference)).isEmpty();
        story.passesOn(cast, "committee", reference);
        story.passesOn(cast, "executive", reference);

        assertThat(escalation).isWaitingAt("prepareMotion");
        story.thenTheRecordShows(
                reference,
                Outcome.BODY_CALLED,
                Outcome.DISPUTE_PASSED_ON,
                Outcome.BODY_CALLED,
                Outcome.DISPUTE_PASSED_ON,
                Outcome.BODY_CALLED);
    }

    @Test
    @DisplayName("does not wait for a committee that stays silent")
    void goesOnWithoutTheCommittee() {
        var reference = story.aDisputeInCommittee(cast);

        story.timePasses("committeeSilent", reference);

        assertThat(story.process("escalation-to-board", reference))
                .hasPassed("committeeSilent")
                .isWaitingAt("prepareMotion");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.BODY_CALLED);
        story.thenTheRecordLacks(reference, Outcome.DISPUTE_PASSED_ON);
    }

    @Test
    @DisplayName("builds the board pack without the parties that stay silent")
    void goesOnWithoutPositions() {
        var reference = story.aFailedMediation(cast);

        story.timePasses("positionsClosed", reference);

        assertThat(story.process("escalation-to-board", reference))
                .hasPassed("positionsClosed", "buildBoardPack")
                .isWaitingAt("reviewInCommittee");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.BOARD_PACK_BUILT);
        story.thenTheRecordLacks(reference, Outcome.POSITION_FILED, Outcome.LEFT_TO_THE_FILE);
    }

    @Test
    @DisplayName("refuses a position without words, and a second one")
    void refusesPositions() {
        var reference = story.aFailedMediation(cast);
        var hospital = cast.user("rep-hospital");

        story.isRefused(
                hospital, "filePosition", reference, Map.of("position", "filed"), "positionStatement", "not be empty");
        story.isRefused(hospital, "filePosition", reference, Map.of("position", "maybe"), "Your position", "choices");
        story.filesNoPosition(cast, reference, "hospital");

        var failure = story.changesNothing(
                reference,
                () -> story.as(
                        hospital,
                        () -> positions.filePosition(
                                reference, story.member(cast, "hospital"), Position.ON_FILE, null)));
        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("already filed");
    }

    @Test
    @DisplayName("refuses a resolution without clauses, or with one that breaks a rule")
    void refusesResolutions() {
        var reference = story.aDisputeInCommittee(cast);
        var member = cast.user("executive");
        var due = story.today().toString();

        story.isRefused(member, "reviewInCommittee", reference, review("proposed", null), "resolution", "one clause");
        story.isRefused(
                member,
                "reviewInCommittee",
                reference,
                review("proposed", "[" + story.clause(cast, "insurer", "hospital", due) + "]"),
                "Clause 1, due date",
                "after today");
        story.isRefused(
                member,
                "reviewInCommittee",
                reference,
                without(review("passedOn", null), "reviewReasons"),
                "Reasons",
                "must not be empty");
        story.isRefused(member, "reviewInCommittee", reference, review("maybe", null), "Decision", "choices");
    }

    @Test
    @DisplayName("takes one answer to the resolution from each party, and only from its representatives")
    void refusesASecondAnswer() {
        var reference = story.aProposedResolution(cast);
        var hospital = cast.user("rep-hospital");
        story.answersResolution(cast, reference, "hospital", "accepted");

        story.isTurnedAway(
                cast.user("rep-clinic"), "answerResolution", reference, Map.of("resolutionAnswer", "rejected"));
        var failure = story.changesNothing(
                reference,
                () -> story.as(
                        hospital,
                        () -> resolutions.answerResolution(
                                reference, story.member(cast, "hospital"), ResolutionAnswer.Answer.REJECTED)));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("already answered");
        story.isRefused(
                cast.user("rep-insurer"),
                "answerResolution",
                reference,
                Map.of("resolutionAnswer", "perhaps"),
                "Your answer",
                "choices");
    }

    @Test
    @DisplayName("keeps a party's employee off the committee, and says so")
    void recusesAPartysEmployee() {
        var reference = story.aSlowDisputeInCommittee(cast);

        story.isTurnedAway(cast.user("hospital-committee"), "reviewInCommittee", reference, review("passedOn", null));
        assertThat(access.maySee(cast.user("committee"), reference)).isTrue();
        assertThat(access.maySee(cast.user("hospital-committee"), reference)).isFalse();
        story.thenTheRecordShows(reference, Outcome.BODY_CALLED, Outcome.SEAT_RECUSED);
    }

    @Test
    @DisplayName("keeps whoever mediated the dispute, or one that it is linked to, off committee and board")
    void recusesAMediator() {
        var reference = story.aFailedMediation(cast);
        docket.givePart(reference, cast.user("executive"), Role.INVESTIGATOR);
        var other = story.aReportedDispute(cast);
        docket.givePart(other, cast.user("rep-clinic"), Role.MEDIATOR);
        story.as(cast.user("manager"), () -> linked.link(reference, CaseLink.Kind.RELATED, other));
        story.filesNoPosition(cast, reference, "hospital");
        story.filesNoPosition(cast, reference, "insurer");
        story.runsJobs(reference);

        assertThat(story.tasksOf(cast.user("executive"), reference)).isEmpty();
        story.thenTheRecordShows(reference, Outcome.SEAT_RECUSED, Outcome.NOBODY_ELIGIBLE);
        story.passesOn(cast, "admin", reference);
        var measures = story.clauses(cast, story.today().plusDays(30));
        story.completes(cast.user("manager"), "prepareMotion", reference, motion(measures));
        story.timePasses("voteOpened", reference);
        assertThat(story.path("board-vote", reference)).contains("tooFewMayVote");
        assertThat(story.outcomes(reference))
                .filteredOn(Outcome.SEAT_RECUSED::equals)
                .hasSize(4);
    }

    @Test
    @DisplayName("keeps a mediator who has stepped down off committee and board")
    void recusesAFormerMediator() {
        var reference = story.aFailedMediation(cast);
        for (var person : List.of("executive", "rep-clinic")) {
            docket.givePart(reference, cast.user(person), Role.MEDIATOR);
            docket.endPart(reference, cast.user(person), Role.MEDIATOR);
        }
        story.filesNoPosition(cast, reference, "hospital");
        story.filesNoPosition(cast, reference, "insurer");
        story.runsJobs(reference);

        assertThat(story.tasksOf(cast.user("executive"), reference)).isEmpty();
        story.passesOn(cast, "admin", reference);
        var measures = story.clauses(cast, story.today().plusDays(30));
        story.completes(cast.user("manager"), "prepareMotion", reference, motion(measures));
        story.timePasses("voteOpened", reference);
        assertThat(story.path("board-vote", reference)).contains("tooFewMayVote");
        assertThat(story.lastFacts(reference, Outcome.SEAT_RECUSED)).containsKey("because");
    }

    @Test
    @DisplayName("reports a breach when the board takes too long, and goes on")
    void isLate() {
        var reference = story.anEscalatedDispute(cast);

        story.timePasses("escalationOverdue", reference);

        assertThat(story.process("escalation-to-board", reference))
                .hasPassed("escalationOverdue", "breachReported")
                .isWaitingAt("prepareMotion");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("refuses a motion without words or measures")
    void refusesAnEmptyMotion() {
        var answers = motion(story.clauses(cast, story.today().plusDays(30)));

        refusesMotion(without(answers, "motionText"), "Text of the motion", "must not be empty");
        refusesMotion(without(answers, "measures"), "Measures", "must not be empty");
        refusesMotion(motion("[]"), "measures", "at least one clause");
        refusesMotion(motion("[{"), "measures", "must be a list");
    }

    @Test
    @DisplayName("refuses a measure that binds a party to itself, or one who is no party")
    void refusesASelfObligation() {
        var toItself = story.clause(cast, "hospital", "hospital", "2099-01-01");
        var ofAStranger = story.clause(cast, "clinic", "hospital", "2099-01-01");

        refusesMotion(motion("[" + toItself + "]"), "Clause 1", "themselves");
        refusesMotion(motion("[" + ofAStranger + "]"), "Clause 1, who must act", "one of the parties");
    }

    @Test
    @DisplayName("refuses a measure that was due before it was ordered")
    void refusesAPastDueDate() {
        refusesMotion(motion(story.clauses(cast, story.today())), "Clause 1, due date", "must be after today");
    }

    private void refusesMotion(Map<String, Object> answers, String... message) {
        var reference = story.anEscalatedDispute(cast);

        story.isRefused(cast.user("manager"), "prepareMotion", reference, answers, message);
    }

    @Test
    @DisplayName("has effect from a later day than it is decided, where the motion says so, and the entry tells both")
    void hasEffectLater() {
        var reference = story.anEscalatedDispute(cast);
        var day = story.today().plusDays(40);
        var measures = story.clauses(cast, day.plusDays(10));
        story.completes(cast.user("manager"), "prepareMotion", reference, from(day, measures));
        story.timePasses("voteOpened", reference);
        deadlocks.votes(cast, reference, "yes", "yes", "no");

        var motion = decisions.motionsOf(reference).get(0);
        var begin = day.atStartOfDay(ZoneId.of("America/New_York")).toInstant();
        assertThat(motion.effectiveOn()).contains(day);
        assertThat(motion.decidedAt())
                .hasValueSatisfying(decided -> assertThat(decided).isBefore(begin));
        assertThat(record.entriesOf(reference))
                .filteredOn(entry -> entry.outcome() == Outcome.MOTION_CARRIED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.effectiveFrom()).isEqualTo(begin));
    }

    @Test
    @DisplayName("refuses a day of effect before the board can decide, and measures that fall due before it")
    void refusesAnEarlyEffect() {
        var today = story.today();
        refusesMotion(from(today, story.clauses(cast, today.plusDays(30))), "In force from", "must not be before");
        refusesMotion(
                from(today.plusDays(40), story.clauses(cast, today.plusDays(30))),
                "Clause 1, due date",
                "must be after the day from which the motion has effect");
    }

    private static Map<String, Object> from(LocalDate day, String measures) {
        return Answers.with(motion(measures), "effectiveOn", day.toString());
    }

    @Test
    @DisplayName("ends as carried when the board carries the motion")
    void ordersARemedy() {
        endsAs("motionCarried", "yes", "yes", "no");
    }

    @Test
    @DisplayName("ends as failed when the board does not")
    void ordersNothing() {
        endsAs("motionFailed", "no", "yes", "no");
    }

    @Test
    @DisplayName("ends as tied when the board is, and nothing breaks the deadlock")
    void ordersNothingOnATie() {
        staysDeadlocked("boardTied", "no", "yes", "abstain");
    }

    @Test
    @DisplayName("ends without a quorum when too few vote, and nothing breaks the deadlock")
    void ordersNothingWithoutAQuorum() {
        board.aSeatOf(cast, "hospice");
        board.aSeatOf(cast, "dentists");

        staysDeadlocked("boardInquorate", "no");
    }

    @Test
    @DisplayName("ends without a vote when too few may, and there is no neutral")
    void ordersNothingWithoutVoters() {
        var reference = story.aMotionWithoutVoters(cast);

        assertThat(story.path("escalation-to-board", reference)).contains("closeEscalation", "tooFewMayVote");
        story.thenTheRecordShows(
                reference, Outcome.MOTION_CONFLICTED, Outcome.DEADLOCK_STANDS, Outcome.ESCALATION_CLOSED);
    }

    @Test
    @DisplayName("ends in silence when nobody votes, and nothing breaks the deadlock")
    void ordersNothingInSilence() {
        staysDeadlocked("boardSilent");
    }

    @Test
    @DisplayName("ends as agreed when the heads of the parties agree after a deadlock")
    void isAgreedByPrincipals() {
        var reference = deadlocks.someTalks(cast);
        var escalation = story.process("escalation-to-board", reference);

        deadlocks.answersAsPrincipal(cast, reference, "hospital", "agreed");
        deadlocks.answersAsPrincipal(cast, reference, "insurer", "agreed");
        story.runsJobs(reference);

        assertThat(escalation).hasPassed("closeEscalation", "principalsAgreed").isEnded();
        assertThat(story.lastFacts(reference, Outcome.ESCALATION_CLOSED)).containsEntry("result", "agreed");
    }

    private void endsAs(String end, String... choices) {
        var reference = story.aMotion(cast);
        var escalation = story.process("escalation-to-board", reference);

        deadlocks.votes(cast, reference, choices);

        assertThat(escalation).hasPassed("closeEscalation", end).isEnded();
        story.thenTheRecordShows(reference, Outcome.ESCALATION_CLOSED);
    }

    private void staysDeadlocked(String end, String... choices) {
        var reference = story.aMotion(cast);
        var escalation = story.process("escalation-to-board", reference);

        deadlocks.staysDeadlocked(cast, reference, choices);

        assertThat(escalation).hasPassed("closeEscalation", end).isEnded();
        story.thenTheRecordShows(reference, Outcome.DEADLOCK_STANDS, Outcome.ESCALATION_CLOSED);
    }
}
