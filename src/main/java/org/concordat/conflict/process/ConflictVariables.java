package org.concordat.conflict.process;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.concordat.conflict.Triage;
import org.jspecify.annotations.Nullable;

/** The variables of a dispute's journey. */
final class ConflictVariables {

    static final String ALLIANCE = "alliance";
    static final String COMPLAINANT = "complainant";
    static final String ENDING = "ending";
    static final String COMPLIANCE = "compliance";
    static final String ESCALATION_ENDED_AS = "escalationEndedAs";
    static final String LANE = "lane";
    static final String PRIORITY = "priority";
    static final String MEDIATOR_SKILL = "mediatorSkill";
    static final String COMPLETENESS = "completeness";
    static final String WHAT_IS_MISSING = "whatIsMissing";
    static final String CURE = "cure";
    static final String CURE_ANSWER = "cureAnswer";
    static final String ASSESSMENT = "assessment";
    static final String SEVERITY = "severity";
    static final String INVESTIGATION = "investigation";
    static final String ASSESSMENT_REASONS = "assessmentReasons";
    static final String SETTLEMENT = "settlement";
    static final String SETTLED_ISSUES = "settledIssues";
    static final String TERMS = "terms";
    static final String PARTY = "party";
    static final String OVERTURE = "overture";
    static final String WAIVER_REASON = "waiverReason";
    static final String WAIVER = "waiver";
    static final String WAIVER_DECISION_REASONS = "waiverDecisionReasons";
    static final String TALKS_HELD_ON = "talksHeldOn";
    static final String COMPLAINANT_ATTENDED = "complainantAttended";
    static final String RESPONDENTS_ATTENDED = "respondentsAttended";
    static final String TALKS_OUTCOME = "talksOutcome";
    static final String TALKS_RECORD = "talksRecord";
    static final String OBJECTION = "talksObjection";
    static final String NEGOTIATION_ENDED_AS = "negotiationEndedAs";

    static final String STANDSTILL = "standstill";

    /** The one that is decided about; a dispute may have taken over more than its own. */
    static final String STANDSTILL_ORDER = "standstillOrder";

    static final String STANDSTILL_UNTIL = "standstillUntil";
    static final String MEASURES_ORDERED = "measuresOrdered";
    static final String STANDSTILL_REVIEW = "standstillReview";
    static final String STANDSTILL_REVIEW_REASONS = "standstillReviewReasons";

    private ConflictVariables() {}

    static void set(VariableScope scope, Triage triage) {
        scope.setVariable(LANE, triage.lane());
        scope.setVariable(PRIORITY, triage.priority());
        scope.setVariable(MEDIATOR_SKILL, triage.mediatorSkill());
    }

    /** Where the words of a field lie in the vault, if it was filled in. */
    static @Nullable UUID item(VariableScope scope, String field) {
        var id = (String) scope.getVariable(field);
        return id == null ? null : UUID.fromString(id);
    }

    static UUID requiredItem(VariableScope scope, String field) {
        return Objects.requireNonNull(item(scope, field), field);
    }

    /** The day a date field holds, if the form filled it. */
    static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : LocalDate.ofInstant(((Date) value).toInstant(), ZoneOffset.UTC);
    }
}
