package org.concordat.alliance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.Recurrence.Rhythm;
import org.jspecify.annotations.Nullable;

/**
 * A clause as a row of a list.
 *
 * @param name of the clause, for messages
 */
record ClauseRow(String name, JsonNode row) {

    private static final int MOST_TIMES = 24;

    /** What a person wrote, checked. */
    Clause written(Set<UUID> parties, LocalDate today) {
        var obligor = party(", who must act", "obligor", parties);
        var obligee = party(", to whom it is owed", "obligee", parties);
        if (obligor.equals(obligee)) {
            throw new Refusal(name, "nobody can owe something to themselves; choose two different parties");
        }
        var act = Words.text(name + ", what must be done", text("act"), 10_000);
        var due = date(", due date", "due");
        if (!due.isAfter(today)) {
            throw new Refusal(name + ", due date", "must be after today");
        }
        var measure = new MeasureRow(name, row).written();
        return new Clause(obligor, obligee, act, due, recurrence(due), grace(), measure, consequence(), after());
    }

    private UUID party(String what, String key, Set<UUID> parties) {
        return parties.stream()
                .filter(party -> party.toString().equals(text(key)))
                .findFirst()
                .orElseThrow(() -> new Refusal(name + what, "must be one of the parties"));
    }

    private @Nullable Recurrence recurrence(LocalDate first) {
        var word = text("recurrence");
        if (word.isEmpty() || word.equals("once")) {
            return null;
        }
        var rhythm = Rhythm.of(word)
                .orElseThrow(() -> new Refusal(name + ", how often", "must be once, monthly, quarterly or yearly"));
        return new Recurrence(rhythm, times(rhythm, first));
    }

    private int times(Rhythm rhythm, LocalDate first) {
        if (text("times").isEmpty() == text("until").isEmpty()) {
            throw new Refusal(name + ", how many times", "needs either a number or a last day, not both");
        }
        var times = text("until").isEmpty()
                ? whole(", how many times", "times")
                : rhythm.timesUntil(first, date(", last day", "until"));
        if (times < 2 || times > MOST_TIMES) {
            throw new Refusal(name + ", how many times", "must come to 2 to " + MOST_TIMES + " times");
        }
        return times;
    }

    private @Nullable Integer grace() {
        if (text("grace").isEmpty()) {
            return null;
        }
        var days = whole(", grace", "grace");
        Clause.requireGrace(name + ", grace", days);
        return days;
    }

    private @Nullable Consequence consequence() {
        var word = text("consequence");
        if (word.isEmpty() || word.equals("ladder")) {
            return null;
        }
        return Consequence.of(word)
                .orElseThrow(() -> new Refusal(
                        name + ", what follows a breach", "must be ladder, minor, major, critical or incentiveShare"));
    }

    private List<Integer> after() {
        var numbers = row.path("after").isArray() ? keptAfter().stream() : writtenAfter();
        return numbers.distinct().sorted().toList();
    }

    private Stream<Integer> writtenAfter() {
        try {
            return Stream.of(text("after").split("[,;\\s]+"))
                    .filter(number -> !number.isEmpty())
                    .map(Integer::valueOf)
                    .toList()
                    .stream();
        } catch (NumberFormatException e) {
            throw new Refusal(name + ", only after", "must be numbers of clauses, such as 1, 2");
        }
    }

    private List<Integer> keptAfter() {
        var numbers = new ArrayList<Integer>();
        row.path("after").forEach(number -> numbers.add(number.asInt()));
        return numbers;
    }

    private int whole(String what, String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException e) {
            throw new Refusal(name + what, "must be a whole number");
        }
    }

    private LocalDate date(String what, String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            throw new Refusal(name + what, "must be a date such as 2027-03-31");
        }
    }

    private String text(String key) {
        return row.path(key).asText("").strip().replaceFirst("^null$", "");
    }

    /** A clause that was checked when it was written. */
    Clause kept() {
        return new Clause(
                UUID.fromString(text("obligor")),
                UUID.fromString(text("obligee")),
                row.path("act").asText(),
                LocalDate.parse(text("due")),
                keptRecurrence(),
                text("grace").isEmpty() ? null : Integer.valueOf(text("grace")),
                new MeasureRow(name, row).kept(),
                Consequence.of(text("consequence")).orElse(null),
                keptAfter());
    }

    private @Nullable Recurrence keptRecurrence() {
        return Rhythm.of(text("recurrence"))
                .map(rhythm -> new Recurrence(rhythm, row.path("times").asInt()))
                .orElse(null);
    }

    /** Fills a row with a clause. */
    static void fill(ObjectNode row, Clause clause) {
        row.put("obligor", clause.obligor().toString())
                .put("obligee", clause.obligee().toString())
                .put("act", clause.act())
                .put("due", clause.due().toString());
        var recurrence = clause.recurrence();
        if (recurrence != null) {
            row.put("recurrence", recurrence.rhythm().word()).put("times", recurrence.times());
        }
        if (clause.grace() != null) {
            row.put("grace", clause.grace());
        }
        if (clause.measure() != null) {
            MeasureRow.fill(row, clause.measure());
        }
        if (clause.consequence() != null) {
            row.put("consequence", clause.consequence().word());
        }
        if (!clause.after().isEmpty()) {
            var after = row.putArray("after");
            clause.after().forEach(after::add);
        }
    }
}
