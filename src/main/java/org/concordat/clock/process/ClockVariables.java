package org.concordat.clock.process;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.concordat.clock.WaitingStep;
import org.jspecify.annotations.Nullable;

/** The variables of deadlines. */
final class ClockVariables {

    static final String CLOCK = "clock";
    static final String CLOCK_NAME = "clockName";
    static final String LANE = "lane";
    static final String BREACH_DECISION = "breachDecision";
    static final String BREACH_OPTIONS = "breachOptions";
    static final String EXTENDED_UNTIL = "extendedUntil";
    static final String NEW_HOLDER = "newHolder";
    static final String HOLDER_OPTIONS = "holderOptions";

    static final String INFORMATION_REQUEST = "informationRequest";
    static final String INFORMATION_ANSWER = "informationAnswer";
    static final String PAUSE_REVIEW = "pauseReview";
    static final String PARTY = "party";
    static final String ASKER = "asker";
    static final String ROOM = "room";

    static final String EXTENSION_REQUEST = "extensionRequest";
    static final String EXTENSION_WAY = "extensionWay";
    static final String EXTENSION_ANSWER = "extensionAnswer";
    static final String EXTENSION_REMARKS = "extensionRemarks";
    static final String EXTENSION_DECISION = "extensionDecision";
    static final String EXTENSION_DAYS = "extensionDays";
    static final String EXTENSION_REASONS = "extensionReasons";

    static final String STEP = "step";
    static final String STEP_SUBJECT = "stepSubject";

    static WaitingStep step(DelegateExecution execution) {
        return new WaitingStep(
                execution.getProcessBusinessKey(),
                (String) execution.getVariable(STEP),
                optionalId(execution, STEP_SUBJECT),
                (String) execution.getVariable(LANE));
    }

    /** The processes that called for what happens here, the nearest first. */
    static List<String> callers(DelegateExecution execution) {
        var callers = new ArrayList<String>();
        var caller = execution.getProcessInstance().getSuperExecution();
        while (caller != null) {
            callers.add(caller.getProcessInstanceId());
            caller = caller.getProcessInstance().getSuperExecution();
        }
        return callers;
    }

    static UUID id(VariableScope scope, String name) {
        return UUID.fromString((String) scope.getVariable(name));
    }

    static @Nullable UUID optionalId(VariableScope scope, String name) {
        var id = (String) scope.getVariable(name);
        return id == null ? null : UUID.fromString(id);
    }

    private ClockVariables() {}
}
