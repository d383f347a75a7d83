package org.concordat.obligation.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.Refusal;
import org.concordat.obligation.Amendment;
import org.concordat.obligation.AmendmentProcess;
import org.concordat.obligation.Obligation;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaAmendmentProcess implements AmendmentProcess {

    private static final String AMENDMENT_PROPOSED = "obligation.amendmentProposed";
    private static final String AMENDMENT_OVERTAKEN = "obligation.amendmentOvertaken";
    private static final String OBLIGATION_AMENDED = "obligation.obligationAmended";
    private static final List<String> TAKEN_OVER = List.of(
            ObligationVariables.CLAUSE,
            ObligationVariables.OCCURRENCE,
            ObligationVariables.LANE,
            ObligationVariables.PRIORITY);

    private final RuntimeService runtime;
    private final OfficeAuthority authority;

    CamundaAmendmentProcess(@Lazy RuntimeService runtime, OfficeAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void amendmentProposed(Amendment amendment) {
        authority.act(() -> {
            var tracking = trackingOf(amendment.reference(), amendment.obligation());
            runtime.createMessageCorrelation(AMENDMENT_PROPOSED)
                    .withoutTenantId()
                    .processInstanceBusinessKey(amendment.reference())
                    .setVariables(runtime.getVariables(tracking, TAKEN_OVER))
                    .setVariable(AmendmentVariables.AMENDMENT, amendment.id().toString())
                    .correlateStartMessage();
        });
    }

    private String trackingOf(String reference, UUID obligation) {
        return runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(reference)
                .messageEventSubscriptionName(OBLIGATION_AMENDED)
                .processVariableValueEquals(ObligationVariables.OBLIGATION, obligation.toString())
                .list()
                .stream()
                .findFirst()
                .map(Execution::getId)
                .orElseThrow(() -> new Refusal("obligation", "is no longer tracked, and can no longer be amended"));
    }

    @Override
    public void amendmentOvertaken(Amendment amendment) {
        authority.act(() -> runtime.createMessageCorrelation(AMENDMENT_OVERTAKEN)
                .processInstanceBusinessKey(amendment.reference())
                .processInstanceVariableEquals(
                        AmendmentVariables.AMENDMENT, amendment.id().toString())
                .correlate());
    }

    @Override
    public void obligationAmended(Obligation obligation) {
        authority.act(() -> runtime.createMessageCorrelation(OBLIGATION_AMENDED)
                .processInstanceBusinessKey(obligation.reference())
                .processInstanceVariableEquals(
                        ObligationVariables.OBLIGATION, obligation.id().toString())
                .correlate());
    }
}
