package org.concordat.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.alliance.LeaveOffice;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.sealing.Sealer;
import org.concordat.clock.WarningRounds;
import org.concordat.retention.CleaningOffice;
import org.concordat.web.MovableTime;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Service;

/**
 * Moves the demo's time. On the way it stops wherever something falls due, and at every midnight, and lets happen there
 * what happens then, so that the record says the right times.
 */
@Service
@Conditional(DemoAsked.class)
class DemoTime implements MovableTime {

    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final int MOST_JOBS = 1000;

    private final DemoClock clock;
    private final DemoTimes times;
    private final DemoJobs jobs;
    private final LeaveOffice leaves;
    private final WarningRounds warnings;
    private final CleaningOffice cleaning;
    private final Sealer sealer;
    private final UUID node = UUID.randomUUID();

    DemoTime(
            DemoClock clock,
            DemoTimes times,
            DemoJobs jobs,
            LeaveOffice leaves,
            WarningRounds warnings,
            CleaningOffice cleaning,
            Sealer sealer) {
        this.clock = clock;
        this.times = times;
        this.jobs = jobs;
        this.leaves = leaves;
        this.warnings = warnings;
        this.cleaning = cleaning;
        this.sealer = sealer;
    }

    @Override
    public Journey journey() {
        return times.journey();
    }

    @Override
    public void moveTo(Instant target) {
        var now = clock.instant();
        if (!target.isAfter(now)) {
            throw new Refusal("day", "must lie ahead: time only goes forward");
        }
        if (target.isAfter(now.plus(FARTHEST))) {
            throw new Refusal("day", "must lie within a year from now; move time in several steps");
        }
        times.setOut(target);
    }

    @Override
    public void stop() {
        times.arrive(null);
    }

    /** Goes there at once, before anybody has signed in. */
    void passTo(Instant target) {
        times.setOut(target);
        while (times.journey().target() != null) {
            goOn();
        }
    }

    /** Goes on for a moment, if time is on its way and no other node moves it. */
    void goOn() {
        clock.follow();
        var until = System.nanoTime() + TURN.toNanos();
        while (System.nanoTime() < until && times.isMovedBy(node)) {
            var journey = times.journey();
            if (journey.target() != null) {
                goOn(journey.target(), journey.jobs());
            }
        }
    }

    private void goOn(Instant target, int done) {
        if (done >= MOST_JOBS) {
            times.arrive(
                    "Time stopped here after " + done + " things had happened on the way. Move it again to go on.");
            return;
        }
        var stop = earlier(earlier(target, nextMidnight()), nextWarning());
        var due = jobs.next(stop);
        // what was entered is sealed at its own time, not days later
        sealer.seal();
        if (due.isPresent()) {
            clock.goTo(due.get().due());
            jobs.run(due.get());
            times.countJob();
        } else {
            clock.goTo(stop);
            leaves.beginDue();
            warnings.run();
            cleanHistory();
            arriveAt(target);
        }
    }

    private void cleanHistory() {
        if (!cleaning.goingBy(clock.instant()).isEmpty()) {
            jobs.cleanHistory();
        }
    }

    private void arriveAt(Instant target) {
        if (!clock.instant().isBefore(target)) {
            times.arrive(null);
        }
    }

    private Instant nextMidnight() {
        return LocalDate.ofInstant(clock.instant(), DemoClock.ZONE)
                .plusDays(1)
                .atStartOfDay(DemoClock.ZONE)
                .toInstant();
    }

    private Instant nextWarning() {
        var next = warnings.nextAt().orElse(Instant.MAX);
        return next.isBefore(clock.instant()) ? clock.instant() : next;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
