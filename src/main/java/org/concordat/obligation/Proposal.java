package org.concordat.obligation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Measure;
import org.concordat.alliance.Recurrence;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an obligation is to become.
 *
 * @param before its clause as it reads now
 * @param after its clause as it would read
 * @param dueOn the day that would count
 */
record Proposal(Clause before, Clause after, LocalDate dueOn) {

    /** Checks what somebody proposes against what is in force. */
    static Proposal of(Obligation obligation, Clause clause, Change change, LocalDate today) {
        var act = Words.text("act", change.act(), 10_000);
        var dueOn = change.dueOn();
        if (dueOn == null || !dueOn.isAfter(today)) {
            throw new Refusal("dueOn", "must be after today");
        }
        requireInPeriod(obligation.occurrence(), dueOn);
        Clause.requireGrace("grace", change.grace());
        var isFirst = obligation.occurrence().number() == 1;
        var after = clause.amended(
                act,
                isFirst ? dueOn : clause.due(),
                recurrence(clause, change.rhythm()),
                change.grace(),
                measure(clause, change.measure()));
        var proposal = new Proposal(clause, after, dueOn);
        proposal.requireChange(obligation);
        return proposal;
    }

    private static void requireInPeriod(Occurrence occurrence, LocalDate dueOn) {
        if (!occurrence.hasBegun(dueOn)) {
            throw new Refusal(
                    "dueOn",
                    "must not be before " + occurrence.beginsOn() + ", the day after the time before it is due");
        }
    }

    private static @Nullable Recurrence recurrence(Clause clause, @Nullable String rhythm) {
        if (rhythm == null || rhythm.isBlank()) {
            return clause.recurrence();
        }
        if (clause.recurrence() == null) {
            throw new Refusal("rhythm", "must be empty: what is due once has none");
        }
        return clause.recurrence().in("rhythm", rhythm);
    }

    private static @Nullable Measure measure(Clause clause, Map<String, String> fields) {
        var kpi = fields.getOrDefault("kpi", "");
        if (kpi.isBlank()) {
            return clause.measure();
        }
        return kpi.equals("none") ? null : Measure.written("Amendment", fields);
    }

    private void requireChange(Obligation obligation) {
        if (!isReworded() && !movesDay(obligation) && !changesGrace(obligation)) {
            throw new Refusal("amendment", "must change what is to be done, its day, grace, rhythm or measure");
        }
    }

    /** Whether it reads differently in what nobody can say whom it burdens more: the act, the rhythm or the measure. */
    private boolean isReworded() {
        return !after.act().equals(before.act()) || changesRhythm() || changesMeasure();
    }

    boolean changesRhythm() {
        return !Objects.equals(after.recurrence(), before.recurrence());
    }

    boolean changesMeasure() {
        return !Objects.equals(after.measure(), before.measure());
    }

    private boolean movesDay(Obligation obligation) {
        return !dueOn.equals(obligation.expectedOn());
    }

    private boolean changesGrace(Obligation obligation) {
        return !Objects.equals(grace(), obligation.grace());
    }

    /** Business days; none when the table says. */
    @Nullable
    Integer grace() {
        return after.grace();
    }

    /**
     * Whom it burdens: the obligor when it has less time, the obligee when it has to wait longer, and both when it reads
     * differently or a grace is set against that of the table, because nobody can say for them which is harder.
     */
    Set<UUID> burdened(Obligation obligation) {
        var burdened = new HashSet<UUID>();
        if (isReworded() || isShorter(obligation)) {
            burdened.add(obligation.obligor());
        }
        if (isReworded() || isLonger(obligation)) {
            burdened.add(obligation.obligee());
        }
        return burdened;
    }

    private boolean isShorter(Obligation obligation) {
        return dueOn.isBefore(obligation.expectedOn()) || comparesGrace(obligation, -1);
    }

    private boolean isLonger(Obligation obligation) {
        return dueOn.isAfter(obligation.expectedOn()) || comparesGrace(obligation, 1);
    }

    private boolean comparesGrace(Obligation obligation, int sign) {
        var now = obligation.grace();
        var then = grace();
        return changesGrace(obligation) && (then == null || now == null || Integer.signum(then.compareTo(now)) == sign);
    }
}
