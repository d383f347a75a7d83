package org.concordat.sanction.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.sanction.AppealProcess;
import org.concordat.sanction.Sanction;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaAppealProcess implements AppealProcess {

    private static final String APPEAL_OFFERED = "sanction.appealOffered";
    private static final String APPEAL_FILED = "sanction.appealFiled";
    private static final String SANCTION_STAYED = "sanction.sanctionStayed";
    private static final String STAY_ENDED = "sanction.stayEnded";

    private final RuntimeService runtime;
    private final OfficeAuthority authority;

    CamundaAppealProcess(@Lazy RuntimeService runtime, OfficeAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void appealOffered(Sanction sanction, String lane, int priority) {
        authority.act(() -> runtime.createMessageCorrelation(APPEAL_OFFERED)
                .withoutTenantId()
                .processInstanceBusinessKey(sanction.reference())
                .setVariables(Map.of(
                        SanctionVariables.SANCTION, sanction.id().toString(),
                        SanctionVariables.PARTY, sanction.member().toString(),
                        SanctionVariables.OBLIGEE, sanction.obligee().toString(),
                        SanctionVariables.CLAUSE, sanction.clause(),
                        SanctionVariables.LANE, lane,
                        SanctionVariables.PRIORITY, priority))
                .setVariable(SanctionVariables.OCCURRENCE, sanction.occurrence())
                .correlateStartMessage());
    }

    @Override
    public void appealFiled(Sanction sanction) {
        authority.act(() -> about(APPEAL_FILED, sanction).correlate());
    }

    /** Nothing of a sanction that has run its course waits any more. */
    @Override
    public void sanctionStayed(Sanction sanction) {
        authority.act(() -> about(SANCTION_STAYED, sanction).correlateAll());
    }

    @Override
    public void stayEnded(Sanction sanction) {
        authority.act(() -> about(STAY_ENDED, sanction).correlateAll());
    }

    private MessageCorrelationBuilder about(String message, Sanction sanction) {
        return runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(sanction.reference())
                .processInstanceVariableEquals(
                        SanctionVariables.SANCTION, sanction.id().toString());
    }
}
