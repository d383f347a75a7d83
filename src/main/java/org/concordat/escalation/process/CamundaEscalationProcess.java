package org.concordat.escalation.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.Refusal;
import org.concordat.escalation.Cause;
import org.concordat.escalation.EscalationProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaEscalationProcess implements EscalationProcess {

    private static final String ESCALATION_DECIDED = "escalation.escalationDecided";

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
            throw new Refusal("dispute", "can be escalated only while it is being mediated");
        }
    }
}
