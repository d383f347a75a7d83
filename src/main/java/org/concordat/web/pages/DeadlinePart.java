package org.concordat.web.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.PauseOffice;
import org.concordat.clock.PausedTime;
import org.concordat.clock.RunningClock;
import org.concordat.web.InMediation;
import org.concordat.web.Reading;
import org.springframework.stereotype.Component;

/** The deadlines of a case, each with the rule that made it what it is. */
@Component
class DeadlinePart {

    private final ClockOffice clocks;
    private final PauseOffice pauses;
    private final Names names;

    DeadlinePart(ClockOffice clocks, PauseOffice pauses, Names names) {
        this.clocks = clocks;
        this.pauses = pauses;
        this.names = names;
    }

    /** Those that run first, the next one on top. */
    List<CaseFile.Deadline> of(Reading reading, Times times) {
        var ledger = pauses.pausesIn(reading.reference()).stream().collect(Collectors.groupingBy(PausedTime::clock));
        return clocks.clocksOf(reading.reference()).stream()
                .filter(clock -> reading.knowsOfMediation() || !InMediation.isClock(clock.name()))
                .sorted(Comparator.comparing((RunningClock clock) -> !isRunning(clock))
                        .thenComparing(RunningClock::dueAt))
                .map(clock -> describe(clock, times, pauses(ledger.getOrDefault(clock.id(), List.of()), times)))
                .toList();
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
                        RunningClock::reference, clock -> describe(clock, times, List.of()), (next, later) -> next));
    }

    private List<String> pauses(List<PausedTime> ledger, Times times) {
        return ledger.stream().map(each -> pause(each, times)).toList();
    }

    private String pause(PausedTime pause, Times times) {
        var to = pause.to();
        var until = to == null ? "" : " until " + times.moment(to);
        return "Paused since " + times.moment(pause.from()) + until + ": "
                + pause.reason().label() + " of " + whose(pause);
    }

    private String whose(PausedTime pause) {
        var member = pause.delayOf();
        return member == null ? "the alliance's office" : names.member(member.toString());
    }

    private static CaseFile.Deadline describe(RunningClock clock, Times times, List<String> pauses) {
        return new CaseFile.Deadline(
                Labels.ofName(clock.name()),
                clock.isPaused() ? "" : times.moment(clock.dueAt()),
                isRunning(clock) && !clock.isPaused() ? times.distance(clock.dueAt()) : "",
                "Counted from " + times.day(clock.startedAt()) + ": " + clock.count() + ". Rule: " + clock.rule() + ".",
                state(clock, times),
                isRunning(clock),
                pauses);
    }

    private static String state(RunningClock clock, Times times) {
        return switch (clock.state()) {
            case RUNNING -> clock.isPaused() ? "Paused" : clock.dueAt().isBefore(times.now()) ? "Overdue" : "Running";
            case STOPPED -> "Done in time";
            case RAN_OUT -> "Ran out";
        };
    }

    private static boolean isRunning(RunningClock clock) {
        return clock.state() == RunningClock.State.RUNNING;
    }
}
