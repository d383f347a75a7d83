package org.concordat.sanction.process;

import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.sanction.Finding;
import org.concordat.sanction.NonCompliance;
import org.concordat.sanction.SanctionProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaSanctionProcess implements SanctionProcess {

    private static final String BREACH_HEARD = "sanction.breachHeard";
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

    /** Nobody waits for the finding of a breach whose dispute was closed before hearings were waited for. */
    @Override
    public void breachHeard(NonCompliance nonCompliance, Finding finding) {
        authority.act(() -> runtime.createMessageCorrelation(BREACH_HEARD)
                .processInstanceBusinessKey(nonCompliance.reference())
                .processInstanceVariableEquals(
                        SanctionVariables.OBLIGATION, nonCompliance.obligation().toString())
                .setVariable(SanctionVariables.BREACH_FINDING, finding.answer())
                .correlateAll());
    }
}
