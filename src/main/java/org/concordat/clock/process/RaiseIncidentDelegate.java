package org.concordat.clock.process;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.clock.BreachOffice;
import org.springframework.stereotype.Component;

@Component
class RaiseIncidentDelegate implements JavaDelegate {

    private static final String UNANSWERED = "clockUnanswered";
    private static final String DECISION = "decideAsLastResort";

    private final BreachOffice office;

    RaiseIncidentDelegate(BreachOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var clock = (String) execution.getVariable(ClockVariables.CLOCK);
        office.raiseIncident(UUID.fromString(clock));
        var runtime = execution.getProcessEngineServices().getRuntimeService();
        runtime.createIncident(UNANSWERED, unansweredIn(runtime, execution.getProcessInstanceId()), clock);
    }

    /** Where the decision is waited for: the incident stays as long as it does. */
    private static String unansweredIn(RuntimeService runtime, String breach) {
        return runtime.createExecutionQuery()
                .processInstanceId(breach)
                .activityId(DECISION)
                .singleResult()
                .getId();
    }
}
