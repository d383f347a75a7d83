package org.concordat.web.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.web.InMediation;
import org.concordat.web.Reading;
import org.springframework.stereotype.Component;

/** The deadlines of a case, each with the rule that made it what it is. */
@Component
class DeadlinePart {

    private final ClockOffice clocks;

    DeadlinePart(ClockOffice clocks) {
        this.clocks = clocks;
    }

    /** Those that run first, the next one on top. */
    List<CaseFile.Deadline> of(Reading reading, Times times) {
        return seenBy(reading)
                .sorted(Comparator.comparing((RunningClock clock) -> !isRunning(clock))
                        .thenComparing(RunningClock::dueAt))
                .map(clock -> describe(clock, times))
                .toList();
    }

    List<RunningClock> running(Reading reading) {
        return seenBy(reading).filter(DeadlinePart::isRunning).toList();
    }

    private Stream<RunningClock> seenBy(Reading reading) {
        return clocks.clocksOf(reading.reference()).stream()
                .filter(clock -> reading.knowsOfMediation() || !InMediation.isClock(clock.name()));
    }

    /**
     * The deadline that comes next in each case that has one.
     *
     * @param knowsOfMediation in which cases those of mediation are told
     */
    Map<String, CaseFile.Deadline> next(
            Collection<String> references, Predicate<String> knowsOfMediation, Times times) {
        return clocks.runningIn(references).stream()
                .filter(clock -> knowsOfMediation.test(clock.reference()) || !InMediation.isClock(clock.name()))
                .collect(Collectors.toMap(
                        RunningClock::reference, clock -> describe(clock, times), (next, later) -> next));
    }

    private static CaseFile.Deadline describe(RunningClock clock, Times times) {
        return new CaseFile.Deadline(
                Labels.ofName(clock.name()),
                times.moment(clock.dueAt()),
                isRunning(clock) ? times.distance(clock.dueAt()) : "",
                "Counted from " + times.day(clock.startedAt()) + ": " + clock.count() + ". Rule: " + clock.rule() + ".",
                state(clock, times),
                isRunning(clock));
    }

    private static String state(RunningClock clock, Times times) {
        return switch (clock.state()) {
            case RUNNING -> clock.dueAt().isBefore(times.now()) ? "Overdue" : "Running";
            case STOPPED -> "Done in time";
            case RAN_OUT -> "Ran out";
        };
    }

    private static boolean isRunning(RunningClock clock) {
        return clock.state() == RunningClock.State.RUNNING;
    }
}
