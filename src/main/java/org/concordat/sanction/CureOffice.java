package org.concordat.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a member's plan to cure what it broke, and has every milestone verified by somebody else. */
@Service
@Transactional
public class CureOffice {

    private final CurePlans plans;
    private final Vault vault;
    private final SanctionProcess process;
    private final DecisionTables tables;
    private final SanctionLedger ledger;

    CureOffice(CurePlans plans, Vault vault, SanctionProcess process, DecisionTables tables, SanctionLedger ledger) {
        this.plans = plans;
        this.vault = vault;
        this.process = process;
        this.tables = tables;
        this.ledger = ledger;
    }

    /**
     * The member says by which milestones it cures the breach.
     *
     * @param milestones the vault's id of the milestones as written
     * @throws Refusal naming the milestone and the rule it breaks
     */
    public void submitCurePlan(UUID id, UUID milestones) {
        var sanction = ledger.sanction(id);
        ledger.requireRepresentative("milestones", sanction);
        var steps = CureSteps.write(vault.openText(milestones), ledger.today(sanction), lastDay(sanction));
        var kept = vault.store(Deposit.list(sanction.reference(), Room.CASE, "curePlan"), steps.json());
        var attempt = find(id).map(before -> before.attempt() + 1).orElse(1);
        plans.saveAndFlush(new CurePlan(id, attempt, kept, steps.days(), ledger.actor(), ledger.now()));
        ledger.enter(byMember(sanction, Outcome.CURE_PLAN_SUBMITTED)
                .with("milestones", steps.days().size())
                .with("plan", kept)
                .with("hash", vault.describe(kept).hash()));
    }

    /** The last day of the time to cure, counted from the day the sanction was decided and in effect, without the days it was stayed. */
    @Transactional(readOnly = true)
    public LocalDate lastDay(Sanction sanction) {
        return LocalDate.ofInstant(sanction.cureBegins(), ledger.zone(sanction))
                .plusDays(sanction.rung().cureDays())
                .plusDays(sanction.stays().days(ledger.today(sanction), ledger.zone(sanction)));
    }

    /**
     * A compliance officer says whether the plan will do.
     *
     * @throws Refusal when the officer belongs to a party
     */
    public void reviewCurePlan(UUID id, Review review, UUID reasons) {
        var sanction = ledger.sanction(id);
        ledger.requireOfficer("planReview", sanction.reference());
        var plan = planOf(id);
        if (review == Review.ACCEPTED) {
            plan.accept();
        } else {
            plan.refuse();
        }
        var accepted = review == Review.ACCEPTED;
        ledger.enter(byOfficer(sanction, accepted ? Outcome.CURE_PLAN_ACCEPTED : Outcome.CURE_PLAN_REFUSED)
                .with("reasons", reasons));
        ledger.tellMember(sanction, accepted ? Template.CURE_PLAN_ACCEPTED : Template.CURE_PLAN_REFUSED);
    }

    /**
     * The member says that it has reached the milestone that is next.
     *
     * @param reachedOn the day it was reached
     * @param report the vault's id of what it says about it
     */
    public void reportMilestone(UUID id, LocalDate reachedOn, UUID report) {
        var sanction = ledger.sanction(id);
        ledger.requireRepresentative("milestoneReachedOn", sanction);
        if (reachedOn.isAfter(ledger.today(sanction))) {
            throw new Refusal("milestoneReachedOn", "must not be in the future");
        }
        ledger.enter(byMember(sanction, Outcome.MILESTONE_REPORTED)
                .with("milestone", next(id))
                .with("reachedOn", reachedOn)
                .with("report", report));
    }

    /**
     * A compliance officer of no party says whether the milestone was reached.
     *
     * @throws Refusal when the officer belongs to a party
     */
    public void verifyMilestone(UUID id, MilestoneFinding finding, UUID reasons) {
        var sanction = ledger.sanction(id);
        ledger.requireOfficer("milestoneFinding", sanction.reference());
        var number = next(id);
        var reached = finding == MilestoneFinding.REACHED;
        if (reached) {
            planOf(id).reachMilestone(ledger.now());
        } else {
            planOf(id).askAgain(ledger.today(sanction));
            ledger.tellMember(sanction, Template.MILESTONE_NOT_REACHED);
        }
        ledger.enter(byOfficer(sanction, reached ? Outcome.MILESTONE_REACHED : Outcome.MILESTONE_NOT_REACHED)
                .with("milestone", number)
                .with("reasons", reasons));
    }

    /** There is no plan, none that will do, or a milestone was missed: the sanction stays, and the next one is in question. */
    public void recordFailedCure(UUID id) {
        var sanction = ledger.sanction(id);
        var plan = find(id);
        plan.ifPresent(CurePlan::fail);
        ledger.enter(ledger.fact(sanction, Outcome.CURE_FAILED)
                .with("rejections", plan.map(CurePlan::lateRejections).orElse(0)));
        ledger.tellBoth(sanction, Template.CURE_FAILED);
    }

    /** Whoever decides about the next rung learns that this one was of no use. */
    public void reportFailedCure(UUID id, String lane, int priority) {
        process.cureFailed(ledger.sanction(id), lane, priority);
    }

    /** Whether every milestone is reached. */
    @Transactional(readOnly = true)
    public boolean isCompleted(UUID id) {
        return planOf(id).state() == CurePlan.State.COMPLETED;
    }

    /** Whether there is time left to hand in another plan. */
    @Transactional(readOnly = true)
    public boolean mayPlanAgain(UUID id) {
        var sanction = ledger.sanction(id);
        return ledger.today(sanction).isBefore(lastDay(sanction));
    }

    /**
     * Whether the member may report the next milestone once more: as long as its day lies ahead, and afterwards as often as
     * the table lets a report come back.
     */
    @Transactional(readOnly = true)
    public boolean mayReportAgain(UUID id, String lane) {
        var alliance = ledger.allianceCode(ledger.sanction(id).reference());
        var rules = tables.decide(alliance, "obligation-rules", Map.of("lane", lane));
        return planOf(id).lateRejections() <= rules.number("rejections");
    }

    /**
     * From when the grace of the next milestone counts: the day it is due, or now when that day has passed before it could
     * be reported, because a review or a verification took longer.
     */
    @Transactional(readOnly = true)
    public Instant dueOn(UUID id) {
        var sanction = ledger.sanction(id);
        var due = planOf(id).dueOn(next(id)).atStartOfDay(ledger.zone(sanction)).toInstant();
        return due.isBefore(ledger.now()) ? ledger.now() : due;
    }

    /** The number of the milestone that is to be reached next. */
    @Transactional(readOnly = true)
    public int next(UUID id) {
        return planOf(id).nextMilestone().orElseThrow(() -> new Refusal("milestone", "every milestone is reached"));
    }

    private CurePlan planOf(UUID id) {
        return find(id).orElseThrow(() -> new Unknown("cure plan of sanction", id));
    }

    private Optional<CurePlan> find(UUID id) {
        return plans.findFirstBySanctionOrderByAttemptDesc(id);
    }

    /** The plans of several sanctions, in one query, the first attempt first. */
    @Transactional(readOnly = true)
    public List<CurePlan> plansOf(Collection<UUID> sanctions) {
        return sanctions.isEmpty() ? List.of() : plans.findBySanctionInOrderByAttempt(sanctions);
    }

    private Fact byMember(Sanction sanction, Outcome outcome) {
        return ledger.fact(sanction, outcome).as(Role.REPRESENTATIVE).onBehalfOf(sanction.member());
    }

    private Fact byOfficer(Sanction sanction, Outcome outcome) {
        return ledger.fact(sanction, outcome).as(Role.COMPLIANCE_OFFICER);
    }
}
