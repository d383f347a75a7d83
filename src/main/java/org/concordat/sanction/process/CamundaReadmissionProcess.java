package org.concordat.sanction.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.sanction.ReadmissionProcess;
import org.concordat.sanction.Sanction;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaReadmissionProcess implements ReadmissionProcess {

    private static final String READMISSION_ASKED = "sanction.readmissionAsked";

    private final RuntimeService runtime;
    private final OfficeAuthority authority;

    CamundaReadmissionProcess(@Lazy RuntimeService runtime, OfficeAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void readmissionAsked(Sanction expulsion, UUID motionWords) {
        authority.act(() -> runtime.createMessageCorrelation(READMISSION_ASKED)
                .withoutTenantId()
                .processInstanceBusinessKey(expulsion.reference())
                .setVariables(Map.of(
                        SanctionVariables.SANCTION, expulsion.id().toString(),
                        SanctionVariables.PARTY, expulsion.member().toString(),
                        SanctionVariables.MOTION_TEXT, motionWords.toString()))
                .correlateStartMessage());
    }
}
