package org.concordat.obligation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.DecisionTables.Ruling;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Terms;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an obligation wait for others of its terms, and looks what comes of it whenever one of them has ended. */
@Service
@Transactional
public class DependencyOffice {

    private final Dependencies dependencies;
    private final Obligations obligations;
    private final ObligationLedger ledger;
    private final Vault vault;
    private final ObligationProcess process;

    DependencyOffice(
            Dependencies dependencies,
            Obligations obligations,
            ObligationLedger ledger,
            Vault vault,
            ObligationProcess process) {
        this.dependencies = dependencies;
        this.obligations = obligations;
        this.ledger = ledger;
        this.vault = vault;
        this.process = process;
    }

    /** Those whose clauses wait for others begin when every time of these is done. */
    void link(List<Obligation> opened, Terms terms) {
        for (var each : opened) {
            var days = terms.daysAfterOthers(each.clause());
            if (days != null) {
                each.waitForOthers(days);
                opened.stream()
                        .filter(other -> terms.clause(each.clause()).after().contains(other.clause()))
                        .forEach(other -> dependencies.save(new Dependency(each, other)));
            }
        }
    }

    /** One has ended: those that wait for it look what comes of that. */
    void ended(Obligation ended) {
        obligations.flush();
        dependencies.waitingFor(ended.id()).forEach(process::otherClauseEnded);
    }

    /**
     * What comes of one that waits, now that one of those it waits for has ended. What is done begins its time; what was
     * waived or not kept does what the table says.
     *
     * @param lane of the case
     */
    public Sequel applyRule(UUID id, String lane) {
        var waiting = obligations.findById(id).orElseThrow(() -> new Unknown("obligation", id));
        var rules = ledger.decide(waiting, "obligation-rules", Map.of("lane", lane));
        var awaited = dependencies.of(id);
        var sequel = Sequel.ofAll(awaited.stream()
                .map(each -> each.sequel(waiting.obligor(), rules))
                .toList());
        switch (sequel) {
            case BEGINS -> begin(waiting, awaited, rules);
            case FALLS_AWAY -> fallAway(waiting, rules);
            case WAITS -> {}
        }
        return sequel;
    }

    private void begin(Obligation waiting, List<Prerequisite> awaited, Ruling rules) {
        var clause = Terms.read(vault.openText(waiting.terms())).clause(waiting.clause());
        var planned = waiting.dueOn();
        waiting.begin(clause, ledger.today(waiting));
        var fact = ledger.fact(waiting, Outcome.OBLIGATION_TIME_BEGUN)
                .with("planned", planned)
                .with("dueOn", waiting.dueOn());
        ledger.enter(awaited.stream().allMatch(Prerequisite::isKept) ? fact : fact.under(rules.rule()));
        ledger.tellBoth(waiting, Template.OBLIGATION_TIME_BEGUN);
    }

    private void fallAway(Obligation waiting, Ruling rules) {
        waiting.fallAway();
        ledger.enter(ledger.fact(waiting, Outcome.OBLIGATION_FELL_AWAY).under(rules.rule()));
        ledger.tellBoth(waiting, Template.OBLIGATION_FELL_AWAY);
        ended(waiting);
    }
}
