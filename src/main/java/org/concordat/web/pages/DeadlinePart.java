package org.concordat.web.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.Explanation;
import org.concordat.clock.Explanations;
import org.concordat.clock.GrantedExtension;
import org.concordat.clock.PausedTime;
import org.concordat.clock.RunningClock;
import org.concordat.clock.Warning;
import org.concordat.web.InMediation;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deadlines of a case, each with the rule that made it what it is. */
@Component
class DeadlinePart {

    private final ClockOffice clocks;
    private final Explanations explanations;
    private final Names names;

    DeadlinePart(ClockOffice clocks, Explanations explanations, Names names) {
        this.clocks = clocks;
        this.explanations = explanations;
        this.names = names;
    }

    /** Those that run first, the next one on top. */
    List<Deadlines.Deadline> of(Reading reading, Times times) {
        var known = seenBy(reading)
                .sorted(Comparator.comparing((RunningClock clock) -> !isRunning(clock))
                        .thenComparing(RunningClock::dueAt))
                .toList();
        var explained = explanations.of(known);
        return known.stream()
                .map(clock -> describe(clock, explained.get(clock.id()), times))
                .toList();
    }

    /** One deadline, for somebody who knows of it. */
    Deadlines.Deadline of(Explanation explanation, Times times) {
        return describe(explanation.clock(), explanation, times);
    }

    List<RunningClock> running(Reading reading) {
        return seenBy(reading)
                .filter(clock -> isRunning(clock) && !clock.isPaused())
                .toList();
    }

    private Stream<RunningClock> seenBy(Reading reading) {
        return clocks.clocksOf(reading.reference()).stream().filter(reading::knowsOfClock);
    }

    /**
     * The deadline that comes next in each case that has one.
     *
     * @param knowsOfMediation in which cases those of mediation are told
     */
    Map<String, Deadlines.Deadline> next(
            Collection<String> references, Predicate<String> knowsOfMediation, Times times) {
        return clocks.runningIn(references).stream()
                .filter(clock -> knowsOfMediation.test(clock.reference()) || !InMediation.isClock(clock.name()))
                .collect(Collectors.toMap(
                        RunningClock::reference,
                        clock -> describe(clock, null, times),
                        // what ran out long ago must not hide what comes
                        (earlier, later) -> earlier.at().isBefore(times.now()) ? later : earlier));
    }

    private Deadlines.Deadline describe(RunningClock clock, @Nullable Explanation explanation, Times times) {
        return new Deadlines.Deadline(
                clock.id(),
                Labels.sentence(clock.title()),
                clock.isPaused() ? "" : times.in(clock.zone()).moment(clock.dueAt()),
                clock.dueAt(),
                clock.zone().getId(),
                isRunning(clock) && !clock.isPaused() ? times.distance(clock.dueAt()) : "",
                rule(clock, times.in(clock.zone())),
                explanation == null ? null : extension(explanation, times.in(clock.zone())),
                explanation == null ? List.of() : explanation.counted().days(),
                state(clock, times),
                isRunning(clock),
                clock.state() == RunningClock.State.RAN_OUT,
                explanation == null ? List.of() : pauses(explanation, times.in(clock.zone())),
                explanation == null ? List.of() : warnings(explanation, times.in(clock.zone())));
    }

    private static List<String> warnings(Explanation explanation, Times times) {
        return Stream.concat(
                        explanation.given().stream().map(given -> "Warned" + when(given, " was ", times)),
                        explanation.next().stream().map(next -> "Next warning" + when(next, " will be ", times)))
                .toList();
    }

    private static String when(Warning warning, String verb, Times times) {
        return " on " + times.moment(warning.at()) + ", when " + warning.fraction() + " of the time" + verb + "over.";
    }

    private List<String> pauses(Explanation explanation, Times times) {
        return explanation.pauses().stream().map(each -> pause(each, times)).toList();
    }

    private String pause(PausedTime pause, Times times) {
        var to = pause.to();
        var until = to == null ? "" : " until " + times.moment(to);
        return "Paused since " + times.moment(pause.from()) + until + ": "
                + pause.reason().label(whose(pause)) + ".";
    }

    private String whose(PausedTime pause) {
        var member = pause.delayOf();
        return member == null ? "the alliance's office" : names.member(member.toString());
    }

    private static String rule(RunningClock clock, Times times) {
        return "Counted from " + clock.event() + " on " + times.day(clock.startedAt()) + ": " + clock.count()
                + ". Rule: " + clock.rule() + ".";
    }

    private static @Nullable String extension(Explanation explanation, Times times) {
        return explanation.isExtended()
                ? "By its rule it would have ended on "
                        + times.day(explanation.counted().due().toInstant())
                        + "; more time was given"
                        + explanation.extensions().stream()
                                .map(each -> extension(each, times))
                                .collect(Collectors.joining(", then", "", "."))
                : null;
    }

    private static String extension(GrantedExtension given, Times times) {
        return " on " + times.day(given.grantedAt()) + " " + given.way().label() + ", until " + times.day(given.until())
                + " (" + given.rule() + ")";
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
