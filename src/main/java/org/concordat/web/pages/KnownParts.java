package org.concordat.web.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Terms;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.ClockWords;
import org.concordat.clock.RunningClock;
import org.concordat.web.ReadableItems;
import org.concordat.web.ReadableRecord;
import org.concordat.web.Reading;
import org.concordat.web.known.KnownCase;
import org.concordat.web.known.KnownClock;
import org.concordat.web.known.KnownObligation;
import org.concordat.web.known.KnownSanction;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.RecordWords;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Component;

/** Deadlines, obligations and sanctions as they were known, each with what the record says of it. */
@Component
class KnownParts {

    private final ClockOffice clocks;
    private final ReadableItems items;
    private final RecordWords words;
    private final Names names;

    KnownParts(ClockOffice clocks, ReadableItems items, RecordWords words, Names names) {
        this.clocks = clocks;
        this.items = items;
        this.words = words;
        this.names = names;
    }

    /** Those that ran first, the next one on top. */
    List<KnownFile.Limit> deadlines(KnownCase known, List<ReadableRecord.Line> lines, Reading reading, Times times) {
        var told = told(lines, times);
        var zones = clocks.clocksOf(reading.reference()).stream()
                .collect(Collectors.toMap(RunningClock::id, RunningClock::zone));
        return known.clocks().stream()
                .filter(clock -> reading.knowsOfClock(clock.name(), clock.endedAt()))
                .sorted(Comparator.comparing((KnownClock clock) -> !clock.isRunning())
                        .thenComparing(KnownClock::due))
                .map(clock -> limit(clock, told, times.in(zones.getOrDefault(clock.id(), times.zone())), times))
                .toList();
    }

    private static KnownFile.Limit limit(KnownClock clock, Map<UUID, Said> told, Times theirs, Times times) {
        return new KnownFile.Limit(
                Labels.sentence(ClockWords.of(clock.name())),
                clock.isPaused() ? "" : theirs.moment(clock.due()),
                clock.due(),
                theirs.zone().getId(),
                state(clock, times),
                clock.isRunning(),
                "Counted from " + theirs.day(clock.startedAt()) + ". Rule: " + clock.rule() + ".",
                story(clock.story(), told));
    }

    private static String state(KnownClock clock, Times times) {
        return switch (clock.state()) {
            case RUNNING ->
                clock.isPaused()
                        ? "Paused"
                        : (clock.due().isBefore(times.now()) ? "Overdue, " : "Running, ") + times.distance(clock.due());
            case STOPPED -> "Done in time";
            case RAN_OUT -> "Ran out";
        };
    }

    List<KnownFile.Owed> obligations(
            KnownCase known, List<ReadableRecord.Line> lines, Reading reading, boolean whole, Times times) {
        var told = told(lines, times);
        var opened = new HashMap<UUID, Terms>();
        return known.obligations().stream()
                .map(each -> new KnownFile.Owed(
                        Labels.sentence(each.state().label()),
                        title(each, times),
                        whole && reading.isInside() ? act(each, opened, reading) : null,
                        story(each.story(), told)))
                .toList();
    }

    private String title(KnownObligation owed, Times times) {
        var rest = owed.restDueOn();
        return Labels.sentence(Clause.name(owed.clause(), owed.occurrence())) + ": " + names.member(owed.obligor())
                + " owes " + names.member(owed.obligee()) + ", due " + times.day(owed.dueOn())
                + (rest == null ? "" : "; the rest by " + times.day(rest))
                + (owed.version() == 1 ? "" : "; version " + owed.version());
    }

    private String act(KnownObligation owed, Map<UUID, Terms> opened, Reading reading) {
        return opened.computeIfAbsent(owed.terms(), terms -> Terms.read(items.text(reading, terms)))
                .clause(owed.clause())
                .act();
    }

    List<KnownFile.Imposed> sanctions(KnownCase known, List<ReadableRecord.Line> lines, Times times) {
        var told = told(lines, times);
        return known.sanctions().stream()
                .map(each -> new KnownFile.Imposed(state(each), title(each), story(each.story(), told)))
                .toList();
    }

    private static String state(KnownSanction sanction) {
        return Labels.sentence(
                sanction.isStayed() ? SanctionPart.STAYED : sanction.state().label());
    }

    private String title(KnownSanction sanction) {
        return "Rung " + sanction.rung() + ": "
                + Labels.sentence(sanction.title().replace('-', ' ')) + ", against " + names.member(sanction.member());
    }

    /** An entry in a sentence, to be told where it belongs. */
    private record Said(UUID entry, Outcome outcome, String sentence) {}

    private Map<UUID, Said> told(List<ReadableRecord.Line> lines, Times times) {
        return lines.stream()
                .map(line -> new Said(
                        line.entry().id(),
                        line.entry().outcome(),
                        times.moment(line.entry().decidedAt()) + ": " + words.tell(line, times)))
                .collect(Collectors.toMap(Said::entry, Function.identity()));
    }

    /** Of those entries, what the reader may know of. */
    private static List<String> story(List<UUID> entries, Map<UUID, Said> told) {
        return entries.stream()
                .filter(told::containsKey)
                .map(told::get)
                .filter(said -> said.outcome() != Outcome.CLOCK_STARTED)
                .map(Said::sentence)
                .toList();
    }
}
