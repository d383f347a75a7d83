package org.concordat.sanction.process;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.concordat.alliance.Right;
import org.concordat.sanction.Variation;
import org.jspecify.annotations.Nullable;

/** The variables of what follows a breach. */
final class SanctionVariables {

    static final String OBLIGATION = "obligation";
    static final String OBLIGEE = "obligee";
    static final String PARTY = "party";
    static final String TERMS = "terms";
    static final String CLAUSE = "clause";
    static final String OCCURRENCE = "occurrence";
    static final String CONSEQUENCE = "consequence";
    static final String LANE = "lane";
    static final String PRIORITY = "priority";
    static final String NOTICE_ANSWER = "noticeAnswer";
    static final String ANSWER_TO_NOTICE = "answerToNotice";
    static final String BREACH_FINDING = "breachFinding";
    static final String FINDING_REASONS = "breachFindingReasons";

    static final String BREACH_SEVERITY = "breachSeverity";
    static final String BREACH_INTENT = "breachIntent";
    static final String SELF_REPORTED = "selfReported";
    static final String IMMEDIATE_DANGER = "immediateDanger";
    static final String GRADING_REASONS = "gradingReasons";

    static final String MOTION_TEXT = "motionText";

    static final String SANCTION = "sanction";
    static final String SANCTION_BODY = "sanctionBody";
    static final String SANCTION_DECISION = "sanctionDecision";
    static final String SANCTION_REASONS = "sanctionReasons";

    static final String APPEAL_ANSWER = "appealAnswer";
    static final String APPEAL_DECISION = "appealDecision";
    static final String VARIED_RUNG = "variedRung";
    static final String VOTE_KEPT = "voteKept";
    static final String DATA_KEPT = "dataKept";
    static final String SHARE_KEPT = "shareKept";
    static final String REPLACEMENT = "replacement";
    static final String APPEAL_DECISION_REASONS = "appealDecisionReasons";

    static final String MILESTONES = "milestones";
    static final String PLAN_REVIEW = "planReview";
    static final String PLAN_REVIEW_REASONS = "planReviewReasons";
    static final String MILESTONE_REACHED_ON = "milestoneReachedOn";
    static final String MILESTONE_REPORT = "milestoneReport";
    static final String MILESTONE_FINDING = "milestoneFinding";
    static final String MILESTONE_REASONS = "milestoneReasons";

    private static final Map<String, Right> KEPT =
            Map.of(VOTE_KEPT, Right.VOTE, DATA_KEPT, Right.DATA, SHARE_KEPT, Right.INCENTIVE_SHARE);

    private SanctionVariables() {}

    static UUID id(VariableScope scope, String name) {
        return UUID.fromString((String) scope.getVariable(name));
    }

    static Optional<UUID> find(VariableScope scope, String name) {
        return Optional.ofNullable((String) scope.getVariable(name)).map(UUID::fromString);
    }

    /** What is to take the place of a sanction, where somebody said so. */
    static @Nullable Variation variation(VariableScope scope) {
        var rung = (Number) scope.getVariable(VARIED_RUNG);
        return rung == null ? null : new Variation(rung.intValue(), kept(scope));
    }

    private static Set<Right> kept(VariableScope scope) {
        return KEPT.entrySet().stream()
                .filter(each -> Boolean.TRUE.equals(scope.getVariable(each.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    static LocalDate day(VariableScope scope, String name) {
        return LocalDate.ofInstant(((Date) scope.getVariable(name)).toInstant(), ZoneOffset.UTC);
    }

    static String lane(VariableScope scope) {
        return (String) scope.getVariable(LANE);
    }

    static int priority(VariableScope scope) {
        return ((Number) scope.getVariable(PRIORITY)).intValue();
    }
}
