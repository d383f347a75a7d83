package org.concordat.sanction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Standings;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.HoldOffice;
import org.concordat.clock.PauseReason;
import org.concordat.clock.Wait;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a sanction rest while an appeal against it is heard: its rights are back, and no time of it runs. */
@Service
@Transactional
public class StayOffice {

    private final Standings standings;
    private final HoldOffice holds;
    private final ClockOffice clocks;
    private final CurePlans plans;
    private final AppealProcess process;
    private final SanctionLedger ledger;

    StayOffice(
            Standings standings,
            HoldOffice holds,
            ClockOffice clocks,
            CurePlans plans,
            AppealProcess process,
            SanctionLedger ledger) {
        this.standings = standings;
        this.holds = holds;
        this.clocks = clocks;
        this.plans = plans;
        this.process = process;
        this.ledger = ledger;
    }

    /** Whether an appeal stays a sanction, by its rung; what is over or was an emergency is not stayed. */
    @Transactional(readOnly = true)
    public boolean isStayedByAppeal(UUID id) {
        var sanction = ledger.sanction(id);
        return sanction.state() == Sanction.State.IN_FORCE
                && sanction.rung().stayedByAppeal()
                && !sanction.isEmergency();
    }

    /** The member appealed: what the sanction took is given back until the appeal is decided. */
    public void staySanction(UUID id) {
        var sanction = ledger.sanction(id);
        var from = ledger.effect();
        sanction.stay(from);
        if (!sanction.rung().taken().isEmpty()) {
            standings.giveBack(sanction.rights(from, null));
        }
        ledger.enter(ledger.fact(sanction, Outcome.SANCTION_STAYED).effectiveFrom(from));
        process.sanctionStayed(sanction);
    }

    /** The sanction stands: it goes on for as long as it had still to go. Nothing happens to one that was not stayed. */
    void endStay(UUID id) {
        var sanction = ledger.sanction(id);
        if (sanction.isStayed()) {
            resume(sanction, ledger.effect());
        }
    }

    private void resume(Sanction sanction, Instant from) {
        sanction.resume(ledger.today(sanction), ledger.zone(sanction));
        if (!sanction.rung().taken().isEmpty()) {
            standings.take(sanction.rights(from, ledger.until(sanction)));
        }
        ledger.enter(ledger.fact(sanction, Outcome.SANCTION_RESUMED)
                .effectiveFrom(from)
                .with("lastDay", sanction.lastDay())
                .with("stayedDays", sanction.stays().days()));
        process.stayEnded(sanction);
    }

    /** The times of a stayed sanction stand still. */
    public void pauseCure(UUID id, String processInstance) {
        holds.hold(ledger.sanction(id).reference(), processInstance, PauseReason.APPEAL_PENDING);
    }

    /** They go on: what was still to come comes later, by the days that the appeal took. */
    public void resumeCure(UUID id, String processInstance) {
        var sanction = ledger.sanction(id);
        holds.release(processInstance, PauseReason.APPEAL_PENDING);
        plans.findFirstBySanctionOrderByAttemptDesc(id).ifPresent(plan -> {
            plan.postpone(sanction.stays().lastDays());
            plan.nextMilestone()
                    .ifPresent(number -> countFrom(sanction, processInstance, "milestoneDue", plan.dueOn(number)));
        });
        if (sanction.lastDay() != null) {
            countFrom(sanction, processInstance, "sanctionEndDue", sanction.lastDay());
        }
    }

    private void countFrom(Sanction sanction, String processInstance, String clock, LocalDate day) {
        clocks.countFrom(
                new Wait(sanction.reference(), clock, processInstance),
                day.atStartOfDay(ledger.zone(sanction)).toInstant());
    }
}
