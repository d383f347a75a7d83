package org.concordat.web.pages;

import java.util.regex.Pattern;
import org.concordat.alliance.Outcome;

/** What a line of the story is about, to look for. */
enum CourseKind {
    OUTCOME("Outcomes", "(?!)"),
    TASK("Tasks", "(?!)"),
    RULE("Rules that fired", "(?!)"),
    OPERATOR(
            "Interventions and incidents",
            "OPERATOR_.*|PROCESS_MIGRATED|INTERVENTION_.*|WORK_.*|INCIDENT_.*|TASK_HANDED_ON|NOBODY_ELIGIBLE|LAST_RESORT_RELIEVED"),
    SANCTION(
            "Sanctions and appeals",
            "SANCTION_.*|NON_COMPLIANCE_.*|BREACH_(?!ESCALATED).*|NOTICE_ANSWERED|READMISSION_.*|MEMBER_READMITTED"
                    + "|APPEAL_.*|CURE_.*|MILESTONE_.*|RIGHT_.*"),
    NOTICE("Notices", "NOTICE_.*"),
    CLOCK(
            "Clocks and pauses",
            "CLOCK_.*|PAUSE_.*|TIME_EXTENDED|EXTENSION_.*|INFORMATION_.*|WARNING_GIVEN|STEP_.*|DELAY_NOTED"
                    + "|STAGE_ENDED|BREACH_ESCALATED"),
    VOTE(
            "Votes",
            "MOTION_.*|BALLOT_.*|SEAT_.*|BOARD_DEADLOCKED|DEADLOCK_.*|PRINCIPAL.*|NEUTRAL_.*|NO_NEUTRAL_.*|FLAG_.*|DECISION_.*"),
    OBLIGATION("Obligations", "OBLIGATION_.*|OCCURRENCE_.*|FULFILMENT_.*|AMENDMENT_.*|CONSENT_REFUSED");

    private final String label;
    private final Pattern outcomes;

    CourseKind(String label, String outcomes) {
        this.label = label;
        this.outcomes = Pattern.compile(outcomes);
    }

    String label() {
        return label;
    }

    static CourseKind of(Outcome outcome) {
        for (var kind : values()) {
            if (kind.outcomes.matcher(outcome.name()).matches()) {
                return kind;
            }
        }
        return OUTCOME;
    }
}
