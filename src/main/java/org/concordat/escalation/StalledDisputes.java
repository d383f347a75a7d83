package org.concordat.escalation;

import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Words;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a dispute up from a stage that does not end: a case manager decides it, or it is the answer to a clock that ran
 * out.
 */
@Service
@Transactional
public class StalledDisputes {

    private static final int LONGEST = 10_000;

    private final People people;
    private final Docket docket;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final EscalationProcess process;

    StalledDisputes(
            People people,
            Docket docket,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances,
            EscalationProcess process) {
        this.people = people;
        this.docket = docket;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
        this.process = process;
    }

    /**
     * A case manager decides, at any time before the dispute goes up, that it does.
     *
     * @throws Refusal when the person is none for this dispute, or when it is in no stage from which it could go up
     */
    public void escalate(String reference, String reasons) {
        var words = Words.text("reasons", reasons, LONGEST);
        if (!people.mayActAs(Role.CASE_MANAGER, circumstances.person(), reference)) {
            throw new Refusal("dispute", "only a case manager of no party may decide to escalate it");
        }
        var kept = vault.store(Deposit.text(reference, Room.CASE, "escalationReasons"), words);
        record.enter(decided(reference, Cause.DECISION)
                .as(Role.CASE_MANAGER)
                .with("reasons", kept)
                .with("hash", vault.describe(kept).hash()));
        process.escalationDecided(reference, Cause.DECISION);
    }

    /** Whoever decided about a clock that ran out wants the dispute to go up. */
    public void escalateDispute(String reference) {
        record.enter(decided(reference, Cause.BREACH));
        process.escalationDecided(reference, Cause.BREACH);
    }

    /** Whether a person may have the dispute escalated, once it is in a stage from which it can go up. */
    @Transactional(readOnly = true)
    public boolean mayEscalate(String username, String reference) {
        return people.mayActAs(Role.CASE_MANAGER, username, reference);
    }

    private Fact decided(String reference, Cause cause) {
        return Fact.of(docket.caseOf(reference), Outcome.ESCALATION_DECIDED).with("cause", cause);
    }
}
