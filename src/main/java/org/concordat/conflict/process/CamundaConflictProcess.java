package org.concordat.conflict.process;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.Refusal;
import org.concordat.conflict.ConflictProcess;
import org.concordat.conflict.Dispute;
import org.concordat.conflict.Standstill;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaConflictProcess implements ConflictProcess {

    private static final String DISPUTE_RESOLUTION = "dispute-resolution";
    private static final String STANDSTILL_ASKED_FOR = "conflict.standstillAskedFor";
    private static final String STANDSTILL_HANDED_OVER = "conflict.standstillHandedOver";
    private static final String STANDSTILL_TAKEN_OVER = "conflict.standstillTakenOver";
    private static final String PARTY_JOINED = "conflict.partyJoined";
    private static final String DISPUTE_ENDED = "conflict.disputeEnded";
    private static final String DISPUTE_ENDED_EARLY = "conflict.disputeEndedEarly";

    private static final String PART_SETTLED = "mediation.partSettled";

    private final RuntimeService runtime;
    private final OfficeAuthority authority;

    CamundaConflictProcess(@Lazy RuntimeService runtime, OfficeAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void conflictReported(String reference, String alliance, UUID complainant) {
        authority.act(() -> runtime.createProcessInstanceByKey(DISPUTE_RESOLUTION)
                .processDefinitionWithoutTenantId()
                .businessKey(reference)
                .setVariables(Map.of(
                        ConflictVariables.ALLIANCE, alliance, ConflictVariables.COMPLAINANT, complainant.toString()))
                .execute());
    }

    @Override
    public void standstillAskedFor(Standstill standstill, String alliance) {
        startMeasures(STANDSTILL_ASKED_FOR, standstill, alliance);
    }

    @Override
    public void standstillTakenOver(Standstill standstill, String alliance) {
        startMeasures(standstill.isInForce() ? STANDSTILL_TAKEN_OVER : STANDSTILL_ASKED_FOR, standstill, alliance);
    }

    private void startMeasures(String message, Standstill standstill, String alliance) {
        authority.act(() -> runtime.createMessageCorrelation(message)
                .withoutTenantId()
                .processInstanceBusinessKey(standstill.reference())
                .setVariables(Map.of(
                        ConflictVariables.ALLIANCE,
                        alliance,
                        ConflictVariables.LANE,
                        standstill.lane(),
                        ConflictVariables.PRIORITY,
                        standstill.priority(),
                        ConflictVariables.STANDSTILL_ORDER,
                        standstill.id().toString()))
                .correlateStartMessage());
    }

    @Override
    public void standstillHandedOver(String reference) {
        tellAll(STANDSTILL_HANDED_OVER, reference);
    }

    @Override
    public void disputeEnded(String reference) {
        tellAll(DISPUTE_ENDED, reference);
    }

    @Override
    public void partyJoined(String reference) {
        tellAll(PARTY_JOINED, reference);
    }

    private void tellAll(String message, String reference) {
        authority.act(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference)
                .correlateAll());
    }

    @Override
    public void disputeWithdrawn(String reference) {
        endEarly(reference, "withdrawn");
    }

    @Override
    public void disputeMerged(String reference) {
        endEarly(reference, "merged");
    }

    private void endEarly(String reference, String ending) {
        try {
            authority.act(() -> runtime.createMessageCorrelation(DISPUTE_ENDED_EARLY)
                    .processInstanceBusinessKey(reference)
                    .setVariable(ConflictVariables.ENDING, ending)
                    .correlate());
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal("dispute", "can no longer be " + ending);
        }
    }

    @Override
    public void partSettled(Dispute part, String alliance, int priority, UUID terms) {
        authority.act(() -> runtime.createMessageCorrelation(PART_SETTLED)
                .withoutTenantId()
                .processInstanceBusinessKey(part.reference())
                .setVariables(Map.of(
                        ConflictVariables.ALLIANCE,
                        alliance,
                        ConflictVariables.LANE,
                        String.valueOf(part.lane()),
                        ConflictVariables.PRIORITY,
                        priority,
                        ConflictVariables.TERMS,
                        terms.toString()))
                .correlateStartMessage());
    }
}
