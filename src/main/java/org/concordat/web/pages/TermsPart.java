package org.concordat.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Terms;
import org.concordat.escalation.EscalationOffice;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.concordat.vault.Vault;
import org.concordat.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was promised or ordered in a case: the motion, the obligations that follow, and any list of clauses. */
@Component
class TermsPart {

    private final EscalationOffice escalations;
    private final ObligationRegister obligations;
    private final Vault vault;
    private final Names names;

    TermsPart(EscalationOffice escalations, ObligationRegister obligations, Vault vault, Names names) {
        this.escalations = escalations;
        this.obligations = obligations;
        this.vault = vault;
        this.names = names;
    }

    CaseFile.@Nullable Question motion(Reading reading, Times times) {
        return escalations
                .find(reading.reference())
                .filter(motion -> reading.isInside())
                .map(motion -> new CaseFile.Question(
                        vault.openText(motion.words()), terms(motion.measures(), times), Labels.of(motion.state())))
                .orElse(null);
    }

    List<CaseFile.Term> terms(UUID id, Times times) {
        return Terms.read(vault.openText(id)).clauses().stream()
                .map(clause -> new CaseFile.Term(
                        names.member(clause.obligor()),
                        names.member(clause.obligee()),
                        clause.act(),
                        times.day(clause.due())))
                .toList();
    }

    List<CaseFile.Promise> obligations(Reading reading, Times times) {
        var opened = new HashMap<UUID, List<Clause>>();
        return obligations.obligationsOf(reading.reference()).stream()
                .map(obligation -> new CaseFile.Promise(
                        names.member(obligation.obligor()),
                        names.member(obligation.obligee()),
                        reading.isInside() ? act(obligation, opened) : null,
                        times.day(obligation.dueOn()),
                        Labels.of(obligation.state())))
                .toList();
    }

    private String act(Obligation obligation, Map<UUID, List<Clause>> opened) {
        return opened.computeIfAbsent(obligation.terms(), terms -> Terms.read(vault.openText(terms))
                        .clauses())
                .get(obligation.clause() - 1)
                .act();
    }
}
