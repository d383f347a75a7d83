package org.concordat.clock;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets clocks stand still and go on. The process goes on meanwhile: only its timers and due dates wait. */
@Service
@Transactional
public class PauseOffice {

    private final RunningClocks clocks;
    private final PauseLedger ledger;
    private final CalendarsInForce calendars;
    private final Docket docket;
    private final AllianceRecord record;
    private final Timers timers;
    private final WarningPlan warnings;
    private final Clock clock;

    PauseOffice(
            RunningClocks clocks,
            PauseLedger ledger,
            CalendarsInForce calendars,
            Docket docket,
            AllianceRecord record,
            Timers timers,
            WarningPlan warnings,
            Clock clock) {
        this.clocks = clocks;
        this.ledger = ledger;
        this.calendars = calendars;
        this.docket = docket;
        this.record = record;
        this.timers = timers;
        this.warnings = warnings;
        this.clock = clock;
    }

    /**
     * A clock stands still from now on, and what waits for its end waits with it. One that has run out is not touched: a
     * pause after the breach changes nothing.
     *
     * @param delayOf the member that causes the delay; none for the alliance's own office
     * @return the pause, if there is one
     */
    public Optional<UUID> pause(UUID id, PauseReason reason, @Nullable UUID delayOf) {
        var running = get(id);
        if (!running.isUnderWayAt(clock.instant())) {
            return Optional.empty();
        }
        var before = running.dueAt();
        var line = ledger.open(running, reason, delayOf);
        running.pause();
        clocks.saveAndFlush(running);
        timers.move(running, before);
        warnings.follow(running);
        record.enter(fact(running, Outcome.CLOCK_PAUSED, line)
                .with("before", before.equals(RunningClock.NEVER) ? null : before));
        return Optional.of(line.id());
    }

    /** A pause is over; its clock goes on when it was the last one. Nothing happens when it had ended with its clock. */
    public void resume(UUID pause) {
        var line = ledger.line(pause);
        if (line.isOpen()) {
            end(get(line.clock()), line);
        }
    }

    /** The pauses of a process's clocks that have one reason are over. */
    void resumeAll(String processInstance, PauseReason reason) {
        clocks.findByProcessInstanceAndState(processInstance, RunningClock.State.RUNNING)
                .forEach(running -> ledger.openOf(running)
                        .filter(line -> line.reason() == reason)
                        .toList()
                        .forEach(line -> end(running, line)));
    }

    /** What a clock measured is over, and its pauses with it. */
    void endAll(RunningClock running) {
        ledger.openOf(running).forEach(line -> end(running, line));
    }

    private void end(RunningClock running, PausedTime line) {
        ledger.close(line);
        running.resume(calendars.of(running.alliance(), running.calendars()), ledger.pausesOf(running));
        clocks.saveAndFlush(running);
        timers.move(running, RunningClock.NEVER);
        warnings.follow(running);
        record.enter(fact(running, Outcome.PAUSE_ENDED, line)
                .with("since", line.from())
                .with("due", running.isPaused() ? null : running.dueAt()));
    }

    /** What does not count for a clock. */
    List<Pause> pausesOf(RunningClock running) {
        return ledger.pausesOf(running);
    }

    /** The ledger of pauses of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<PausedTime> pausesIn(String reference) {
        return ledger.ofCase(reference);
    }

    private RunningClock get(UUID id) {
        return clocks.findById(id).orElseThrow(() -> new Unknown("clock", id));
    }

    private Fact fact(RunningClock running, Outcome outcome, PausedTime line) {
        return Fact.of(docket.caseOf(running.reference()), outcome)
                .to(line.id())
                .with("clock", running.name())
                .with("reason", line.reason())
                .with("delayOf", line.delayOf());
    }
}
