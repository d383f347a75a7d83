package org.concordat.obligation.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.Refusal;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaObligationProcess implements ObligationProcess {

    private static final String OBLIGATION_WAIVED = "obligation.obligationWaived";
    private static final String OTHER_CLAUSE_ENDED = "obligation.otherClauseEnded";
    private static final String OBLIGATION_BREACHED = "obligation.obligationBreached";

    private final RuntimeService runtime;
    private final OfficeAuthority authority;

    CamundaObligationProcess(@Lazy RuntimeService runtime, OfficeAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void otherClauseEnded(Obligation waiting) {
        authority.act(() -> runtime.createMessageCorrelation(OTHER_CLAUSE_ENDED)
                .processInstanceBusinessKey(waiting.reference())
                .processInstanceVariableEquals(
                        ObligationVariables.OBLIGATION, waiting.id().toString())
                .correlate());
    }

    @Override
    public void obligationWaived(Obligation obligation) {
        try {
            authority.act(() -> runtime.createMessageCorrelation(OBLIGATION_WAIVED)
                    .processInstanceBusinessKey(obligation.reference())
                    .processInstanceVariableEquals(
                            ObligationVariables.OBLIGATION, obligation.id().toString())
                    .correlate());
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal("obligation", "can no longer be waived");
        }
    }

    @Override
    public void obligationBreached(Obligation obligation, String lane, int priority) {
        var about = new HashMap<String, Object>(Map.of(
                ObligationVariables.OBLIGATION, obligation.id().toString(),
                ObligationVariables.PARTY, obligation.obligor().toString(),
                ObligationVariables.OBLIGEE, obligation.obligee().toString(),
                ObligationVariables.TERMS, obligation.terms().toString(),
                ObligationVariables.CLAUSE, obligation.clause(),
                ObligationVariables.LANE, lane,
                ObligationVariables.PRIORITY, priority));
        about.put(ObligationVariables.OCCURRENCE, obligation.occurrence().time());
        if (obligation.consequence() != null) {
            about.put(ObligationVariables.CONSEQUENCE, obligation.consequence().word());
        }
        authority.act(() -> runtime.createMessageCorrelation(OBLIGATION_BREACHED)
                .withoutTenantId()
                .processInstanceBusinessKey(obligation.reference())
                .setVariables(about)
                .correlateStartMessage());
    }
}
