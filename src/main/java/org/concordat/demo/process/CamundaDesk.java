package org.concordat.demo.process;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.concordat.demo.DemoAsked;
import org.concordat.demo.Desk;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

@Component
@Conditional(DemoAsked.class)
class CamundaDesk implements Desk {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final ManagementService management;

    CamundaDesk(TaskService tasks, FormService forms, IdentityService identity, ManagementService management) {
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.management = management;
    }

    @Override
    public void complete(String username, String task, String reference, Map<String, Object> answers) {
        var waiting = find(username, task, reference);
        as(username, () -> {
            forms.submitTaskForm(waiting.getId(), answers);
            return waiting;
        });
        goOn();
    }

    @Override
    public boolean waits(String username, String task, String reference) {
        return theirs(username, task, reference).findFirst().isPresent();
    }

    private Task find(String username, String task, String reference) {
        return theirs(username, task, reference)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(username + " has no " + task + " in " + reference));
    }

    private Stream<Task> theirs(String username, String task, String reference) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(task)
                .or()
                .taskAssignee(username)
                .taskCandidateUser(username)
                .endOr()
                .list()
                .stream();
    }

    /** What goes on by itself does so at once: the demo is played before the job executor starts. */
    private void goOn() {
        var ready = management.createJobQuery().messages().list();
        while (!ready.isEmpty()) {
            ready.forEach(job -> management.executeJob(job.getId()));
            ready = management.createJobQuery().messages().list();
        }
    }

    @Override
    public <T> T as(String username, Supplier<T> act) {
        identity.setAuthenticatedUserId(username);
        try {
            return act.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
