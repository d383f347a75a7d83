package org.concordat.mediation.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.Refusal;
import org.concordat.mediation.Delegation;
import org.concordat.mediation.DelegationProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaDelegationProcess implements DelegationProcess {

    private static final String DELEGATE_NAMED = "mediation.delegateNamed";
    private static final String DELEGATE_STEPPED_DOWN = "mediation.delegateSteppedDown";
    private static final String DELEGATION_OVER = "mediation.delegationOver";

    /** What a delegation takes over from the mediation it serves. */
    private static final List<String> SHARED = List.of("alliance", "lane", "priority");

    private final RuntimeService runtime;
    private final OfficeAuthority authority;

    CamundaDelegationProcess(@Lazy RuntimeService runtime, OfficeAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void delegateNamed(Delegation delegation) {
        authority.act(() -> {
            var variables = new HashMap<>(shared(delegation.reference()));
            variables.put(DelegationVariables.DELEGATION, delegation.id().toString());
            variables.put(DelegationVariables.DELEGATE, delegation.delegate());
            variables.put(SearchVariables.NOMINATION, delegation.nomination().toString());
            runtime.createMessageCorrelation(DELEGATE_NAMED)
                    .withoutTenantId()
                    .processInstanceBusinessKey(delegation.reference())
                    .setVariables(variables)
                    .correlateStartMessage();
        });
    }

    private Map<String, Object> shared(String reference) {
        var mediation = runtime.createProcessInstanceQuery()
                .processDefinitionKey("mediation")
                .processInstanceBusinessKey(reference)
                .singleResult();
        if (mediation == null) {
            throw new Refusal("cases", "must be disputes that are being mediated now");
        }
        return runtime.getVariables(mediation.getId(), SHARED);
    }

    @Override
    public void delegateSteppedDown(Delegation delegation) {
        tell(DELEGATE_STEPPED_DOWN, delegation);
    }

    @Override
    public void delegationOver(Delegation delegation) {
        tell(DELEGATION_OVER, delegation);
    }

    private void tell(String message, Delegation delegation) {
        authority.act(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(delegation.reference())
                .processInstanceVariableEquals(
                        DelegationVariables.DELEGATION, delegation.id().toString())
                .correlateAll());
    }
}
