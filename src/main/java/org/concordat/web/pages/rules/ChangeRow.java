package org.concordat.web.pages.rules;

import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.rules.RuleChange;
import org.concordat.alliance.rules.RuleChange.State;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;

/** A proposed change of rules as a reader sees it. */
record ChangeRow(RuleChange change, String proposed, @Nullable String decided, boolean mayDecide, boolean mayWithdraw) {

    static ChangeRow of(RuleChange change, Person reader, People people, Times times) {
        var isOpen = change.state() == State.PROPOSED;
        var isOwn = change.proposedBy().equals(reader.username());
        var decidedAt = change.decidedAt();
        return new ChangeRow(
                change,
                people.nameOf(change.proposedBy()) + ", " + times.moment(change.proposedAt()),
                change.decidedBy() == null || decidedAt == null
                        ? null
                        : people.nameOf(change.decidedBy()) + ", " + times.moment(decidedAt),
                isOpen && !isOwn && reader.is(change.kind().role()),
                isOpen && isOwn);
    }
}
