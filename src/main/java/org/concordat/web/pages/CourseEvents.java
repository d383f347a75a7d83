package org.concordat.web.pages;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.Entry;
import org.concordat.audit.FiredRule;
import org.concordat.audit.Intervention;
import org.concordat.audit.TaskAct;
import org.concordat.clock.ClockWords;
import org.concordat.web.ReadableHistory;
import org.concordat.web.ReadableHistory.Seen;
import org.concordat.web.ReadableRecord;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.OperatorWords;
import org.concordat.web.pages.words.RecordWords;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that happened in a case, from the record and from the engine's history, in order of time. */
@Component
class CourseEvents {

    private final ReadableRecord record;
    private final ReadableHistory history;
    private final RecordWords words;
    private final Names names;

    CourseEvents(ReadableRecord record, ReadableHistory history, RecordWords words, Names names) {
        this.record = record;
        this.history = history;
        this.words = words;
        this.names = names;
    }

    List<Course.Event> of(Reading reading, List<Seen> runs, Set<CourseKind> kinds, Times times) {
        return Stream.of(
                        record.of(reading).stream().map(line -> entry(line, reading, times)),
                        history.tasks(reading, runs).stream().map(act -> task(act, times)),
                        history.rules(reading).stream().map(rule -> rule(rule, times)),
                        history.interventions(reading).stream().map(each -> intervention(each, runs, times)))
                .flatMap(each -> each)
                .filter(event -> kinds.isEmpty() || kinds.contains(event.kind()))
                .sorted(Comparator.comparing(Course.Event::at))
                .toList();
    }

    private Course.Event entry(ReadableRecord.Line line, Reading reading, Times times) {
        var entry = line.entry();
        return new Course.Event(
                entry.recordedAt(),
                times.moment(entry.recordedAt()),
                CourseKind.of(entry.outcome()),
                words.tell(line, times) + decidedEarlier(entry, times),
                null,
                RecordPart.CLOCKWORK.contains(entry.outcome()),
                names.doer(entry, line.facts().get("inPlaceOf")),
                withheld(line, reading));
    }

    private static String decidedEarlier(Entry entry, Times times) {
        var decided = times.moment(entry.decidedAt());
        return decided.equals(times.moment(entry.recordedAt())) ? "" : " (as of " + decided + ")";
    }

    private static @Nullable String withheld(ReadableRecord.Line line, Reading reading) {
        var item = line.item();
        return item != null && !reading.mayRead(item)
                ? "What was written is withheld from you."
                : line.isWhole() ? null : "Part of this entry is withheld from you.";
    }

    private Course.Event task(TaskAct act, Times times) {
        var said =
                switch (act.what()) {
                    case OFFERED -> "Task offered: ";
                    case TAKEN -> "Task taken: ";
                    case GIVEN -> "Task given to " + who(act.receiver()) + ": ";
                    case GIVEN_BACK -> "Task given back: ";
                    case COMPLETED -> "Task completed: ";
                    case TAKEN_AWAY -> "Task taken away undone: ";
                };
        return event(act.at(), CourseKind.TASK, said + act.name(), who(act.person()), times);
    }

    private String who(@Nullable String person) {
        return person == null ? "automatic" : names.speaker(person, null);
    }

    private static Course.Event rule(FiredRule rule, Times times) {
        var version = rule.version() == null ? "a version that is gone" : "version " + rule.version();
        var fired = rule.rules().isEmpty()
                ? "no rule fired"
                : (rule.rules().size() == 1 ? "rule " : "rules ")
                        + rule.rules().stream().map(String::valueOf).collect(Collectors.joining(", ")) + " fired";
        return new Course.Event(
                rule.at(),
                times.moment(rule.at()),
                CourseKind.RULE,
                rule.name() + ", " + version + ": " + fired,
                "Asked " + listed(rule.asked()) + "; answered " + listed(rule.answered()) + ".",
                true,
                "automatic",
                null);
    }

    private static String listed(List<String> values) {
        return values.isEmpty()
                ? "nothing"
                : values.stream().map(ClockWords::beside).collect(Collectors.joining(", "));
    }

    private Course.Event intervention(Intervention each, List<Seen> runs, Times times) {
        var process = runs.stream()
                .filter(seen -> seen.run().id().equals(each.run()))
                .map(seen -> seen.run().name())
                .findFirst()
                .orElse("a process");
        var why = each.why() == null || each.why().isBlank() ? "no reason is kept" : "because: " + each.why();
        return event(
                each.at(),
                CourseKind.OPERATOR,
                OperatorWords.tell(each, process, times) + "; " + why,
                who(each.person()),
                times);
    }

    private static Course.Event event(Instant at, CourseKind kind, String text, String by, Times times) {
        return new Course.Event(at, times.moment(at), kind, text, null, false, by, null);
    }
}
