package org.concordat.escalation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Terms;
import org.concordat.notice.Notice.Template;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads an escalated dispute to the next body, and a committee to its resolution or on to the next. */
@Service
@Transactional
public class CommitteeOffice {

    private final Benches benches;
    private final Vault vault;
    private final DecisionTables tables;
    private final EscalationLedger ledger;

    CommitteeOffice(Benches benches, Vault vault, DecisionTables tables, EscalationLedger ledger) {
        this.benches = benches;
        this.vault = vault;
        this.tables = tables;
        this.ledger = ledger;
    }

    /** Asks the table which body has the dispute next, and puts it before that body. */
    public Body callBody(String reference, String lane) {
        var escalation = ledger.escalationOf(reference);
        var alliance = ledger.alliance(reference);
        var before = escalation.body().map(Body::code).orElse("none");
        var path =
                Map.<String, Object>of("lane", lane, "cause", escalation.cause().code(), "before", before);
        var ruling = tables.decide(alliance.code(), "escalation-path", path);
        var next = Body.of(ruling.text("body"));
        escalation.call(next);
        ledger.enter(
                ledger.fact(reference, Outcome.BODY_CALLED).under(ruling.rule()).with("body", next));
        ledger.tellParties(reference, Template.BODY_CALLED);
        if (next.committee() != null) {
            benches.convene(next.committee(), reference);
        }
        return next;
    }

    /** The members of the committee that has the dispute who may sit on it. */
    @Transactional(readOnly = true)
    public List<Person> members(String reference) {
        return ledger.escalationOf(reference)
                .body()
                .map(Body::committee)
                .map(committee -> benches.eligible(committee, reference))
                .orElse(List.of());
    }

    /**
     * The committee proposes a resolution to the parties or passes the dispute on.
     *
     * @param clauses the vault's id of the resolution as written; none when the dispute is passed on
     * @param reasons the vault's id of the reasons
     * @throws Refusal when a resolution is proposed without clauses, or naming what breaks a rule in them
     */
    public void reviewInCommittee(String reference, Review review, @Nullable UUID clauses, UUID reasons) {
        var escalation = ledger.escalationOf(reference);
        escalation.requireOpen();
        var body = escalation.body().orElseThrow();
        if (review == Review.PASSED_ON) {
            ledger.enter(ledger.fact(reference, Outcome.DISPUTE_PASSED_ON)
                    .as(Role.COMMITTEE_MEMBER)
                    .with("body", body)
                    .with("reasons", reasons));
            return;
        }
        propose(escalation, reference, clauses);
        ledger.enter(ledger.fact(reference, Outcome.RESOLUTION_PROPOSED)
                .as(Role.COMMITTEE_MEMBER)
                .with("body", body)
                .with("resolution", escalation.proposed())
                .with("hash", vault.describe(escalation.proposed()).hash())
                .with("reasons", reasons));
        ledger.tellParties(reference, Template.RESOLUTION_PROPOSED);
    }

    private void propose(Escalation escalation, String reference, @Nullable UUID clauses) {
        if (clauses == null) {
            throw new Refusal("resolution", "must have at least one clause, or pass the dispute on");
        }
        var terms =
                Terms.write("resolution", vault.openText(clauses), ledger.parties(reference), ledger.today(reference));
        escalation.propose(vault.store(Deposit.list(reference, Room.CASE, "proposedResolution"), terms.json()));
    }

    @Transactional(readOnly = true)
    public Optional<Escalation> find(String reference) {
        return ledger.find(reference);
    }
}
