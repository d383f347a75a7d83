package org.concordat.sanction.process;

import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.sanction.NonCompliance;
import org.concordat.sanction.SanctionProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaSanctionProcess implements SanctionProcess {

    private static final String NON_COMPLIANCE_DROPPED = "sanction.nonComplianceDropped";

    private final RuntimeService runtime;
    private final OfficeAuthority authority;

    CamundaSanctionProcess(@Lazy RuntimeService runtime, OfficeAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void nonComplianceDropped(NonCompliance nonCompliance) {
        authority.act(() -> runtime.createMessageCorrelation(NON_COMPLIANCE_DROPPED)
                .processInstanceBusinessKey(nonCompliance.reference())
                .processInstanceVariableEquals(
                        SanctionVariables.OBLIGATION, nonCompliance.obligation().toString())
                .correlate());
    }
}
