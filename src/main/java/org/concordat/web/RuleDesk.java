package org.concordat.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.RuleBook;
import org.concordat.alliance.rules.RuleChange;
import org.concordat.alliance.rules.RuleChangeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes proposals to change rules, tried out before anything is kept. */
@Component
public class RuleDesk {

    private final RuleBook book;
    private final RuleChangeOffice changes;

    RuleDesk(RuleBook book, RuleChangeOffice changes) {
        this.book = book;
        this.changes = changes;
    }

    /** Whether a person may know what is proposed. */
    public static boolean isOpenTo(Person person) {
        return person.may(Power.READ_RULE_CHANGES);
    }

    /**
     * Proposes files that can be put in force.
     *
     * @param own whether they are to serve this alliance only
     * @throws org.concordat.alliance.Refusal when they cannot, saying why, or the person may not
     */
    public UUID propose(Alliance alliance, boolean own, @Nullable String title, Map<String, String> files) {
        var tenant = own ? alliance.code() : null;
        changes.requireProposable(files);
        book.tryOut(tenant, files);
        return changes.proposeRules(tenant, title, files);
    }

    public List<RuleChange> changesOf(Alliance alliance) {
        return changes.changesOf(alliance.id());
    }

    /** Whether a change waits that can be approved no more. */
    public boolean isOvertaken(RuleChange change) {
        return changes.isOvertaken(change);
    }

    /** A change that concerns the alliance. */
    public RuleChange change(Alliance alliance, UUID id) {
        return changes.change(alliance.id(), id);
    }
}
