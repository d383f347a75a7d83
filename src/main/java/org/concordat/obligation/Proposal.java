package org.concordat.obligation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an obligation is to become.
 *
 * @param isReworded whether the act reads differently
 * @param grace business days; none when the table says
 */
record Proposal(String act, boolean isReworded, LocalDate dueOn, @Nullable Integer grace) {

    /** Checks what somebody proposes against what is in force. */
    static Proposal of(Obligation obligation, Clause clause, Change change, LocalDate today) {
        var act = Words.text("act", change.act(), 10_000);
        var dueOn = change.dueOn();
        if (dueOn == null || !dueOn.isAfter(today)) {
            throw new Refusal("dueOn", "must be after today");
        }
        Clause.requireGrace("grace", change.grace());
        var proposal = new Proposal(act, !act.equals(clause.act()), dueOn, change.grace());
        if (!proposal.isReworded && !proposal.movesDay(obligation) && !proposal.changesGrace(obligation)) {
            throw new Refusal("amendment", "must change what is to be done, its day or its grace");
        }
        return proposal;
    }

    private boolean movesDay(Obligation obligation) {
        return !dueOn.equals(obligation.expectedOn());
    }

    private boolean changesGrace(Obligation obligation) {
        return !Objects.equals(grace, obligation.grace());
    }

    /**
     * Whom it burdens: the obligor when it has less time, the obligee when it has to wait longer, and both when the act reads
     * differently or a grace is set against that of the table, because nobody can say for them which is harder.
     */
    Set<UUID> burdened(Obligation obligation) {
        var burdened = new HashSet<UUID>();
        if (isReworded || isShorter(obligation)) {
            burdened.add(obligation.obligor());
        }
        if (isReworded || isLonger(obligation)) {
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
        var before = obligation.grace();
        return changesGrace(obligation)
                && (grace == null || before == null || Integer.signum(grace.compareTo(before)) == sign);
    }

    /** The clause as it would read. */
    Clause amended(Obligation obligation, Clause clause) {
        var isFirst = obligation.occurrence().number() == 1;
        return clause.amended(act, isFirst ? dueOn : clause.due(), grace);
    }
}
