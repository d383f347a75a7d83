package org.concordat.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.vault.Drafts;
import org.springframework.stereotype.Component;

/** Discards the drafts of a task that is done or gone. */
@Component
class TaskDone implements TaskListener {

    private final Drafts drafts;

    TaskDone(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateTask task) {
        drafts.discardAll(task.getId());
    }
}
