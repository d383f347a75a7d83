package org.concordat.obligation;

import java.util.UUID;
import org.concordat.alliance.DecisionTables.Ruling;
import org.concordat.obligation.Obligation.State;

/**
 * What an obligation waits for.
 *
 * @param heard whether its obligor was heard about its breach, and it stays one
 */
record Prerequisite(UUID obligor, State state, boolean heard) {

    boolean isKept() {
        return state == State.VERIFIED || state == State.LATE || state == State.CURED;
    }

    private boolean isNotKept() {
        return state == State.EXCUSED || state == State.FALLEN || state == State.BREACHED && heard;
    }

    /**
     * What comes of one that waits for it: nothing while it is open or its breach is being heard, and else what the table says
     * unless it was kept.
     *
     * @param waiting who owes the one that waits
     */
    Sequel sequel(UUID waiting, Ruling rules) {
        if (isKept()) {
            return Sequel.BEGINS;
        }
        if (state == State.WAIVED) {
            return Sequel.of(rules.text("afterWaiver"));
        }
        return isNotKept() ? Sequel.of(rules.text(isOwn(waiting) ? "afterOwnBreach" : "afterBreach")) : Sequel.WAITS;
    }

    /** Nobody gets rid of what they owe by breaking something else. */
    private boolean isOwn(UUID waiting) {
        return state != State.FALLEN && obligor.equals(waiting);
    }
}
