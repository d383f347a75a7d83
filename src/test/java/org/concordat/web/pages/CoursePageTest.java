package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.audit.CaseHistory;
import org.concordat.audit.Run;
import org.concordat.audit.TaskAct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("The page that says how a case went")
class CoursePageTest {

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    CaseHistory history;

    @Autowired
    ProcessEngine engine;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("shows the path of the version that ran and where it stands, as a picture and as a list")
    void showsThePath() {
        var reference = story.aReportedDispute(cast);

        var page = course(
                "auditor",
                reference,
                "?run=" + run(reference, "conflict-reporting").id());

        assertThat(page)
                .contains("The path: Conflict reporting, version 1", "it waits at Assess dispute")
                .contains("<title>Acknowledge report, user task: passed</title>")
                .contains("<title>Assess dispute, user task: waits here now</title>")
                .contains("Acknowledge report (user task): passed", "Back to Dispute resolution");
    }

    @Test
    @DisplayName("leads from a process into those that it called")
    void leadsIntoWhatWasCalled() {
        var reference = story.aReportedDispute(cast);
        var called = run(reference, "conflict-reporting").id();

        assertThat(course("auditor", reference, ""))
                .contains("The path: Dispute resolution")
                .contains("<a href=\"/disputes/" + reference + "/course?run=" + called + "#path\"");
    }

    @Test
    @DisplayName("tells entries, tasks, and the rule that fired, in order of time")
    void tellsEverything() {
        var reference = story.aReportedDispute(cast);

        var page = course("auditor", reference, "");

        assertThat(page)
                .containsSubsequence(
                        "Dispute reported",
                        "Task offered: Acknowledge report",
                        "Task completed: Acknowledge report",
                        "Task offered: Assess dispute");
        assertThat(page).contains("Clock started", "What was written is withheld from you.");
        assertThat(page)
                // alone, or folded with what a fast server did in the same moment
                .containsPattern("Dispute triage, version \\d+: rule \\d+ fired\\.?</(summary|span)>\\s*<span>Asked ");
        assertThat(course("auditor", reference, "?kind=TASK"))
                .contains("Task offered")
                .doesNotContain("Clock started");
    }

    @Test
    @DisplayName(
            "shows several kinds at once, and refuses a kind or a page that there is not, instead of showing everything")
    void refusesKindsThereAreNot() {
        var reference = story.aReportedDispute(cast);

        assertThat(course("auditor", reference, "?kind=TASK&kind=CLOCK&kind="))
                .contains("Task offered", "Clock started")
                .doesNotContain("Dispute triage, version");
        assertThat(status("auditor", reference, "?kind=NOPE")).isEqualTo(400);
        assertThat(course("auditor", reference, "?kind=TASK&kind=NOPE"))
                .contains("kind: must be one of OUTCOME, TASK, ")
                .doesNotContain("Task offered");
        for (var number : List.of("0", "-1", "two", "1.5")) {
            assertThat(course("auditor", reference, "?page=" + number))
                    .as(number)
                    .contains("page: must be a whole number from 1");
        }
        assertThat(status("auditor", reference, "?page=99")).isEqualTo(200);
    }

    @Test
    @DisplayName("says who took a task, and gave it back")
    void saysWhoTookATask() {
        var reference = story.aReportedDispute(cast);
        var task = story.tasksOf(cast.user("manager"), reference).get(0).getId();

        as("manager")
                .post(
                        "/camunda/api/engine/engine/default/task/" + task + "/claim",
                        Map.of("userId", cast.user("manager")));

        assertThat(history.tasksOf(reference))
                .filteredOn(act -> act.what() == TaskAct.What.TAKEN && act.key().equals("assessDispute"))
                .extracting(TaskAct::person)
                .containsExactly(cast.user("manager"));
        assertThat(course("auditor", reference, "")).contains("Task taken: Assess dispute");
        assertThat(course("rep-hospital", reference, "")).doesNotContain("Task taken");
    }

    @Test
    @DisplayName("tells everybody in the case what an operator did")
    void tellsInterventions() {
        var reference = story.aReportedDispute(cast);
        var operator = story.anOperator(cast);
        var run = run(reference, "conflict-reporting").id();
        intervene(operator, run);

        assertThat(List.of("auditor", "manager", "rep-hospital"))
                .allSatisfy(person -> assertThat(course(person, reference, ""))
                        .contains("Suspended in Conflict reporting", "Activated again"));
    }

    @Test
    @DisplayName("withholds from the office how parties and mediator went, and does not hint at what they agreed")
    void withholdsMediation() {
        var reference = story.aDraftedSettlement(cast);

        assertThat(course("manager", reference, ""))
                .contains("Mediation</span>, <em class=\"withheld\">withheld from you")
                .doesNotContain("Mediation sessions", "Sign settlement", "Draft settlement", "Settlement drafted");
        for (var person : List.of("rep-hospital", "auditor")) {
            assertThat(course(person, reference, "?kind=TASK"))
                    .contains("Mediation sessions", "Task offered: Sign settlement");
        }
        assertThat(course("manager", reference, "?kind=TASK")).doesNotContain("Sign settlement", "Propose session");
        assertThat(status(
                        "manager",
                        reference,
                        "?run=" + run(reference, "mediation").id()))
                .isEqualTo(404);
        assertThat(status(
                        "manager",
                        reference,
                        "?run=" + run(reference, "settlement").id()))
                .isEqualTo(404);
    }

    @Test
    @DisplayName("shows no run of another case")
    void showsNoOther() {
        var reference = story.aReportedDispute(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");

        assertThat(status(
                        "auditor",
                        reference,
                        "?run=" + run(other, "conflict-reporting").id()))
                .isEqualTo(404);
        assertThat(status("rep-clinic", reference, "")).isEqualTo(404);
    }

    private void intervene(String operator, String run) {
        try {
            engine.getIdentityService().setAuthentication(operator, groupsOf(operator));
            engine.getRuntimeService().suspendProcessInstanceById(run);
            engine.getRuntimeService().activateProcessInstanceById(run);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private List<String> groupsOf(String operator) {
        return engine.getIdentityService().createGroupQuery().groupMember(operator).list().stream()
                .map(Group::getId)
                .toList();
    }

    private Run run(String reference, String key) {
        return history.runsOf(reference).stream()
                .filter(run -> run.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private String course(String person, String reference, String query) {
        return as(person).get("/disputes/" + reference + "/course" + query).body();
    }

    private int status(String person, String reference, String query) {
        return as(person).get("/disputes/" + reference + "/course" + query).statusCode();
    }

    private Tasklist as(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }
}
