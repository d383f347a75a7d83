package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Outcome;
import org.concordat.audit.CaseHistory;
import org.concordat.audit.Run;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("What an operator does to a case from outside")
class InterventionsTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    CaseHistory history;

    @Autowired
    ProcessEngine engine;

    @Autowired
    AllianceRecord record;

    Cast cast;
    String reference;
    String operator;
    Run run;
    Job timer;
    RuntimeService runtime;
    ManagementService management;

    @BeforeEach
    void aReportedDispute() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
        operator = story.anOperator(cast);
        run = history.runsOf(reference).stream()
                .filter(each -> each.key().equals("conflict-reporting"))
                .findFirst()
                .orElseThrow();
        runtime = engine.getRuntimeService();
        management = engine.getManagementService();
        timer = management.createJobQuery().processInstanceId(run.id()).singleResult();
    }

    @TestFactory
    @DisplayName("is told with who did it")
    Stream<DynamicTest> isTold() {
        return Stream.of(
                told("Suspended in Conflict reporting", () -> {
                    runtime.suspendProcessInstanceById(run.id());
                    runtime.activateProcessInstanceById(run.id());
                }),
                told(
                        "Let be tried again in Conflict reporting, assessment overdue (tries left: 2)",
                        () -> management.setJobRetries(timer.getId(), 2)),
                told(
                        "Priority changed in Conflict reporting, assessment overdue (priority: 7)",
                        () -> management.setJobPriority(timer.getId(), 7)),
                told("Timer or job suspended in Conflict reporting, assessment overdue", () -> {
                    management.suspendJobById(timer.getId());
                    management.activateJobById(timer.getId());
                }),
                told("Priority changed in Conflict reporting, assess dispute (priority: 90)", () -> {
                    var task = engine.getTaskService()
                            .createTaskQuery()
                            .processInstanceId(run.id())
                            .singleResult();
                    engine.getTaskService().setPriority(task.getId(), 90);
                }));
    }

    @TestFactory
    @DisplayName("is told where it was done to all of a diagram that the case was under")
    Stream<DynamicTest> isToldOfDefinitions() {
        return Stream.of(
                told("Diagram suspended for all of Conflict reporting", () -> {
                    engine.getRepositoryService().suspendProcessDefinitionById(run.definition(), false, null);
                    engine.getRepositoryService().activateProcessDefinitionById(run.definition(), false, null);
                }),
                told("Diagram activated again for all of Conflict reporting", () -> {
                    engine.getRepositoryService().suspendProcessDefinitionByKey(run.key());
                    engine.getRepositoryService().activateProcessDefinitionByKey(run.key());
                }),
                told("Suspended for all of Conflict reporting", () -> {
                    runtime.updateProcessInstanceSuspensionState()
                            .byProcessDefinitionKey(run.key())
                            .suspend();
                    runtime.updateProcessInstanceSuspensionState()
                            .byProcessDefinitionKey(run.key())
                            .activate();
                }),
                told("Timers and jobs of a step suspended for all of Conflict reporting", () -> {
                    management.suspendJobDefinitionById(timer.getJobDefinitionId(), false);
                    management.activateJobDefinitionById(timer.getJobDefinitionId(), false);
                }),
                told(
                        "Let be tried again for all of Conflict reporting",
                        () -> management.setJobRetriesByJobDefinitionId(timer.getJobDefinitionId(), 3)));
    }

    @Test
    @DisplayName("is told as what may have reached the case where the engine does not keep what it reached")
    void tellsBatches() {
        by(operator, () -> management.setJobRetriesAsync(List.of(timer.getId()), 4));

        assertThat(interventions(reference))
                .contains("Let be tried again for many at once; which they were, the engine does not keep")
                .contains("processes or jobs: 1, tries left: 4");
        management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
    }

    @Test
    @DisplayName("is told where it moved a process of the case to another version of its diagram")
    void tellsMigrations() {
        var first = deploys("Operated");
        var moved = runtime.startProcessInstanceById(first, reference);
        var other = story.aReportedDispute(cast);
        runtime.startProcessInstanceById(first, other);
        var second = deploys("Operated anew");

        by(operator, () -> runtime.newMigration(runtime.createMigrationPlan(first, second)
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(moved.getId())
                .execute());

        assertThat(interventions(reference))
                .containsOnlyOnce("moved a process to another version of its diagram")
                .contains(", from version 1 to version 2");
        assertThat(interventions(other)).doesNotContain("moved a process");
        assertThat(page("auditor", reference, "?run=" + moved.getId()))
                .contains("Version 1, until ", "Operated anew, version 2");
    }

    private String deploys(String name) {
        var diagram = Bpmn.createExecutableProcess("operated-" + cast.alliance())
                .name(name)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent("waiting")
                .message("operated-" + cast.alliance())
                .endEvent()
                .done();
        return engine.getRepositoryService()
                .createDeployment()
                .name("operated-" + cast.alliance())
                .addModelInstance("operated-" + cast.alliance() + ".bpmn", diagram)
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
    }

    @Test
    @DisplayName("is not told of a case that was not under it yet, or not any more")
    void tellsNoOther() {
        story.withdraws(cast, reference);
        story.runsJobs(reference);
        by(operator, () -> {
            engine.getRepositoryService().suspendProcessDefinitionById(run.definition(), false, null);
            engine.getRepositoryService().activateProcessDefinitionById(run.definition(), false, null);
        });

        assertThat(interventions(reference)).doesNotContain("Diagram suspended");
        assertThat(interventions(story.aReportedDispute(cast))).doesNotContain("Diagram suspended");
    }

    @Test
    @DisplayName("is refused where it would lead past the diagram or leave text, and leaves no trace")
    void refusesDetours() {
        for (var detour : List.<Runnable>of(
                () -> runtime.setVariable(run.id(), "lane", "urgent"),
                () -> runtime.setVariablesAsync(List.of(run.id()), Map.of("lane", "urgent")),
                () -> runtime.createProcessInstanceModification(run.id())
                        .startBeforeActivity("assessDispute")
                        .execute(),
                () -> runtime.createModification(run.definition())
                        .processInstanceIds(run.id())
                        .startBeforeActivity("assessDispute")
                        .executeAsync(),
                () -> runtime.deleteProcessInstance(run.id(), "gone"),
                () -> runtime.restartProcessInstances(run.definition())
                        .processInstanceIds(run.id())
                        .startBeforeActivity("assessDispute")
                        .execute(),
                () -> runtime.createIncident("custom", run.id(), "words"),
                () -> management.setJobDuedate(timer.getId(), Date.from(Instant.now())),
                () -> management.recalculateJobDuedate(timer.getId(), false),
                () -> runtime.createMigrationPlan(run.definition(), run.definition())
                        .mapEqualActivities()
                        .setVariables(Map.of("lane", "urgent"))
                        .build())) {
            assertThatThrownBy(() -> by(operator, detour)).isInstanceOf(BadUserRequestException.class);
        }

        assertThat(history.interventionsIn(reference)).isEmpty();
    }

    @Test
    @DisplayName("is an entry of the record, for all in the case, by whoever did it")
    void isEntered() {
        by(operator, () -> management.setJobRetries(timer.getId(), 2));

        assertThat(record.entriesOf(reference))
                .filteredOn(entry -> entry.outcome() == Outcome.OPERATOR_INTERVENED)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.person()).isEqualTo(operator);
                    assertThat(entry.facts()).containsEntry("retries", "2").containsEntry("step", "assessmentOverdue");
                });
        assertThat(page("rep-hospital", reference, "")).contains("An operator intervened from outside of the diagrams");
    }

    @Test
    @DisplayName("among parties and mediator is told to them and the auditors only")
    void staysInMediation() {
        var mediated = story.aMediation(cast);
        var sessions = story.process("mediation-sessions", mediated).getId();
        by(operator, () -> {
            runtime.suspendProcessInstanceById(sessions);
            runtime.activateProcessInstanceById(sessions);
        });

        assertThat(List.of("mediator", "rep-hospital", "auditor"))
                .allSatisfy(person ->
                        assertThat(page(person, mediated, "?kind=OPERATOR")).contains("An operator intervened"));
        assertThat(page("manager", mediated, "?kind=OPERATOR")).doesNotContain("An operator intervened");
    }

    @Test
    @DisplayName("is told of whoever ordered it also where the engine moves many processes later")
    void namesWhoOrderedABatch() {
        var first = deploys("Operated");
        var moved = runtime.startProcessInstanceById(first, reference);
        var second = deploys("Operated anew");

        by(operator, () -> runtime.newMigration(runtime.createMigrationPlan(first, second)
                        .mapEqualActivities()
                        .build())
                .processInstanceIds(moved.getId())
                .executeAsync());
        runsBatches();

        assertThat(record.entriesOf(reference))
                .filteredOn(entry -> entry.outcome() == Outcome.PROCESS_MIGRATED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.person()).isEqualTo(operator));
    }

    private void runsBatches() {
        for (var batch : management.createBatchQuery().list()) {
            for (var definition : List.of(
                    batch.getSeedJobDefinitionId(),
                    batch.getBatchJobDefinitionId(),
                    batch.getMonitorJobDefinitionId())) {
                management
                        .createJobQuery()
                        .jobDefinitionId(definition)
                        .list()
                        .forEach(job -> management.executeJob(job.getId()));
            }
        }
    }

    @Test
    @DisplayName("waits for its reason, which is given once, by whoever did it")
    void takesItsReason() {
        by(operator, () -> management.setJobRetries(timer.getId(), 2));
        var desk = Tasklist.signIn("http://localhost:" + port, operator, Story.PASSWORD);
        var entry = record.entriesOf(reference).stream()
                .filter(each -> each.outcome() == Outcome.OPERATOR_INTERVENED)
                .findFirst()
                .orElseThrow();
        var reason = "/interventions/" + reference + "/" + entry.id();

        assertThat(desk.get("/interventions").body()).contains(reference, "Let be tried again");
        assertThat(sends(desk, reason, "ground=")).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Ground: ");
        });
        assertThat(sends(desk, reason, "ground=other&words=+").body()).contains("Words: ");
        assertThat(sends(
                                Tasklist.signIn("http://localhost:" + port, cast.user("admin"), Story.PASSWORD),
                                reason,
                                "ground=maintenance")
                        .statusCode())
                .isEqualTo(404);
        assertThat(sends(desk, reason, "ground=rule-mended&words=The+waiver+table")
                        .statusCode())
                .isEqualTo(302);
        assertThat(sends(desk, reason, "ground=maintenance").body()).contains("was given already");

        assertThat(desk.get("/interventions").body()).contains("Nothing waits for a reason");
        assertThat(interventions(reference))
                .containsOnlyOnce("An operator said why they intervened")
                .contains("because: a table, calendar or person that was missing is there now");
    }

    private static HttpResponse<String> sends(Tasklist desk, String way, String form) {
        var token = CSRF.matcher(desk.get("/").body());
        assertThat(token.find()).isTrue();
        return desk.postText(way, "application/x-www-form-urlencoded", form + "&_csrf=" + token.group(1));
    }

    private DynamicTest told(String words, Runnable act) {
        return DynamicTest.dynamicTest(words, () -> {
            by(operator, act);
            assertThat(interventions(reference)).contains(words, "<td>Operator</td>");
        });
    }

    private String interventions(String reference) {
        return page("auditor", reference, "?kind=OPERATOR");
    }

    private String page(String person, String reference, String query) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD)
                .get("/disputes/" + reference + "/course" + query)
                .body();
    }

    private void by(String operator, Runnable act) {
        var groups = engine.getIdentityService().createGroupQuery().groupMember(operator).list().stream()
                .map(Group::getId)
                .toList();
        try {
            engine.getIdentityService().setAuthentication(operator, groups);
            act.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }
}
