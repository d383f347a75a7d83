package org.concordat.demo;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.concordat.engine.EngineTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * The clock everybody reads in a demo: it goes as fast as the machine's, so far ahead of it as the database says. It can
 * be put forward, never back.
 */
@Component
@Conditional(DemoAsked.class)
class DemoClock extends Clock {

    /** Where the demo's alliances are. */
    static final ZoneId ZONE = ZoneId.of("America/New_York");

    static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Clock machine = Clock.systemUTC();
    private final DemoTimes times;
    private final EngineTime engine;
    private volatile Duration ahead = Duration.ZERO;

    DemoClock(DemoTimes times, EngineTime engine, @Value("${concordat.demo-start:}") String start) {
        this.times = times;
        this.engine = engine;
        begin(start.isBlank() ? null : day(start.strip()));
        follow();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "concordat.demo-start must be a day that exists, such as 2026-06-01, and not " + text);
        }
    }

    private void begin(@Nullable LocalDate day) {
        var isBegun = times.isBegun();
        if (day != null && isBegun && !times.beganOn().filter(day::equals).isPresent()) {
            throw new IllegalStateException(
                    "concordat.demo-start=" + day + " needs a fresh data folder: what is in this"
                            + " one began "
                            + times.beganOn().map(other -> "on " + other).orElse("at another time")
                            + ". Name another folder with concordat.data-folder, or leave the start out to go on.");
        }
        times.begin(day == null ? past(isBegun) : Duration.between(machine.instant(), morningOf(day)), day);
    }

    /** A demo without a day of its own begins in the past, because some of its disputes have one; an older one goes on. */
    private static Duration past(boolean isBegun) {
        return isBegun ? Duration.ZERO : DemoHistory.PAST.negated();
    }

    static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING).atZone(ZONE).toInstant();
    }

    /** Reads how far time has been moved, by whichever node. */
    final void follow() {
        ahead = times.ahead();
        engine.runAhead(ahead);
    }

    /** Puts time forward; one that is past already changes nothing. */
    void goTo(Instant instant) {
        times.advance(Duration.between(machine.instant(), instant).plusMillis(1));
        follow();
    }

    boolean isInThePast() {
        return ahead.isNegative() && times.beganOn().isEmpty();
    }

    /** From now on it is as late as it is for the machine. */
    void arrive() {
        times.advance(Duration.ZERO);
        follow();
    }

    /** As late as it is for the machine. */
    Instant present() {
        return machine.instant();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Ask for the instant and see it in a zone");
    }
}
