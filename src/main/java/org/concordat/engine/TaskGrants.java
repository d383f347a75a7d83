package org.concordat.engine;

import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Grants a task to the people it names; never to a whole group, from which nobody could be excluded. */
class TaskGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return null;
    }
}
