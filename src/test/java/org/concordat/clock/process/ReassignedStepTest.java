package org.concordat.clock.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.camunda.bpm.engine.TaskService;
import org.concordat.Answers;
import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ExtensionActs;
import org.concordat.Story;
import org.concordat.alliance.LeaveOffice;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.clock.RunningClock;
import org.concordat.notice.PersonalNotice;
import org.concordat.notice.PersonalNoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A late step")
class ReassignedStepTest {

    @Autowired
    Story story;

    @Autowired
    ExtensionActs extensions;

    @Autowired
    AtOnce atOnce;

    @Autowired
    LeaveOffice leaves;

    @Autowired
    PersonalNoticeOffice notices;

    @Autowired
    TaskService tasks;

    Cast cast;
    String reference;

    @BeforeEach
    void waitForAnAssessment() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
        story.register(cast, "second", null, Role.CASE_MANAGER);
        tasks.claim(story.theirTask(user("manager"), "assessDispute", reference).getId(), user("manager"));
        story.timePasses("assessmentOverdue", reference);
    }

    private String user(String person) {
        return cast.user(person);
    }

    private void isGivenTo(String person) {
        story.completes(user("manager"), "decideOnBreach", reference, Answers.reassignment(user(person)));
    }

    @Test
    @DisplayName("is given to somebody else, who has a new deadline from the table; whoever was late has lost it")
    void isReassigned() {
        var breach = story.process("sla-breach", reference);

        isGivenTo("second");

        assertThat(breach).hasPassed("decideOnBreach", "isTimeExtended").isWaitingAt("extensionOver");
        var clock = extensions.clock(reference, "assessmentDue");
        assertThat(clock.state()).isEqualTo(RunningClock.State.RUNNING);
        assertThat(story.theirTask(user("second"), "assessDispute", reference))
                .matches(task -> user("second").equals(task.getAssignee()))
                .matches(task -> task.getDueDate().toInstant().equals(clock.dueAt()));
        assertThat(story.dueDateOf("extensionOver", reference)).isEqualTo(clock.dueAt());
        story.isTurnedAway(user("manager"), "assessDispute", reference, Answers.assessment("accepted"));
        assertThat(story.lastFacts(reference, Outcome.STEP_REASSIGNED))
                .containsEntry("from", user("manager"))
                .containsEntry("person", user("second"));
        assertThat(notices.latestTo(user("second")))
                .extracting(PersonalNotice::subject)
                .contains("A step is yours now");
        assertThat(notices.latestTo(user("manager")))
                .extracting(PersonalNotice::subject)
                .contains("A step was given to somebody else");
    }

    @Test
    @DisplayName("is over for everybody when the other person does it in time")
    void isDoneByTheOther() {
        isGivenTo("second");

        story.completes(user("second"), "assessDispute", reference, Answers.assessment("dismissed"));

        story.thenTheRecordShows(reference, Outcome.STEP_REASSIGNED, Outcome.DISPUTE_DISMISSED, Outcome.CLOCK_STOPPED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("is put to somebody again when the other person is late, too, whose delay it is then")
    void isLateAgain() {
        isGivenTo("second");

        story.timePasses("extensionOver", reference);

        assertThat(story.waitingTasks(reference)).contains("decideOnBreach");
        assertThat(story.lastFacts(reference, Outcome.CLOCK_RAN_OUT)).containsEntry("heldBy", user("second"));
    }

    @Test
    @DisplayName(
            "is not given to who was late with it, to nobody, to a party's people, to a stranger or to who is away")
    void refusesThePersonsItCannotBeGivenTo() {
        thenRefused("manager", "was late with the step");
        thenRefused("rep-hospital", "must be somebody who may do the step");
        thenRefused("auditor", "must be somebody who may do the step");
        thenRefused("nobody", "newHolder");
        goesAway("second");
        thenRefused("second", "not away");
        story.isRefused(
                user("manager"), "decideOnBreach", reference, Answers.breach("reassigned"), "newHolder", "must name");
    }

    private void thenRefused(String person, String rule) {
        story.isRefused(user("manager"), "decideOnBreach", reference, Answers.reassignment(user(person)), rule);
    }

    private void goesAway(String person) {
        story.as(
                user(person),
                () -> leaves.goAway(user(person), story.today(), story.today().plusDays(20), null));
    }

    @Test
    @DisplayName("is given to others as often as the table lets it")
    void refusesOneTimeTooMany() {
        isGivenTo("second");
        story.timePasses("extensionOver", reference);
        isGivenTo("manager");
        story.timePasses("extensionOver", reference);

        story.isRefused(user("manager"), "decideOnBreach", reference, Answers.reassignment(user("second")), "Decision");
    }

    @Test
    @DisplayName("of a party, or of a whole stage, is nothing that can be given to somebody else")
    void isNotOfferedForOthers() {
        var mediated = story.aMediation(cast);
        story.timePasses("mediationOverdue", mediated);
        var task = story.theirTask(user("manager"), "decideOnBreach", mediated).getId();

        assertThat(story.optionsOf(task, "breachOptions")).doesNotContain("reassigned");
        assertThat(story.optionsOf(task, "holderOptions")).isEqualTo("[]");
    }

    @Test
    @DisplayName("that is done at the moment it is given away is done or given away, never both")
    void isDoneWhileItIsGivenAway() {
        var failures = atOnce.happen(
                () -> isGivenTo("second"),
                () -> story.completes(user("manager"), "assessDispute", reference, Answers.assessment("dismissed")));

        assertThat(failures).hasSize(1);
        story.thenTheRecordShows(reference, Outcome.STEP_REASSIGNED);
        story.thenTheRecordLacks(reference, Outcome.DISPUTE_DISMISSED);
    }

    @Test
    @DisplayName("can be given to somebody else by the last resort, too")
    void isReassignedByTheLastResort() {
        story.completes(user("manager"), "decideOnBreach", reference, Answers.breach("escalated"));

        story.completes(user("admin"), "decideAsLastResort", reference, Answers.reassignment(user("second")));

        story.thenTheRecordShows(reference, Outcome.BREACH_ESCALATED, Outcome.STEP_REASSIGNED);
    }
}
