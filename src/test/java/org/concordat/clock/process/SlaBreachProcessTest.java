package org.concordat.clock.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.assessment;
import static org.concordat.Answers.breach;
import static org.concordat.Answers.extension;
import static org.concordat.Answers.without;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.clock.BreachDecision;
import org.concordat.clock.BreachOffice;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class SlaBreachProcessTest {

    @Autowired
    Story story;

    @Autowired
    ClockOffice clocks;

    @Autowired
    BreachOffice breaches;

    @Autowired
    RuntimeService runtime;

    @Test
    @DisplayName("ends as settled when the delay is left standing")
    void isNoted() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);
        var breach = story.process("sla-breach", reference);

        story.completes(cast.user("manager"), "decideOnBreach", reference, breach("noted"));

        assertThat(breach)
                .hasPassed("decideOnBreach", "isTimeExtended", "breachSettled")
                .hasNotPassed("decideAsLastResort")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.DELAY_NOTED);
        assertThat(story.waitingTasks(reference)).containsExactly("assessDispute");
    }

    @Test
    @DisplayName("asks again when the extension is over")
    void isExtended() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);
        var breach = story.process("sla-breach", reference);

        story.completes(
                cast.user("manager"),
                "decideOnBreach",
                reference,
                extension(story.today().plusDays(7)));

        assertThat(breach).hasPassed("decideOnBreach").isWaitingAt("extensionOver");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.TIME_EXTENDED);
        story.timePasses("extensionOver", reference);
        assertThat(breach).hasPassed("extensionOver").isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.TIME_EXTENDED, Outcome.CLOCK_RAN_OUT);
        story.thenTheRecordLacks(reference, Outcome.DELAY_NOTED);
    }

    @Test
    @DisplayName("goes to the last resort when the case manager hands it on")
    void isEscalated() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);
        var breach = story.process("sla-breach", reference);

        story.completes(cast.user("manager"), "decideOnBreach", reference, breach("escalated"));

        assertThat(breach).hasPassed("isBreachEscalated").isWaitingAt("decideAsLastResort");
        story.thenTheRecordShows(reference, Outcome.BREACH_ESCALATED);
        story.completes(cast.user("admin"), "decideAsLastResort", reference, breach("noted"));
        assertThat(breach).hasPassed("decideAsLastResort", "breachSettled").isEnded();
        story.thenTheRecordShows(reference, Outcome.BREACH_ESCALATED, Outcome.DELAY_NOTED);
    }

    @Test
    @DisplayName("goes to the last resort when nobody decides, who may give more time")
    void isUnanswered() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);
        var breach = story.process("sla-breach", reference);

        story.timePasses("breachUnanswered", reference);

        assertThat(breach).hasPassed("breachUnanswered").isWaitingAt("decideAsLastResort");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.CLOCK_RAN_OUT);
        story.thenTheRecordLacks(reference, Outcome.BREACH_ESCALATED);
        story.completes(
                cast.user("admin"),
                "decideAsLastResort",
                reference,
                extension(story.today().plusDays(7)));
        assertThat(breach).hasPassed("decideAsLastResort").isWaitingAt("extensionOver");
        story.thenTheRecordShows(reference, Outcome.TIME_EXTENDED);
    }

    @Test
    @DisplayName("raises an incident when the last resort is silent, too, and goes on asking")
    void raisesAnIncident() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);
        var breach = story.process("sla-breach", reference);
        story.timePasses("breachUnanswered", reference);

        story.timePasses("lastResortOverdue", reference);

        assertThat(breach).hasPassed("raiseIncident").isWaitingAt("decideAsLastResort");
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(breach.getId())
                        .list())
                .extracting(Incident::getActivityId)
                .containsExactly("decideAsLastResort");
        story.thenTheRecordShows(reference, Outcome.INCIDENT_RAISED);
    }

    @Test
    @DisplayName("ends as overtaken when the work is done before anybody decides")
    void isOvertaken() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);
        var breach = story.process("sla-breach", reference);

        story.completes(cast.user("manager"), "assessDispute", reference, assessment("accepted"));

        assertThat(breach)
                .hasPassed("clockStopped", "overtaken")
                .hasNotPassed("breachSettled")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.DISPUTE_ACCEPTED);
        story.thenTheRecordLacks(reference, Outcome.DELAY_NOTED);
    }

    @Test
    @DisplayName("ends as overtaken when the work is done within the extension")
    void isOvertakenInTheExtension() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);
        var breach = story.process("sla-breach", reference);
        story.completes(
                cast.user("manager"),
                "decideOnBreach",
                reference,
                extension(story.today().plusDays(7)));

        story.completes(cast.user("manager"), "assessDispute", reference, assessment("dismissed"));

        assertThat(breach).hasPassed("overtaken").isEnded();
        story.thenTheRecordShows(reference, Outcome.TIME_EXTENDED, Outcome.DISPUTE_DISMISSED, Outcome.CLOCK_STOPPED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("refuses an extension without a date, also when an earlier one had a date")
    void refusesAnExtensionWithoutADate() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);
        var manager = cast.user("manager");

        story.isRefused(
                manager,
                "decideOnBreach",
                reference,
                breach("extended"),
                "extendedUntil",
                "must name the new last day");
        story.completes(
                manager, "decideOnBreach", reference, extension(story.today().plusDays(7)));
        story.timePasses("extensionOver", reference);
        story.isRefused(
                manager,
                "decideOnBreach",
                reference,
                breach("extended"),
                "extendedUntil",
                "must name the new last day");
    }

    @Test
    @DisplayName("refuses an extension to a day that has passed")
    void refusesAnExtensionIntoThePast() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);

        story.isRefused(
                cast.user("manager"),
                "decideOnBreach",
                reference,
                extension(story.today().minusDays(1)),
                "extendedUntil",
                "must be after");
    }

    @Test
    @DisplayName("refuses an extension beyond what the table allows in all, and names the cap")
    void refusesAnExtensionThatIsTooLong() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);

        story.isRefused(
                cast.user("manager"),
                "decideOnBreach",
                reference,
                extension(story.today().plusDays(61)),
                "extendedUntil",
                "60 calendar days in all",
                "extension-rules");
    }

    @Test
    @DisplayName("refuses one more extension than the table allows, and enters each with its rule")
    void refusesOneExtensionTooMany() {
        var cast = story.anAlliance();
        var reference = anAssessmentExtendedThrice(cast);
        var clock = lateClock(reference);
        var until = story.today().plusDays(400).atStartOfDay(ZoneOffset.UTC).toInstant();

        var failure = story.changesNothing(
                reference, () -> breaches.decideOnBreach(clock, BreachDecision.EXTENDED, until, null));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContainingAll("extendedUntil", "3 times at most");
        assertThat(story.outcomes(reference))
                .filteredOn(Outcome.TIME_EXTENDED::equals)
                .hasSize(3);
    }

    @Test
    @DisplayName("does not offer more time where the table allows none any more, neither to a case manager nor at last")
    void offersNoMoreTime() {
        var cast = story.anAlliance();
        var reference = anAssessmentExtendedThrice(cast);
        var again = extension(story.today().plusDays(7));

        story.isRefused(cast.user("manager"), "decideOnBreach", reference, again, "Decision", "choices");
        story.completes(cast.user("manager"), "decideOnBreach", reference, breach("escalated"));
        story.isRefused(cast.user("admin"), "decideAsLastResort", reference, again, "Decision", "choices");
    }

    @Test
    @DisplayName("does not offer more time either when all the days that the table allows are used up")
    void offersNoMoreDays() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);
        story.completes(
                cast.user("manager"),
                "decideOnBreach",
                reference,
                extension(lastDay(reference).plusDays(59)));
        story.timePasses("extensionOver", reference);
        assertThat(offered(cast, reference)).contains("extended");
        story.completes(
                cast.user("manager"),
                "decideOnBreach",
                reference,
                extension(lastDay(reference).plusDays(1)));
        story.timePasses("extensionOver", reference);

        assertThat(offered(cast, reference)).doesNotContain("extended");
    }

    @Test
    @DisplayName("refuses a decision that is no choice of the form, or has no reasons")
    void refusesAnUnknownDecision() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);
        var manager = cast.user("manager");

        story.isRefused(manager, "decideOnBreach", reference, breach("ignored"), "Decision", "choices");
        story.isRefused(
                manager,
                "decideOnBreach",
                reference,
                without(breach("noted"), "breachReasons"),
                "Reasons",
                "must not be empty");
    }

    @Test
    @DisplayName("the last resort cannot hand it on")
    void theLastResortDecides() {
        var cast = story.anAlliance();
        var reference = aBreachAtTheLastResort(cast);
        var clock = lateClock(reference);

        story.isRefused(
                cast.user("admin"), "decideAsLastResort", reference, breach("escalated"), "Decision", "choices");
        var failure = story.changesNothing(
                reference, () -> breaches.decideAsLastResort(clock, BreachDecision.ESCALATED, null, null));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("the last resort must decide");
    }

    @Test
    @DisplayName("the last resort, too, must say until when")
    void theLastResortNamesADate() {
        var cast = story.anAlliance();
        var reference = aBreachAtTheLastResort(cast);

        story.isRefused(
                cast.user("admin"),
                "decideAsLastResort",
                reference,
                breach("extended"),
                "extendedUntil",
                "must name the new last day");
    }

    @Test
    @DisplayName("is decided by case managers, then by the last resort")
    void turnsOthersAway() {
        var cast = story.anAlliance();
        var reference = story.aLateAssessment(cast);

        story.isTurnedAway(cast.user("rep-hospital"), "decideOnBreach", reference, breach("noted"));
        story.completes(cast.user("manager"), "decideOnBreach", reference, breach("escalated"));
        story.isTurnedAway(cast.user("manager"), "decideAsLastResort", reference, breach("noted"));
    }

    private String anAssessmentExtendedThrice(Cast cast) {
        var reference = story.aLateAssessment(cast);
        for (var granted = 0; granted < 3; granted++) {
            story.completes(
                    cast.user("manager"),
                    "decideOnBreach",
                    reference,
                    extension(story.today().plusDays(7)));
            story.timePasses("extensionOver", reference);
        }
        return reference;
    }

    private String aBreachAtTheLastResort(Cast cast) {
        var reference = story.aLateAssessment(cast);
        story.completes(cast.user("manager"), "decideOnBreach", reference, breach("escalated"));
        return reference;
    }

    private String offered(Cast cast, String reference) {
        var task = story.theirTask(cast.user("manager"), "decideOnBreach", reference);
        return story.optionsOf(task.getId(), "breachOptions");
    }

    private LocalDate lastDay(String reference) {
        var late = clocks.get(lateClock(reference));
        return LocalDate.ofInstant(late.dueAt(), late.zone());
    }

    private UUID lateClock(String reference) {
        return clocks.clocksOf(reference).stream()
                .filter(each -> each.state() == RunningClock.State.RAN_OUT)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
