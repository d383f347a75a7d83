package org.concordat.escalation.process;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.concordat.escalation.BoardEnding;
import org.jspecify.annotations.Nullable;

/** The variables of a vote of the board. */
final class BoardVariables {

    static final String DECISION_TYPE = "decisionType";
    static final String MEETING = "meeting";
    static final String MOTION_TEXT = "motionText";
    static final String MOTION_SUBJECT = "motionSubject";
    static final String EFFECTIVE_ON = "effectiveOn";
    static final String MOTION = "motion";
    static final String MOTION_RESULT = "motionResult";
    static final String DEADLOCK = "deadlock";
    static final String RUNG = "rung";
    static final String PRINCIPAL_ANSWER = "principalAnswer";
    static final String NEUTRAL = "neutral";
    static final String NEUTRAL_PERSON = "neutralPerson";
    static final String NEUTRAL_OPTIONS = "neutralOptions";
    static final String CONFLICT_STATEMENT = "conflictStatement";
    static final String NEUTRAL_DECISION = "neutralDecision";
    static final String NEUTRAL_REASONS = "neutralReasons";
    static final String SEAT = "seat";
    static final String CHOICE = "choice";
    static final String INTEREST_DECLARED = "interestDeclared";
    static final String BALLOT_REASONS = "ballotReasons";

    static final String FLAGGED_MOTION = "flaggedMotion";
    static final String FLAG_REVIEW = "flagReview";
    static final String FLAG_REVIEW_REASONS = "flagReviewReasons";
    static final String RESULT_AGAIN = "resultAgain";
    static final String FOLLOW_UP = "followUp";

    private BoardVariables() {}

    static UUID id(VariableScope scope, String name) {
        return find(scope, name).orElseThrow();
    }

    /** What has come of the motion so far. */
    static BoardEnding ending(VariableScope scope) {
        return BoardEnding.of((String) scope.getVariable(MOTION_RESULT));
    }

    /** A day that a form gave; none where it was left open. */
    static @Nullable LocalDate day(VariableScope scope, String name) {
        return scope.getVariable(name) instanceof Date date
                ? LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC)
                : null;
    }

    /** A day as a form gives it. */
    static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    static Optional<UUID> find(VariableScope scope, String name) {
        return Optional.ofNullable((String) scope.getVariable(name)).map(UUID::fromString);
    }
}
