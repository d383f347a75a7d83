package org.concordat.escalation.process;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.Refusal;
import org.concordat.escalation.Cause;
import org.concordat.escalation.EscalationProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaEscalationProcess implements EscalationProcess {

    private static final String ESCALATION_DECIDED = "escalation.escalationDecided";
    private static final String ESCALATION_ASKED = "escalation.escalationAsked";
    private static final String REQUEST_OVERTAKEN = "escalation.requestOvertaken";

    private final RuntimeService runtime;
    private final OfficeAuthority authority;

    CamundaEscalationProcess(@Lazy RuntimeService runtime, OfficeAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void escalationDecided(String reference, Cause cause) {
        try {
            authority.act(() -> runtime.createMessageCorrelation(ESCALATION_DECIDED)
                    .processInstanceBusinessKey(reference)
                    .setVariable(EscalationVariables.ESCALATION_CAUSE, cause.word())
                    .correlate());
        } catch (MismatchingMessageCorrelationException e) {
            throw notEscalable();
        }
    }

    @Override
    public void escalationAsked(String reference) {
        authority.act(() -> runtime.createMessageCorrelation(ESCALATION_ASKED)
                .withoutTenantId()
                .processInstanceBusinessKey(reference)
                .setVariables(circumstances(reference))
                .correlateStartMessage());
    }

    /** The lane and the priority of the stage that could be left. */
    private Map<String, Object> circumstances(String reference) {
        return runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(reference)
                .messageEventSubscriptionName(ESCALATION_DECIDED)
                .list()
                .stream()
                .findFirst()
                .map(Execution::getId)
                .map(stage -> Map.of(
                        EscalationVariables.LANE, runtime.getVariable(stage, EscalationVariables.LANE),
                        EscalationVariables.PRIORITY, runtime.getVariable(stage, EscalationVariables.PRIORITY)))
                .orElseThrow(CamundaEscalationProcess::notEscalable);
    }

    private static Refusal notEscalable() {
        return new Refusal("dispute", "can be escalated only after it was accepted and before it goes up");
    }

    @Override
    public void requestOvertaken(String reference) {
        authority.act(() -> runtime.createMessageCorrelation(REQUEST_OVERTAKEN)
                .processInstanceBusinessKey(reference)
                .correlate());
    }
}
