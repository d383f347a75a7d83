package org.concordat.web.pages.words;

import org.concordat.sanction.Appeal;
import org.concordat.sanction.AppealGround;
import org.concordat.sanction.DecidingBody;
import org.concordat.sanction.Panel;
import org.jspecify.annotations.Nullable;

/** Of a breach: the finding, its grade, the sanction and its appeal, and the cure. */
final class SanctionOutcomes {

    private SanctionOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case NON_COMPLIANCE_NOTICED,
                    NOTICE_ANSWERED,
                    NON_COMPLIANCE_FOUND,
                    BREACH_EXCUSED,
                    BREACH_CURED,
                    NON_COMPLIANCE_DROPPED -> facts.clause();
            case BREACH_GRADED -> grade(facts);
            case SANCTION_PROPOSED,
                    SANCTION_DECLINED,
                    SANCTION_RATIFIED,
                    SANCTION_NOT_IMPOSED,
                    SANCTION_LAPSED,
                    SANCTION_LIFTED,
                    SANCTION_EXPIRED,
                    SANCTION_REVERSED,
                    SANCTION_REPLACED,
                    SANCTION_VARIED,
                    SANCTION_REMITTED,
                    SANCTION_STAYED,
                    APPEAL_MOOT,
                    APPEAL_NOT_FILED,
                    APPEAL_ANSWERED,
                    READMISSION_ASKED,
                    MEMBER_READMITTED,
                    READMISSION_MOOT,
                    CURE_PLAN_ACCEPTED,
                    CURE_PLAN_REFUSED -> sanction(facts);
            case CURE_FAILED -> failed(facts);
            case SANCTION_BODY_CALLED, SANCTION_UNDECIDED, SANCTION_IMPOSED ->
                DecidingBody.valueOf(facts.text("body")).label() + ", " + sanction(facts);
            case SANCTION_IN_FORCE -> inForce(facts);
            case SANCTION_RESUMED -> sanction(facts) + until(facts);
            case SANCTION_CONFLICT_DECLARED, APPEAL_CONFLICT_DECLARED -> facts.subject();
            case READMISSION_REFUSED ->
                sanction(facts) + (facts.has("from") ? ", again from " + facts.day("from") : "");
            case APPEAL_FILED ->
                sanction(facts) + ": "
                        + AppealGround.valueOf(facts.text("ground")).label();
            case APPEAL_PANEL_CALLED, APPEAL_UNDECIDED ->
                Panel.valueOf(facts.text("panel")).label() + ", " + sanction(facts);
            case APPEAL_DECIDED -> Appeal.State.valueOf(facts.text("decision")).label() + ", " + sanction(facts);
            case CURE_PLAN_SUBMITTED -> "milestones: " + facts.text("milestones");
            case MILESTONE_REPORTED -> milestone(facts) + ", reached on " + facts.day("reachedOn");
            case MILESTONE_REACHED, MILESTONE_NOT_REACHED -> milestone(facts);
            default -> null;
        };
    }

    private static String grade(Facts facts) {
        return facts.clause() + ", " + facts.lowerCase("severity") + ", " + facts.lowerCase("intent")
                + (facts.isTrue("selfReported") ? ", told by the member itself" : "")
                + (facts.isTrue("immediateDanger") ? ", patients in danger" : "");
    }

    private static String sanction(Facts facts) {
        return "rung " + facts.text("rung") + ", " + facts.text("title").replace('-', ' ')
                + (facts.has("clause") ? ", for " + facts.clause() : "");
    }

    private static String inForce(Facts facts) {
        return sanction(facts) + until(facts) + (facts.isTrue("provisional") ? "; the board has yet to vote" : "");
    }

    private static String until(Facts facts) {
        return facts.has("lastDay") ? ", until " + facts.day("lastDay") : "";
    }

    private static String milestone(Facts facts) {
        return "milestone " + facts.text("milestone");
    }

    /** Earlier entries do not count what came back. */
    private static String failed(Facts facts) {
        return facts.has("rejections") && !facts.text("rejections").equals("0")
                ? sanction(facts) + "; reports that came back after the day: " + facts.text("rejections")
                : sanction(facts);
    }
}
