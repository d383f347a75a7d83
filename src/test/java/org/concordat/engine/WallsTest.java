package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.AllianceOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
class WallsTest {

    private static final String TASK = "/camunda/api/engine/engine/default/task/";

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    ProcessEngine engine;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
        alliances.registerInstaller(cast.user("operator"), "Operator", Story.PASSWORD);
    }

    @Test
    @DisplayName("candidates are the eligible people by name, never a group")
    void candidatesArePeople() {
        var reference = story.aMotion(cast);
        story.aSettledDispute(cast);

        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .list())
                .isNotEmpty()
                .allSatisfy(right -> assertThat(right.getGroupId()).isIn(null, Operators.GROUP));
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(reference)
                        .list())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                        .allSatisfy(link -> assertThat(link.getGroupId()).isNull()));
    }

    @Test
    @DisplayName("a task a person may not see answers in every way like a task that does not exist")
    void unseenIsUnknown() {
        var reference = story.aMediation(cast);
        var task = taskOf("mediator", reference);
        var hidden = signIn("hospital-mediator");
        for (var path : List.of("", "/form", "/deployed-form", "/form-variables", "/identity-links", "/comment")) {
            var forbidden = hidden.get(TASK + task + path);
            var unknown = hidden.get(TASK + "6026fc4e-e70b-11f1-98a5-02fc00000009" + path);
            assertThat(forbidden.statusCode())
                    .as(path)
                    .isEqualTo(unknown.statusCode())
                    .isEqualTo(404);
            assertThat(forbidden.body().replace(task, "?"))
                    .isEqualTo(unknown.body().replace("6026fc4e-e70b-11f1-98a5-02fc00000009", "?"));
        }
        for (var act : List.of("/claim", "/unclaim", "/submit-form")) {
            var body = Map.of("userId", cast.user("hospital-mediator"));
            var forbidden = hidden.post(TASK + task + act, body);
            var unknown = hidden.post(TASK + "nothing" + act, body);
            assertThat(forbidden.statusCode())
                    .as(act)
                    .isEqualTo(unknown.statusCode())
                    .isEqualTo(404);
            assertThat(forbidden.body()).isEqualTo(unknown.body());
        }
        assertThat(hidden.find("proposeSession", reference)).isEmpty();
        assertThat(signIn("mediator").get(TASK + task).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a party's employee is neither candidate nor able to claim, even when somebody helps")
    void excludedPeopleStayOut() {
        var reference = story.aMediation(cast);
        var excluded = cast.user("hospital-mediator");
        var task = taskOf("mediator", reference);
        var tasks = engine.getTaskService();

        assertThat(story.tasksOf(excluded, reference)).isEmpty();
        assertThatThrownBy(() -> as("hospital-mediator", () -> tasks.claim(task, excluded)))
                .isInstanceOf(AuthorizationException.class);
        for (var helper : List.of("mediator", "admin", "operator")) {
            assertThatThrownBy(() -> as(helper, () -> tasks.setAssignee(task, excluded)))
                    .as(helper)
                    .isInstanceOf(ProcessEngineException.class);
            assertThatThrownBy(() -> as(helper, () -> tasks.delegateTask(task, excluded)))
                    .as(helper)
                    .isInstanceOf(ProcessEngineException.class);
            assertThatThrownBy(() -> as(helper, () -> tasks.addCandidateUser(task, excluded)))
                    .as(helper)
                    .isInstanceOf(ProcessEngineException.class);
        }
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .userIdIn(excluded)
                        .count())
                .isZero();
    }

    @Test
    @DisplayName("nobody hands a task to somebody who is no candidate, and nobody of another alliance gets one")
    void tasksStayWithCandidates() {
        var reference = story.aReportedDispute(cast);
        var task = taskOf("manager", reference);
        var tasks = engine.getTaskService();
        var stranger = story.anAlliance().user("manager");

        for (var other : List.of(cast.user("auditor"), cast.user("rep-insurer"), stranger, "nobody")) {
            assertThatThrownBy(() -> as("manager", () -> tasks.claim(task, other)))
                    .as(other)
                    .isInstanceOf(ProcessEngineException.class);
        }
        for (var assignee : List.of(stranger, cast.user("operator"))) {
            assertThatThrownBy(() -> as("operator", () -> tasks.setAssignee(task, assignee)))
                    .as(assignee)
                    .isInstanceOf(ProcessEngineException.class)
                    .isNotInstanceOf(AuthorizationException.class);
        }
        as("manager", () -> tasks.claim(task, cast.user("manager")));

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isEqualTo(cast.user("manager"));
    }

    @Test
    @DisplayName("no role holds a right over all cases of a process")
    void nobodySeesAWholeProcess() {
        assertThat(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .resourceType(Resources.PROCESS_DEFINITION)
                        .list())
                .filteredOn(right -> !Operators.GROUP.equals(right.getGroupId()))
                .isNotEmpty()
                .allSatisfy(right -> assertThat(right.getPermissions(ProcessDefinitionPermissions.values()))
                        .doesNotContain(
                                ProcessDefinitionPermissions.READ_TASK,
                                ProcessDefinitionPermissions.READ_INSTANCE,
                                ProcessDefinitionPermissions.READ_HISTORY,
                                ProcessDefinitionPermissions.UPDATE_TASK));
    }

    private void as(String person, Runnable act) {
        story.as(cast.user(person), () -> {
            act.run();
            return null;
        });
    }

    private String taskOf(String person, String reference) {
        return story.tasksOf(cast.user(person), reference).get(0).getId();
    }

    private Tasklist signIn(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
    }
}
