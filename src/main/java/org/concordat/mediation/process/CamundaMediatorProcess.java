package org.concordat.mediation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.mediation.MediatorProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaMediatorProcess implements MediatorProcess {

    private static final String MEDIATOR_STEPPED_DOWN = "mediation.mediatorSteppedDown";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final OfficeAuthority authority;

    CamundaMediatorProcess(@Lazy RuntimeService runtime, @Lazy TaskService tasks, OfficeAuthority authority) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.authority = authority;
    }

    @Override
    public void mediatorSteppedDown(String reference, String mediator) {
        authority.act(() -> {
            runtime.createMessageCorrelation(MEDIATOR_STEPPED_DOWN)
                    .processInstanceBusinessKey(reference)
                    .correlateAll();
            takeTasks(reference, mediator);
        });
    }

    /** Where no diagram waits for the message, the work stays and waits for somebody else. */
    private void takeTasks(String reference, String mediator) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskAssignee(mediator)
                .list()
                .forEach(task -> {
                    tasks.setAssignee(task.getId(), null);
                    tasks.deleteCandidateUser(task.getId(), mediator);
                });
    }
}
