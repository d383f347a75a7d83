package org.concordat.escalation;

import java.time.Clock;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Words;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a dispute out of a mediation that does not end: a party asks for it, or somebody of the office decides it. */
@Service
@Transactional
public class StalledDisputes {

    private static final String MEDIATION = "mediationDue";
    private static final int LONGEST = 10_000;

    private final People people;
    private final Docket docket;
    private final ClockOffice clocks;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final EscalationProcess process;
    private final Clock clock;

    StalledDisputes(
            People people,
            Docket docket,
            ClockOffice clocks,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances,
            EscalationProcess process,
            Clock clock) {
        this.people = people;
        this.docket = docket;
        this.clocks = clocks;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
        this.process = process;
        this.clock = clock;
    }

    /**
     * A representative of a party asks for the escalation of a mediation that took too long, or a case manager decides
     * it at any time of the mediation.
     *
     * @throws Refusal when the person is neither, when the mediation's time is not over for a party, or when the dispute
     *     is not being mediated
     */
    public void escalate(String reference, String reasons) {
        var words = Words.text("reasons", reasons, LONGEST);
        var person = people.get(circumstances.person());
        if (isOfParty(person, reference)) {
            requireOverdue(reference);
            decide(reference, Cause.PARTY, words, Role.REPRESENTATIVE);
        } else if (people.mayActAs(Role.CASE_MANAGER, person.username(), reference)) {
            decide(reference, Cause.DECISION, words, Role.CASE_MANAGER);
        } else {
            throw new Refusal("dispute", "only a representative of a party or a case manager may have it escalated");
        }
    }

    private void decide(String reference, Cause cause, String words, Role role) {
        var kept = vault.store(Deposit.text(reference, Room.CASE, "escalationReasons"), words);
        var fact = fact(reference, cause)
                .as(role)
                .with("reasons", kept)
                .with("hash", vault.describe(kept).hash());
        var employer = people.get(circumstances.person()).employer();
        record.enter(role == Role.REPRESENTATIVE && employer != null ? fact.onBehalfOf(employer) : fact);
        process.escalationDecided(reference, cause);
    }

    /** Whoever decided about the delay of a mediation wants the dispute to go up. */
    public void escalateDispute(String reference) {
        record.enter(fact(reference, Cause.BREACH));
        process.escalationDecided(reference, Cause.BREACH);
    }

    /** Whether a person may have the dispute escalated while it is being mediated. */
    @Transactional(readOnly = true)
    public boolean mayEscalate(String username, String reference) {
        return people.find(username)
                .filter(person -> isOfParty(person, reference)
                        ? isOverdue(reference)
                        : people.mayActAs(Role.CASE_MANAGER, username, reference))
                .isPresent();
    }

    private boolean isOfParty(Person person, String reference) {
        return person.is(Role.REPRESENTATIVE)
                && person.employer() != null
                && docket.parties(reference).contains(person.employer());
    }

    private void requireOverdue(String reference) {
        if (!isOverdue(reference)) {
            throw new Refusal("dispute", "can be escalated by a party only when the time for its mediation is over");
        }
    }

    private boolean isOverdue(String reference) {
        return clocks.clocksOf(reference).stream()
                .filter(each -> each.name().equals(MEDIATION))
                .filter(each -> each.state() != RunningClock.State.STOPPED)
                .anyMatch(each -> each.dueAt().isBefore(clock.instant()));
    }

    private Fact fact(String reference, Cause cause) {
        return Fact.of(docket.caseOf(reference), Outcome.ESCALATION_DECIDED).with("cause", cause);
    }
}
