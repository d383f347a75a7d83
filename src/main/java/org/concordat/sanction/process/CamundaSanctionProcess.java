package org.concordat.sanction.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.Consequence;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.sanction.Finding;
import org.concordat.sanction.NonCompliance;
import org.concordat.sanction.Sanction;
import org.concordat.sanction.SanctionProcess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaSanctionProcess implements SanctionProcess {

    private static final String BREACH_HEARD = "sanction.breachHeard";
    private static final String NON_COMPLIANCE_DROPPED = "sanction.nonComplianceDropped";
    private static final String NON_COMPLIANCE_FOUND = "sanction.nonComplianceFound";
    private static final String SANCTION_DECIDED = "sanction.sanctionDecided";
    private static final String CURE_FAILED = "sanction.cureFailed";
    private static final String SANCTION_FELL = "sanction.sanctionFell";
    private static final String APPEAL_MOOT = "sanction.appealMoot";
    private static final String SANCTION_ENDED = "sanction.sanctionEnded";

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

    @Override
    public void nonComplianceFound(NonCompliance nonCompliance, String lane, int priority) {
        var variables = new HashMap<String, Object>();
        variables.put(SanctionVariables.OBLIGATION, nonCompliance.obligation().toString());
        variables.put(SanctionVariables.CLAUSE, nonCompliance.clause());
        variables.put(SanctionVariables.OCCURRENCE, nonCompliance.occurrence());
        variables.put(SanctionVariables.PARTY, nonCompliance.obligor().toString());
        Optional.ofNullable(nonCompliance.consequence()).ifPresent(named -> putNamed(variables, named));
        start(NON_COMPLIANCE_FOUND, nonCompliance.reference(), variables, lane, priority);
    }

    /** The grading begins with the severity that the clause names. */
    private static void putNamed(Map<String, Object> variables, Consequence named) {
        variables.put(SanctionVariables.CONSEQUENCE, named.word());
        if (named.isSeverity()) {
            variables.put(SanctionVariables.BREACH_SEVERITY, named.word());
        }
    }

    @Override
    public void sanctionDecided(Sanction sanction, String lane, int priority) {
        start(SANCTION_DECIDED, sanction.reference(), about(sanction), lane, priority);
    }

    @Override
    public void cureFailed(Sanction sanction, String lane, int priority) {
        start(CURE_FAILED, sanction.reference(), about(sanction), lane, priority);
    }

    private static Map<String, Object> about(Sanction sanction) {
        var variables = new HashMap<String, Object>();
        variables.put(SanctionVariables.OBLIGATION, sanction.obligation().toString());
        variables.put(SanctionVariables.CLAUSE, sanction.clause());
        variables.put(SanctionVariables.OCCURRENCE, sanction.occurrence());
        variables.put(SanctionVariables.PARTY, sanction.member().toString());
        variables.put(SanctionVariables.SANCTION, sanction.id().toString());
        return variables;
    }

    private void start(String message, String reference, Map<String, Object> variables, String lane, int priority) {
        variables.put(SanctionVariables.LANE, lane);
        variables.put(SanctionVariables.PRIORITY, priority);
        authority.act(() -> runtime.createMessageCorrelation(message)
                .withoutTenantId()
                .processInstanceBusinessKey(reference)
                .setVariables(variables)
                .correlateStartMessage());
    }

    /** Nobody waits for the end of a sanction that has run its course. */
    @Override
    public void sanctionEnded(Sanction sanction) {
        tell(SANCTION_ENDED, sanction);
    }

    @Override
    public void sanctionFell(Sanction sanction) {
        tell(SANCTION_FELL, sanction);
    }

    @Override
    public void appealMoot(Sanction sanction) {
        tell(APPEAL_MOOT, sanction);
    }

    private void tell(String message, Sanction sanction) {
        authority.act(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(sanction.reference())
                .processInstanceVariableEquals(
                        SanctionVariables.SANCTION, sanction.id().toString())
                .correlateAll());
    }
}
