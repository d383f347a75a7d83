package org.concordat.web.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.Explanation;
import org.concordat.clock.Explanations;
import org.concordat.clock.RunningClock;
import org.concordat.web.InMediation;
import org.concordat.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deadlines of a case, each with the rule that made it what it is. */
@Component
class DeadlinePart {

    private final ClockOffice clocks;
    private final Explanations explanations;

    DeadlinePart(ClockOffice clocks, Explanations explanations) {
        this.clocks = clocks;
        this.explanations = explanations;
    }

    /** Those that run first, the next one on top. */
    List<CaseFile.Deadline> of(Reading reading, Times times) {
        var known = clocks.clocksOf(reading.reference()).stream()
                .filter(clock -> reading.knowsOfClock(clock.name()))
                .sorted(Comparator.comparing((RunningClock clock) -> !isRunning(clock))
                        .thenComparing(RunningClock::dueAt))
                .toList();
        var explained = explanations.of(known);
        return known.stream()
                .map(clock -> describe(clock, explained.get(clock.id()), times))
                .toList();
    }

    /** One deadline, for somebody who knows of it. */
    CaseFile.Deadline of(Explanation explanation, Times times) {
        return describe(explanation.clock(), explanation, times);
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
                        RunningClock::reference, clock -> describe(clock, null, times), (next, later) -> next));
    }

    private static CaseFile.Deadline describe(RunningClock clock, @Nullable Explanation explanation, Times times) {
        return new CaseFile.Deadline(
                clock.id(),
                Labels.ofName(clock.name()),
                times.in(clock.zone()).moment(clock.dueAt()),
                clock.dueAt(),
                clock.zone().getId(),
                isRunning(clock) ? times.distance(clock.dueAt()) : "",
                rule(clock, times.in(clock.zone())),
                explanation == null ? null : extension(explanation, times.in(clock.zone())),
                explanation == null ? List.of() : explanation.counted().days(),
                state(clock, times),
                isRunning(clock));
    }

    private static String rule(RunningClock clock, Times times) {
        return "Counted from " + clock.event() + " on " + times.day(clock.startedAt()) + ": " + clock.count()
                + ". Rule: " + clock.rule() + ".";
    }

    private static @Nullable String extension(Explanation explanation, Times times) {
        return explanation.isExtended()
                ? "By its rule it would have ended on "
                        + times.day(explanation.counted().due().toInstant())
                        + "; more time was given."
                : null;
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
