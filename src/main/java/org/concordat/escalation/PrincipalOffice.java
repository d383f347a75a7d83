package org.concordat.escalation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Seat;
import org.concordat.notice.Notice.Template;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the heads of the parties' organisations agree to what the board did not decide. */
@Service
@Transactional
public class PrincipalOffice {

    private final Deadlocks deadlocks;
    private final PrincipalAnswers answers;
    private final People people;
    private final Effects effects;
    private final EscalationLedger ledger;

    PrincipalOffice(
            Deadlocks deadlocks, PrincipalAnswers answers, People people, Effects effects, EscalationLedger ledger) {
        this.deadlocks = deadlocks;
        this.answers = answers;
        this.people = people;
        this.effects = effects;
        this.ledger = ledger;
    }

    /** The heads of the parties' organisations are asked to talk; each answers for its own. */
    public void callPrincipals(UUID id) {
        var deadlock = deadlock(id);
        deadlock.requireOpen();
        ledger.enter(fact(deadlock, Outcome.PRINCIPALS_CALLED));
        ledger.tellParties(deadlock.reference(), Template.PRINCIPALS_CALLED);
    }

    @Transactional(readOnly = true)
    public Set<UUID> parties(UUID id) {
        return ledger.parties(deadlock(id).reference());
    }

    /** Whoever holds a member's seat on the board heads it; where they do not represent it, its representatives speak. */
    @Transactional(readOnly = true)
    public List<String> principalsOf(UUID party) {
        var spokespersons = people.representativesOf(party);
        var alliance = spokespersons.stream().map(Person::alliance).findFirst();
        var head = alliance.stream()
                .flatMap(each -> people.seats(each).stream())
                .filter(seat -> seat.member().equals(party))
                .map(Seat::liveHolder)
                .findFirst();
        var heads = spokespersons.stream()
                .map(Person::username)
                .filter(person -> head.filter(person::equals).isPresent())
                .toList();
        return heads.isEmpty() ? spokespersons.stream().map(Person::username).toList() : heads;
    }

    /**
     * A principal says whether their organisation agrees to what the motion would order; each party answers once.
     *
     * @throws Refusal when the person does not head the party, or the party has answered
     */
    public void answerAsPrincipal(UUID id, UUID party, boolean agrees) {
        var deadlock = deadlock(id);
        deadlock.requireOpen();
        if (!principalsOf(party).contains(ledger.actor())) {
            throw new Refusal("principalAnswer", "only the head of the party's organisation may answer for it");
        }
        var key = new PrincipalAnswer.Key(id, party);
        if (answers.existsById(key)) {
            throw new Refusal("principalAnswer", "this party has already answered");
        }
        answers.saveAndFlush(new PrincipalAnswer(key, ledger.actor(), agrees, ledger.now()));
        ledger.enter(fact(deadlock, agrees ? Outcome.PRINCIPAL_AGREED : Outcome.PRINCIPAL_DISAGREED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party));
    }

    /** Whether any principal has said no. */
    @Transactional(readOnly = true)
    public boolean isRejected(UUID id) {
        return answers.in(id).stream().anyMatch(answer -> !answer.agrees());
    }

    /** Whether the principal of every party agrees, also when the time has just run out. */
    @Transactional(readOnly = true)
    public boolean isAgreed(UUID id) {
        var agreed = answers.in(id).stream()
                .filter(PrincipalAnswer::agrees)
                .map(PrincipalAnswer::party)
                .collect(Collectors.toSet());
        return agreed.containsAll(parties(id));
    }

    /** Every principal agreed: it binds as if the parties had settled. */
    public BoardEnding recordAgreement(UUID id) {
        var deadlock = deadlock(id);
        deadlock.requireOpen();
        var agreed = fact(deadlock, Outcome.PRINCIPALS_AGREED);
        effects.of(deadlock).ifPresent(agreed::effectiveFrom);
        ledger.enter(agreed);
        ledger.tellParties(deadlock.reference(), Template.PRINCIPALS_AGREED);
        return BoardEnding.AGREED;
    }

    /** A principal said no, or not all of them answered in time. */
    public void recordNoAgreement(UUID id) {
        var deadlock = deadlock(id);
        ledger.enter(fact(deadlock, Outcome.PRINCIPALS_NOT_AGREED));
        ledger.tellParties(deadlock.reference(), Template.PRINCIPALS_NOT_AGREED);
    }

    private Deadlock deadlock(UUID id) {
        return deadlocks.the(id);
    }

    private Fact fact(Deadlock deadlock, Outcome outcome) {
        return ledger.fact(deadlock.reference(), outcome).with("deadlock", deadlock.id());
    }
}
