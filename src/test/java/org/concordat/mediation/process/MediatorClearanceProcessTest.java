package org.concordat.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObjectionActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.conflict.JoinderOffice;
import org.concordat.mediation.PoolOffice;
import org.concordat.mediation.Tie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
class MediatorClearanceProcessTest {

    private static final String CLEARANCE = "mediator-clearance";

    @Autowired
    Story story;

    @Autowired
    CaseAccess access;

    @Autowired
    ObjectionActs objections;

    @Autowired
    PoolOffice pool;

    @Autowired
    JoinderOffice joinder;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("clears an independent mediator to whom nobody objects")
    void clears() {
        var reference = story.anIndependentMediator(cast);
        var clearance = story.process(CLEARANCE, reference);

        story.objects(cast, reference, "hospital", "none");
        story.objects(cast, reference, "insurer", "none");
        story.runsJobs(reference);

        assertThat(clearance)
                .hasPassed("declareIndependence", "hearObjections", "personCleared")
                .hasNotPassed("personNotCleared")
                .isEnded();
        story.thenTheRecordShows(
                reference, Outcome.MEDIATOR_INDEPENDENT, Outcome.NO_OBJECTION, Outcome.MEDIATOR_APPOINTED);
    }

    @Test
    @DisplayName("takes silence in the objection window as no objection")
    void windowCloses() {
        var reference = story.anIndependentMediator(cast);
        var clearance = story.process(CLEARANCE, reference);

        story.timePasses("objectionsOver", reference);

        assertThat(clearance).hasPassed("hearObjections", "personCleared").isEnded();
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.MEDIATOR_APPOINTED);
    }

    @Test
    @DisplayName("does not clear whoever says nothing in time")
    void staysSilent() {
        var reference = story.aNamedMediator(cast);
        var clearance = story.process(CLEARANCE, reference);

        story.timePasses("declarationOverdue", reference);

        assertThat(clearance)
                .hasPassed("declarationOverdue", "personNotCleared")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.DECLARATION_MISSING, Outcome.NO_MEDIATOR_FOUND);
        story.thenTheRecordLacks(reference, Outcome.MEDIATOR_APPOINTED);
    }

    @Test
    @DisplayName("does not clear whom an upheld objection concerns")
    void upholdsAnObjection() {
        var reference = story.anObjection(cast);
        var clearance = story.process(CLEARANCE, reference);

        story.completes(cast.user("committee"), "decideObjection", reference, Answers.objectionDecision("upheld"));

        assertThat(clearance).hasPassed("isObjectionUpheld", "personNotCleared").isEnded();
        assertThat(access.maySee(cast.user("mediator"), reference)).isFalse();
        story.thenTheRecordShows(
                reference, Outcome.OBJECTION_RAISED, Outcome.OBJECTION_UPHELD, Outcome.NO_MEDIATOR_FOUND);
    }

    @Test
    @DisplayName("clears whom a rejected objection concerns")
    void rejectsAnObjection() {
        var reference = story.anObjection(cast);
        var clearance = story.process(CLEARANCE, reference);

        story.completes(cast.user("committee"), "decideObjection", reference, Answers.objectionDecision("rejected"));

        assertThat(clearance).hasPassed("isObjectionUpheld", "personCleared").isEnded();
        story.thenTheRecordShows(
                reference, Outcome.OBJECTION_RAISED, Outcome.OBJECTION_REJECTED, Outcome.MEDIATOR_APPOINTED);
    }

    @Test
    @DisplayName("does not clear whom the pool knows to be tied to a member that joined in the meantime")
    void asksThePoolAgain() {
        var reference = story.anIndependentMediator(cast);
        var tie = new Tie(story.member(cast, "clinic"), Tie.Kind.FAMILY, story.today(), null);
        story.as(cast.user("manager"), () -> {
            pool.tie(cast.user("mediator"), tie);
            joinder.joinMember(reference, "clinic", Side.RESPONDENT);
        });

        objections.nobodyObjects(cast, reference);
        objections.nobodyObjects(cast, reference);

        story.thenTheRecordShows(reference, Outcome.NO_MEDIATOR_FOUND);
        story.thenTheRecordLacks(reference, Outcome.MEDIATOR_APPOINTED);
    }

    @Test
    @DisplayName("does not clear whose employer has become a party in the meantime")
    void asksForTiesAgain() {
        story.register(cast, "clinic-mediator", "clinic", Role.MEDIATOR);
        var reference = story.anUrgentDispute(cast);
        var mediator = cast.user("clinic-mediator");
        story.completes(cast.user("manager"), "appointMediator", reference, Map.of("mediator", mediator));
        story.declares(cast, reference, "clinic-mediator", "independent");
        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        objections.nobodyObjects(cast, reference);
        objections.nobodyObjects(cast, reference);

        assertThat(story.process("mediator-appointment", reference)).isWaitingAt("appointMediator");
        assertThat(access.maySee(mediator, reference)).isFalse();
        story.thenTheRecordLacks(reference, Outcome.MEDIATOR_APPOINTED);
    }

    @Test
    @DisplayName("reports a breach when it takes too long, and goes on")
    void isLate() {
        var reference = story.anObjection(cast);

        story.timePasses("clearanceOverdue", reference);

        assertThat(story.process(CLEARANCE, reference))
                .hasPassed("clearanceOverdue", "breachReported")
                .isWaitingAt("hearObjections");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("is declared by the named person and nobody else")
    void declaresForOneself() {
        var reference = story.aNamedMediator(cast);

        story.isTurnedAway(cast.user("manager"), "declareIndependence", reference, Answers.statement("independent"));
    }

    @Test
    @DisplayName("shows the named person who the parties are, and nothing else of the case")
    void showsPartiesOnly() {
        var reference = story.aNamedMediator(cast);
        var task = taskOf("mediator", reference);
        var tasklist = Tasklist.signIn("http://localhost:" + port, cast.user("mediator"), Story.PASSWORD);

        var page = tasklist.get("/case-file?task=" + task);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("The hospital", "The insurer")
                .doesNotContain("cardiology", "2,500,000", "Assess", "Financial");
        assertThat(tasklist.get("/disputes/" + reference).statusCode()).isEqualTo(404);
        assertThat(story.optionsOf(task, "partyOptions")).contains("The hospital", "The insurer");
    }

    private String taskOf(String person, String reference) {
        return story.tasksOf(cast.user(person), reference).stream()
                .map(Task::getId)
                .findFirst()
                .orElseThrow();
    }
}
