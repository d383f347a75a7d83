package org.concordat.clock.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.Answers.breach;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A step whose deadline has no consequence of its own. */
@ConcordatTest
class LateStepTest {

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("leads to a question about its delay, and the step goes on")
    void isReported() {
        var reference = story.anEscalatedDispute(cast);

        story.timePasses("prepareMotion", reference);

        assertThat(story.waitingTasks(reference)).containsExactly("decideOnBreach", "prepareMotion");
        assertThat(story.lastFacts(reference, Outcome.CLOCK_RAN_OUT))
                .containsEntry("clock", "motionDue")
                .containsEntry("heldAs", "caseManagers")
                .containsEntry("heldBy", cast.user("manager"));
    }

    static Stream<Arguments> lateSteps() {
        return Stream.of(
                late("appointInvestigator", "investigatorDue", Story::aContestedDispute),
                late("setOutAllegations", "allegationsDue", Story::anInvestigation),
                late("ruleOnEvidence", "evidenceRulingDue", Story::aHeardInvestigation),
                late("reportFindings", "findingsDue", Story::aCompleteFile),
                late("appointMediator", "appointmentDue", Story::anUrgentDispute),
                late("decideObjection", "objectionDecisionDue", Story::anObjection),
                late("proposeSession", "sessionProposalDue", Story::aMediation),
                late("holdSession", "sessionDue", Story::aFixedSession),
                late("verifyFulfilment", "verificationDue", Story::aReportedFulfilment),
                late("decideFinding", "findingDue", Story::anAnsweredBreach));
    }

    static Stream<Arguments> lateStepsOfSanctions() {
        return Stream.of(
                lateInSanction("gradeBreach", "gradingDue", SanctionActs::aFoundBreach),
                lateInSanction("reviewCurePlan", "planReviewDue", SanctionActs::aSubmittedPlan),
                lateInSanction("verifyMilestone", "milestoneVerificationDue", SanctionActs::aReportedMilestone));
    }

    private static Arguments lateInSanction(String step, String clock, BiFunction<SanctionActs, Cast, String> dispute) {
        return Arguments.of(step, clock, dispute);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lateStepsOfSanctions")
    @DisplayName("is reported once when it is about a sanction, and goes on")
    void isReportedOnceInSanction(String step, String clock, BiFunction<SanctionActs, Cast, String> dispute) {
        isReportedOnce(step, clock, (told, people) -> dispute.apply(sanctions, people));
    }

    private static Arguments late(String step, String clock, BiFunction<Story, Cast, String> dispute) {
        return Arguments.of(step, clock, dispute);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lateSteps")
    @DisplayName("is reported once, whichever it is, and goes on")
    void isReportedOnce(String step, String clock, BiFunction<Story, Cast, String> dispute) {
        var reference = dispute.apply(story, cast);

        story.timePasses(step, reference);

        assertThat(story.waitingTasks(reference)).contains(step, "decideOnBreach");
        assertThat(story.factsOf(reference, Outcome.CLOCK_RAN_OUT))
                .filteredOn(facts -> facts.get("clock").equals(clock))
                .hasSize(1);
    }

    @Test
    @DisplayName("ends the question when it is done after all")
    void isDoneLate() {
        var reference = story.anInvestigation(cast);
        story.timePasses("setOutAllegations", reference);

        story.completes(cast.user("investigator"), "setOutAllegations", reference, story.allegations(cast));

        assertThat(story.waitingTasks(reference)).doesNotContain("decideOnBreach");
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("is the delay of whoever has taken it")
    void belongsToItsAssignee() {
        var reference = story.aMediation(cast);

        story.timePasses("proposeSession", reference);

        assertThat(story.lastFacts(reference, Outcome.CLOCK_RAN_OUT))
                .containsEntry("heldBy", cast.user("mediator"))
                .doesNotContainKey("heldAs");
    }

    @Test
    @DisplayName("that is cut off by its deadline was held by those to whom it was offered")
    void isCutOff() {
        var reference = story.aDisputeToTalkAbout(cast);

        story.timePasses("invitationOverdue", reference);

        assertThat(story.lastFacts(reference, Outcome.CLOCK_RAN_OUT))
                .containsEntry("clock", "talksInvitationDue")
                .containsEntry("heldBy", cast.user("rep-hospital"));
    }

    @Test
    @DisplayName("of a whole process is held by whoever has its open steps")
    void isHeldInsideTheProcess() {
        var reference = story.anInvestigation(cast);

        story.timePasses("investigationOverdue", reference);

        assertThat(story.lastFacts(reference, Outcome.CLOCK_RAN_OUT))
                .containsEntry("clock", "investigationDue")
                .containsEntry("heldBy", cast.user("investigator"));
    }

    @Test
    @DisplayName("goes on when its delay is left standing")
    void isNoted() {
        var reference = story.anEscalatedDispute(cast);
        story.timePasses("prepareMotion", reference);

        story.completes(cast.user("manager"), "decideOnBreach", reference, breach("noted"));

        assertThat(story.waitingTasks(reference)).containsExactly("prepareMotion");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.DELAY_NOTED);
    }
}
