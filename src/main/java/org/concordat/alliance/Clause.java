package org.concordat.alliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One promise of a settlement or one measure of a decision.
 *
 * @param obligor the member that must act
 * @param obligee the member it is owed to
 * @param act what must be done
 * @param due the last day to do it, in the alliance's time zone; the first of them when it recurs
 * @param recurrence none when it is due once
 * @param grace the business days after its day before it counts as breached; none when the table says
 * @param measure by which number one sees that it was kept; none when evidence alone shows it
 * @param consequence what it says about its breach; none when only the ladder does
 * @param after the numbers of the clauses that have to be kept before its time begins, ascending; mostly none
 */
public record Clause(
        UUID obligor,
        UUID obligee,
        String act,
        LocalDate due,
        @Nullable Recurrence recurrence,
        @Nullable Integer grace,
        @Nullable Measure measure,
        @Nullable Consequence consequence,
        List<Integer> after) {

    private static final int MOST_GRACE = 60;

    /**
     * Checks a grace that somebody wants.
     *
     * @throws Refusal when it is longer than anybody waits; none is always allowed
     */
    public static void requireGrace(String field, @Nullable Integer grace) {
        if (grace != null && (grace < 0 || grace > MOST_GRACE)) {
            throw new Refusal(field, "must be 0 to " + MOST_GRACE + " business days");
        }
    }

    /** Which clause of a list, and which time of it where it is due several times. */
    public static String name(Object number, @Nullable Object occurrence) {
        return "clause " + number + (occurrence == null ? "" : ", time " + occurrence);
    }

    /** How often it is due. */
    public int times() {
        return recurrence == null ? 1 : recurrence.times();
    }

    /**
     * The last day to do it for the so-manieth time.
     *
     * @param occurrence from 1
     */
    public LocalDate dueOn(int occurrence) {
        return recurrence == null ? due : recurrence.rhythm().after(due, occurrence - 1);
    }

    /** The last day of the last time. */
    LocalDate lastDueOn() {
        return dueOn(times());
    }

    /** What it says beside who, what and by when, a phrase each. */
    public List<String> extras() {
        var extras = new ArrayList<String>();
        if (measure != null) {
            extras.add("measured by " + measure.words());
        }
        if (recurrence != null) {
            extras.add(recurrence.words());
        }
        if (grace != null) {
            extras.add(graceWords(grace));
        }
        if (consequence != null) {
            extras.add(consequence.label());
        }
        if (!after.isEmpty()) {
            extras.add(afterWords());
        }
        return extras;
    }

    public static String graceWords(int grace) {
        return "grace of " + grace + (grace == 1 ? " business day" : " business days");
    }

    /** On which clauses it waits, such as "its time begins once clauses 1, 2 are kept". */
    public String afterWords() {
        var numbers = after.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "its time begins once "
                + (after.size() == 1 ? "clause " + numbers + " is" : "clauses " + numbers + " are") + " kept";
    }

    /** The same promise in other words, due on another day, with other grace. */
    public Clause amended(String newAct, LocalDate newDue, @Nullable Integer newGrace) {
        return amended(newAct, newDue, recurrence, newGrace, measure);
    }

    /** As above, due in another rhythm and measured otherwise. */
    public Clause amended(
            String newAct,
            LocalDate newDue,
            @Nullable Recurrence newRecurrence,
            @Nullable Integer newGrace,
            @Nullable Measure newMeasure) {
        return new Clause(obligor, obligee, newAct, newDue, newRecurrence, newGrace, newMeasure, consequence, after);
    }
}
