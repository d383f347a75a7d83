package org.concordat.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.clock.BreachOffice;
import org.concordat.escalation.EscalationRequest.State;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a party's request that its dispute goes up from a stage that took too long, until somebody has decided about it. */
@Service
@Transactional
public class EscalationRequestOffice {

    private static final int LONGEST = 10_000;

    private final EscalationRequests requests;
    private final People people;
    private final Docket docket;
    private final BreachOffice breaches;
    private final NoticeOffice notices;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final EscalationProcess process;
    private final Clock clock;

    EscalationRequestOffice(
            EscalationRequests requests,
            People people,
            Docket docket,
            BreachOffice breaches,
            NoticeOffice notices,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances,
            EscalationProcess process,
            Clock clock) {
        this.requests = requests;
        this.people = people;
        this.docket = docket;
        this.breaches = breaches;
        this.notices = notices;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
        this.process = process;
        this.clock = clock;
    }

    /**
     * A party asks for the escalation of a stage that took too long.
     *
     * @throws Refusal when the person represents no party, when no stage is overdue, or while an earlier request is open
     */
    public void askForEscalation(String reference, String reasons) {
        var words = Words.text("reasons", reasons, LONGEST);
        var party = partyOf(circumstances.person(), reference)
                .orElseThrow(
                        () -> new Refusal("dispute", "only a representative of a party may ask for its escalation"));
        if (!breaches.isStageOverdue(reference)) {
            throw new Refusal("dispute", "can be escalated for a party only when the time of its stage is over");
        }
        if (openRequest(reference).isPresent()) {
            throw new Refusal("dispute", "has a request for its escalation already; a case manager decides about it");
        }
        ask(reference, party, words);
    }

    private void ask(String reference, UUID party, String words) {
        var kept = vault.store(
                Deposit.text(reference, Room.CASE, "escalationReasons").by(party), words);
        requests.saveAndFlush(new EscalationRequest(reference, party, circumstances.person(), kept, clock.instant()));
        notices.serveParties(reference, Template.ESCALATION_ASKED);
        record.enter(fact(reference, Outcome.ESCALATION_ASKED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("reasons", kept)
                .with("hash", vault.describe(kept).hash()));
        process.escalationAsked(reference);
    }

    /**
     * A case manager answers the request.
     *
     * @param reasons their id in the vault
     */
    public void decideRequest(String reference, RequestDecision decision, UUID reasons) {
        var request = requestOn(reference);
        switch (decision) {
            case GRANTED -> {
                request.grant(clock.instant());
                record.enter(granted(request).as(Role.CASE_MANAGER).with("reasons", reasons));
            }
            case REFUSED -> {
                request.refuse(clock.instant());
                notices.serveParties(reference, Template.ESCALATION_REFUSED);
                record.enter(fact(reference, Outcome.ESCALATION_REFUSED)
                        .to(request.party())
                        .as(Role.CASE_MANAGER)
                        .with("reasons", reasons));
            }
        }
    }

    /** Nobody answers in time: the stage is late as it is, and the party gets what it asked for. */
    public void grantBySilence(String reference) {
        var request = requestOn(reference);
        request.grantBySilence(clock.instant());
        record.enter(granted(request).with("by", "silence"));
    }

    private Fact granted(EscalationRequest request) {
        return fact(request.reference(), Outcome.ESCALATION_DECIDED)
                .to(request.party())
                .with("cause", Cause.PARTY);
    }

    /** The request was granted: the dispute goes up. */
    public void escalateAsAsked(String reference) {
        process.escalationDecided(reference, Cause.PARTY);
    }

    /** The stage is over, whatever its end; a request that nobody has decided about ends with it. */
    public void endWithStage(String reference) {
        openRequest(reference).ifPresent(request -> {
            request.overtake(clock.instant());
            record.enter(fact(reference, Outcome.ESCALATION_OVERTAKEN).to(request.party()));
            process.requestOvertaken(reference);
        });
    }

    /** Whether a person may ask for the escalation of the dispute. */
    @Transactional(readOnly = true)
    public boolean mayAsk(String username, String reference) {
        return partyOf(username, reference).isPresent()
                && openRequest(reference).isEmpty()
                && breaches.isStageOverdue(reference);
    }

    /** What parties asked for, oldest first. */
    @Transactional(readOnly = true)
    public List<EscalationRequest> requestsIn(String reference) {
        return requests.findByReferenceOrderByAskedAt(reference);
    }

    private Optional<EscalationRequest> openRequest(String reference) {
        return requests.findByReferenceAndState(reference, State.OPEN);
    }

    private EscalationRequest requestOn(String reference) {
        return openRequest(reference).orElseThrow(() -> new Unknown("request for escalation of", reference));
    }

    /** The party for which somebody speaks in a dispute. */
    private Optional<UUID> partyOf(String username, String reference) {
        return people.find(username)
                .filter(person -> person.is(Role.REPRESENTATIVE))
                .map(Person::employer)
                .filter(docket.parties(reference)::contains);
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}
