package org.concordat.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Terms;
import org.concordat.escalation.EscalationOffice;
import org.concordat.mediation.MediationOffice;
import org.concordat.mediation.Signature;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.concordat.vault.Vault;
import org.concordat.web.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was promised or ordered in a case: the settlement, the motion, the obligations that follow. */
@Component
class TermsPart {

    private final MediationOffice mediations;
    private final EscalationOffice escalations;
    private final ObligationRegister obligations;
    private final Vault vault;
    private final Names names;

    TermsPart(
            MediationOffice mediations,
            EscalationOffice escalations,
            ObligationRegister obligations,
            Vault vault,
            Names names) {
        this.mediations = mediations;
        this.escalations = escalations;
        this.obligations = obligations;
        this.vault = vault;
        this.names = names;
    }

    /** What the parties have signed; before that, for those in the mediation, what they are asked to sign. */
    CaseFile.@Nullable Agreement agreement(Reading reading, Times times) {
        var mediation = mediations.find(reading.reference()).orElse(null);
        if (mediation == null) {
            return null;
        }
        var settlement = mediation.settlement();
        if (settlement != null && reading.isInside()) {
            return new CaseFile.Agreement(true, terms(settlement, times), answers(mediation.terms(), times));
        }
        var draft = mediation.terms();
        return draft != null && reading.isInMediation()
                ? new CaseFile.Agreement(false, terms(draft, times), answers(draft, times))
                : null;
    }

    private List<String> answers(@Nullable UUID terms, Times times) {
        return terms == null
                ? List.of()
                : mediations.answersTo(terms).stream()
                        .map(answer -> answer(answer, times))
                        .toList();
    }

    private String answer(Signature signature, Times times) {
        return names.member(signature.party())
                + (signature.answer() == Signature.Answer.SIGNED ? " signed" : " refused to sign") + " on "
                + times.moment(signature.answeredAt()) + " through " + names.person(signature.person());
    }

    CaseFile.@Nullable Question motion(Reading reading, Times times) {
        return escalations
                .find(reading.reference())
                .filter(motion -> reading.isInside())
                .map(motion -> new CaseFile.Question(
                        vault.openText(motion.words()), terms(motion.measures(), times), Labels.of(motion.state())))
                .orElse(null);
    }

    private List<CaseFile.Term> terms(UUID id, Times times) {
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
