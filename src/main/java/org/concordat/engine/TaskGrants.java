package org.concordat.engine;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Grants a task to the people it names, if they may know of the case; never to a whole group. */
class TaskGrants extends DefaultAuthorizationProvider {

    private final TaskAdmission admission;

    TaskGrants(TaskAdmission admission) {
        this.admission = admission;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, @Nullable String before, @Nullable String assignee) {
        if (assignee != null) {
            admission.requireAssignable((TaskEntity) task, assignee);
        }
        return super.newTaskAssignee(task, before, assignee);
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String person, String type) {
        admission.requireNotExcluded((TaskEntity) task, person);
        return super.newTaskUserIdentityLink(task, person, type);
    }

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return null;
    }
}
