package org.concordat.audit.figures;

import static org.concordat.alliance.Outcome.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;

/** Which entries a figure counts. */
final class CountedOutcomes {

    /** A merged dispute goes on in another. */
    static final Set<Outcome> ENDINGS = EnumSet.of(DISPUTE_CLOSED, DISPUTE_WITHDRAWN, DISPUTE_DISMISSED, REPORT_LAPSED);

    static final Set<Outcome> STAGES = EnumSet.of(
            DISPUTE_REPORTED,
            STAGE_REACHED,
            DISPUTE_MERGED,
            DISPUTE_CLOSED,
            DISPUTE_WITHDRAWN,
            DISPUTE_DISMISSED,
            REPORT_LAPSED);

    static final Set<Outcome> SETTLED = EnumSet.of(SETTLEMENT_REACHED, TALKS_SETTLED);

    static final Set<Outcome> OBLIGATION_ENDS = EnumSet.of(OBLIGATION_KEPT, OBLIGATION_KEPT_LATE, OBLIGATION_BREACHED);

    static final Set<Outcome> REVERSALS = EnumSet.of(SANCTION_REVERSED, SANCTION_REPLACED);

    static final Set<Outcome> SANCTION_ENDS = EnumSet.of(
            SANCTION_LIFTED,
            SANCTION_EXPIRED,
            SANCTION_LAPSED,
            SANCTION_REVERSED,
            SANCTION_REPLACED,
            MEMBER_READMITTED);

    static final Set<Role> WORKERS = EnumSet.of(
            Role.CASE_MANAGER,
            Role.INVESTIGATOR,
            Role.MEDIATOR,
            Role.COMMITTEE_MEMBER,
            Role.BOARD_MEMBER,
            Role.COMPLIANCE_OFFICER,
            Role.NEUTRAL,
            Role.ADMINISTRATOR);

    /**
     * The work of these people that everybody reads in the record of a case they may see: nothing of what is done among the
     * parties and their mediator, nothing that names another case, nothing about a text that is not everybody's.
     */
    static final Set<Outcome> STEPS = EnumSet.of(
            REPORT_COMPLETE,
            REPORT_INCOMPLETE,
            DISPUTE_ACCEPTED,
            DISPUTE_DISMISSED,
            LANE_CONFIRMED,
            STANDSTILL_ORDERED,
            STANDSTILL_NOT_ORDERED,
            STANDSTILL_CONTINUED,
            STANDSTILL_LIFTED,
            WAIVER_GRANTED,
            WAIVER_DENIED,
            INVESTIGATOR_NAMED,
            INDEPENDENCE_DECLARED,
            ALLEGATIONS_SET_OUT,
            EVIDENCE_COMPLETE,
            FINDINGS_MADE,
            INVESTIGATION_DISCONTINUED,
            MEDIATOR_NAMED,
            MEDIATOR_INDEPENDENT,
            OBJECTION_UPHELD,
            OBJECTION_REJECTED,
            SESSION_HELD,
            SESSION_NOT_HELD,
            MEDIATION_ENDED,
            ESCALATION_DECIDED,
            RESOLUTION_PROPOSED,
            DISPUTE_PASSED_ON,
            MOTION_PREPARED,
            BALLOT_CAST,
            NEUTRAL_NAMED,
            NEUTRAL_WITHOUT_CONFLICT,
            NEUTRAL_DECIDED,
            OBLIGATION_KEPT,
            OBLIGATION_KEPT_LATE,
            OBLIGATION_KEPT_IN_PART,
            FULFILMENT_REJECTED,
            NON_COMPLIANCE_FOUND,
            BREACH_EXCUSED,
            BREACH_CURED,
            BREACH_GRADED,
            SANCTION_IMPOSED,
            SANCTION_DECLINED,
            CURE_PLAN_ACCEPTED,
            CURE_PLAN_REFUSED,
            MILESTONE_REACHED,
            MILESTONE_NOT_REACHED,
            APPEAL_DECIDED,
            FLAG_CONFIRMED,
            FLAG_VOTED_AGAIN);

    private CountedOutcomes() {}

    /** By name, as the record's columns have them. */
    static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }
}
