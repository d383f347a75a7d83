package org.concordat.mediation.process;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.Refusal;
import org.concordat.mediation.MediationProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaMediationProcess implements MediationProcess {

    private static final String SESSIONS = "mediation-sessions";
    private static final String PARTY_ENDED = "mediation.partyEnded";

    private final RuntimeService runtime;
    private final OfficeAuthority authority;

    CamundaMediationProcess(@Lazy RuntimeService runtime, OfficeAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void partyEnded(String reference) {
        try {
            authority.act(() -> runtime.createMessageCorrelation(PARTY_ENDED)
                    .processInstanceBusinessKey(reference)
                    .correlate());
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal("mediation", "is past its sessions; sign the settlement or refuse to");
        }
    }

    @Override
    public boolean isInSessions(String reference) {
        return authority.ask(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(SESSIONS)
                        .processInstanceBusinessKey(reference)
                        .count()
                > 0);
    }
}
