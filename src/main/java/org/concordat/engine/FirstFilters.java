package org.concordat.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.concordat.alliance.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes the work lists people find in Tasklist: theirs, their role's, what is due soon and what is overdue. */
@Component
@Order(30)
class FirstFilters implements ApplicationRunner {

    private static final String EVERYBODY = "*";
    private static final String ME = "${currentUser()}";

    private static final Map<Role, String> QUEUES = Map.of(
            Role.REPRESENTATIVE, "Waiting for my organisation",
            Role.CASE_MANAGER, "Case managers' queue",
            Role.MEDIATOR, "Mediators' queue",
            Role.BOARD_MEMBER, "Votes waiting for my seat",
            Role.COMPLIANCE_OFFICER, "Compliance queue",
            Role.ADMINISTRATOR, "Last resort");

    private final ProcessEngine engine;

    FirstFilters(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        filter("My tasks", "Tasks that are mine or that I may take", 10, mineOrOpen(), EVERYBODY);
        QUEUES.forEach((role, name) ->
                filter(name, "Tasks somebody of this role has to take", 20, queueOf(role), role.group()));
        filter("Due soon", "My tasks and open tasks due within three days", 30, dueSoon(), EVERYBODY);
        filter("Overdue", "My tasks and open tasks whose time has run out", 40, overdue(), EVERYBODY);
    }

    private TaskQuery tasks() {
        return engine.getTaskService().createTaskQuery().initializeFormKeys();
    }

    private TaskQuery queueOf(Role role) {
        return tasks().taskCandidateUserExpression(ME).taskUnassigned().taskVariableValueEquals("role", role.group());
    }

    private TaskQuery dueSoon() {
        return mineOrOpen().dueBeforeExpression("${dateTime().plusDays(3)}").dueAfterExpression("${now()}");
    }

    private TaskQuery overdue() {
        return mineOrOpen().dueBeforeExpression("${now()}");
    }

    private TaskQuery mineOrOpen() {
        return tasks().or()
                .taskAssigneeExpression(ME)
                .taskCandidateUserExpression(ME)
                .endOr();
    }

    private void filter(String name, String description, int priority, TaskQuery query, String readers) {
        if (engine.getFilterService().createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        var filter = engine.getFilterService()
                .newTaskFilter(name)
                .setQuery(query.orderByDueDate().asc())
                .setProperties(Map.of(
                        "description",
                        description,
                        "priority",
                        priority,
                        "refresh",
                        true,
                        "color",
                        "#3e4d2f",
                        "variables",
                        List.of(),
                        "showUndefinedVariable",
                        false));
        var id = engine.getFilterService().saveFilter(filter).getId();
        var right = readers.equals(EVERYBODY) ? rightOfEverybody() : rightOf(readers);
        right.setResource(Resources.FILTER);
        right.setResourceId(id);
        right.addPermission(Permissions.READ);
        engine.getAuthorizationService().saveAuthorization(right);
    }

    /** Only a global right holds for everybody; a grant to "*" would hold for nobody. */
    private Authorization rightOfEverybody() {
        return engine.getAuthorizationService().createNewAuthorization(AUTH_TYPE_GLOBAL);
    }

    private Authorization rightOf(String group) {
        var right = engine.getAuthorizationService().createNewAuthorization(AUTH_TYPE_GRANT);
        right.setGroupId(group);
        return right;
    }
}
