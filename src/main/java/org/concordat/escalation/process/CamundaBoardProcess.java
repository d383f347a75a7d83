package org.concordat.escalation.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.clock.Terms;
import org.concordat.escalation.BoardProcess;
import org.concordat.escalation.Motion;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class CamundaBoardProcess implements BoardProcess {

    private static final String SEAT_EXCLUDED = "escalation.seatExcluded";
    private static final String SUSPENSION_BEGUN = "suspensionBegun";

    private static final String NEUTRAL_LEFT_POOL = "escalation.neutralLeftPool";
    private static final String DECISION_FLAGGED = "escalation.decisionFlagged";
    private static final String REVIEW_OVERTAKEN = "escalation.reviewOvertaken";

    private final RuntimeService runtime;
    private final ManagementService management;
    private final OfficeAuthority authority;

    CamundaBoardProcess(@Lazy RuntimeService runtime, @Lazy ManagementService management, OfficeAuthority authority) {
        this.runtime = runtime;
        this.management = management;
        this.authority = authority;
    }

    @Override
    public List<UUID> openSeats(String reference, UUID motion) {
        return authority.ask(
                () -> openBallots(reference, motion).stream().map(this::seat).toList());
    }

    @Override
    public void seatExcluded(String reference, UUID motion, UUID seat) {
        authority.act(() -> openBallots(reference, motion).stream()
                .filter(ballot -> seat(ballot).equals(seat))
                .forEach(ballot -> runtime.messageEventReceived(SEAT_EXCLUDED, ballot.getId())));
    }

    @Override
    public void seatSuspendedFrom(String reference, UUID motion, UUID seat, Optional<Instant> from) {
        authority.act(() -> openBallots(reference, motion).stream()
                .filter(ballot -> seat(ballot).equals(seat))
                .flatMap(ballot -> suspensionTimers(ballot).stream())
                .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(Terms.orNever(from)))));
    }

    private List<Job> suspensionTimers(Execution ballot) {
        return management
                .createJobQuery()
                .executionId(ballot.getId())
                .activityId(SUSPENSION_BEGUN)
                .list();
    }

    @Override
    public void decisionFlagged(Motion motion, int priority) {
        var variables = new HashMap<String, Object>();
        variables.put(BoardVariables.FLAGGED_MOTION, motion.id().toString());
        variables.put(BoardVariables.DECISION_TYPE, motion.decisionType());
        variables.put(BoardVariables.MOTION_TEXT, motion.words().toString());
        variables.put(
                BoardVariables.MOTION_SUBJECT,
                motion.subject().map(UUID::toString).orElse(null));
        variables.put(
                BoardVariables.EFFECTIVE_ON,
                motion.effectiveOn().map(BoardVariables::date).orElse(null));
        variables.put(EscalationVariables.LANE, motion.lane());
        variables.put(EscalationVariables.PRIORITY, priority);
        authority.act(() -> runtime.createMessageCorrelation(DECISION_FLAGGED)
                .withoutTenantId()
                .processInstanceBusinessKey(motion.reference())
                .setVariables(variables)
                .correlateStartMessage());
    }

    @Override
    public void disputeEnded(String reference) {
        overtakeReviews(reference, BoardVariables.DECISION_TYPE, Motion.REMEDY);
    }

    @Override
    public void subjectEnded(String reference, UUID subject) {
        overtakeReviews(reference, BoardVariables.MOTION_SUBJECT, subject.toString());
    }

    @Override
    public void neutralLeftPool(String reference, UUID neutral) {
        authority.act(() -> runtime.createMessageCorrelation(NEUTRAL_LEFT_POOL)
                .processInstanceBusinessKey(reference)
                .processInstanceVariableEquals(BoardVariables.NEUTRAL, neutral.toString())
                .correlateAll());
    }

    private void overtakeReviews(String reference, String variable, String value) {
        authority.act(() -> runtime.createMessageCorrelation(REVIEW_OVERTAKEN)
                .processInstanceBusinessKey(reference)
                .processInstanceVariableEquals(variable, value)
                .correlateAll());
    }

    private List<Execution> openBallots(String reference, UUID motion) {
        Predicate<Execution> isOnMotion =
                ballot -> motion.toString().equals(runtime.getVariable(ballot.getId(), BoardVariables.MOTION));
        return runtime
                .createExecutionQuery()
                .processInstanceBusinessKey(reference)
                .messageEventSubscriptionName(SEAT_EXCLUDED)
                .list()
                .stream()
                .filter(isOnMotion)
                .toList();
    }

    private UUID seat(Execution ballot) {
        return UUID.fromString((String) runtime.getVariable(ballot.getId(), BoardVariables.SEAT));
    }
}
