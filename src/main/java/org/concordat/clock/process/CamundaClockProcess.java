package org.concordat.clock.process;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.Refusal;
import org.concordat.clock.ClockProcess;
import org.concordat.clock.ExtensionRequest;
import org.concordat.clock.InformationRequest;
import org.concordat.clock.RunningClock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaClockProcess implements ClockProcess {

    private static final String CLOCK_RAN_OUT = "clock.clockRanOut";
    private static final String STAGE_ENDED = "clock.stageEnded";
    private static final String CLOCK_STOPPED = "clock.clockStopped";

    private static final String INFORMATION_ASKED = "clock.informationAsked";
    private static final String REQUEST_ENDED = "clock.requestEnded";

    private static final String PROCEEDING_OVER = "clock.proceedingOver";

    private static final String EXTENSION_ASKED = "clock.extensionAsked";
    private static final String EXTENSION_OVERTAKEN = "clock.extensionOvertaken";

    private final RuntimeService runtime;
    private final OfficeAuthority authority;

    CamundaClockProcess(@Lazy RuntimeService runtime, OfficeAuthority authority) {
        this.runtime = runtime;
        this.authority = authority;
    }

    @Override
    public void clockRanOut(RunningClock clock) {
        authority.act(() -> runtime.createMessageCorrelation(CLOCK_RAN_OUT)
                .withoutTenantId()
                .processInstanceBusinessKey(clock.reference())
                .setVariables(Map.of(
                        ClockVariables.CLOCK, clock.id().toString(),
                        ClockVariables.CLOCK_NAME, clock.name(),
                        ClockVariables.LANE, clock.lane()))
                .correlateStartMessage());
    }

    @Override
    public void stageEnded(RunningClock clock) {
        try {
            authority.act(() -> runtime.createMessageCorrelation(STAGE_ENDED)
                    .processInstanceId(clock.processInstance())
                    .correlate());
        } catch (MismatchingMessageCorrelationException e) {
            throw new Refusal("breachDecision", "only a mediation can be ended for time; choose another answer");
        }
    }

    @Override
    public void clockStopped(RunningClock clock) {
        authority.act(() -> runtime.createMessageCorrelation(CLOCK_STOPPED)
                .processInstanceBusinessKey(clock.reference())
                .processInstanceVariableEquals(ClockVariables.CLOCK, clock.id().toString())
                .correlateAll());
    }

    @Override
    public void proceedingOver(String reference) {
        authority.act(() -> runtime.createMessageCorrelation(PROCEEDING_OVER)
                .processInstanceBusinessKey(reference)
                .correlateAll());
    }

    @Override
    public void informationAsked(InformationRequest request, String lane, boolean inMediation) {
        authority.act(() -> runtime.createMessageCorrelation(INFORMATION_ASKED)
                .withoutTenantId()
                .processInstanceBusinessKey(request.reference())
                .setVariables(Map.of(
                        ClockVariables.INFORMATION_REQUEST, request.id().toString(),
                        ClockVariables.PARTY, request.party().toString(),
                        ClockVariables.ASKER, request.asker(),
                        ClockVariables.ROOM, inMediation ? "mediation" : "case",
                        ClockVariables.LANE, lane))
                .correlateStartMessage());
    }

    @Override
    public void extensionAsked(ExtensionRequest request, String lane, boolean inMediation) {
        authority.act(() -> runtime.createMessageCorrelation(EXTENSION_ASKED)
                .withoutTenantId()
                .processInstanceBusinessKey(request.reference())
                .setVariables(Map.of(
                        ClockVariables.EXTENSION_REQUEST,
                        request.id().toString(),
                        ClockVariables.EXTENSION_WAY,
                        request.way().word(),
                        ClockVariables.ROOM,
                        inMediation ? "mediation" : "case",
                        ClockVariables.LANE,
                        lane))
                .correlateStartMessage());
    }

    @Override
    public void extensionOvertaken(ExtensionRequest request) {
        authority.act(() -> runtime.createMessageCorrelation(EXTENSION_OVERTAKEN)
                .processInstanceBusinessKey(request.reference())
                .processInstanceVariableEquals(
                        ClockVariables.EXTENSION_REQUEST, request.id().toString())
                .correlateAll());
    }

    @Override
    public void requestEnded(InformationRequest request) {
        authority.act(() -> runtime.createMessageCorrelation(REQUEST_ENDED)
                .processInstanceBusinessKey(request.reference())
                .processInstanceVariableEquals(
                        ClockVariables.INFORMATION_REQUEST, request.id().toString())
                .correlateAll());
    }
}
