package org.concordat.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Option;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Terms;
import org.concordat.alliance.Unknown;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appoints mediators, keeps what happens in mediation, and turns signed terms into a settlement. */
@Service
@Transactional
public class MediationOffice {

    private final Mediations mediations;
    private final Signatures signatures;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    MediationOffice(
            Mediations mediations,
            Signatures signatures,
            AllianceOffice alliances,
            Docket docket,
            People people,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.mediations = mediations;
        this.signatures = signatures;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** The mediators who belong to no party. */
    @Transactional(readOnly = true)
    public List<Option> eligibleMediators(String reference) {
        return people.eligible(Role.MEDIATOR, reference).stream()
                .map(person -> new Option(person.username(), person.name()))
                .toList();
    }

    /**
     * Appoints the mediator, who from then on sees the file.
     *
     * @throws Refusal when the person is no mediator or belongs to a party
     */
    public void appointMediator(String reference, @Nullable String mediator) {
        if (mediator == null || !people.isEligible(Role.MEDIATOR, mediator, reference)) {
            throw new Refusal("mediator", "must be a mediator who belongs to no party of this dispute");
        }
        mediations.saveAndFlush(new Mediation(reference, mediator, clock.instant()));
        docket.givePart(reference, mediator, Role.MEDIATOR);
        record.enter(fact(reference, Outcome.MEDIATOR_APPOINTED)
                .as(Role.CASE_MANAGER)
                .with("mediator", mediator));
    }

    /** Notes that a session took place; of what was said only this leaves the room (UMA section 7). */
    public void holdSession(String reference, @Nullable Date heldOn, boolean everyPartyAttended) {
        if (heldOn == null) {
            throw new Refusal("sessionHeldOn", "must be the day of the session");
        }
        var day = LocalDate.ofInstant(heldOn.toInstant(), ZoneOffset.UTC);
        mediationOf(reference).holdSession(day, everyPartyAttended, today(reference));
        record.enter(fact(reference, Outcome.SESSION_HELD)
                .as(Role.MEDIATOR)
                .with("heldOn", day)
                .with("everyPartyAttended", everyPartyAttended));
    }

    /**
     * Checks the drafted clauses and keeps them for the parties to sign.
     *
     * @param clauses the vault's id of the list as written
     * @throws Refusal naming the clause and the field that break a rule
     */
    public void draftSettlement(String reference, UUID clauses) {
        var terms = Terms.write("clauses", vault.openText(clauses), docket.parties(reference), today(reference));
        var kept = vault.store(Deposit.list(reference, Room.MEDIATION, "terms"), terms.json());
        mediationOf(reference).draft(kept);
        record.enter(fact(reference, Outcome.SETTLEMENT_DRAFTED)
                .as(Role.MEDIATOR)
                .with("terms", kept)
                .with("hash", vault.describe(kept).hash())
                .with("clauses", terms.clauses().size()));
    }

    /**
     * A representative signs or refuses for a party; each party answers once.
     *
     * @throws Refusal when the person does not represent the party or the party has answered
     */
    public void signSettlement(String reference, UUID party, Signature.Answer answer) {
        var terms = mediationOf(reference).drafted();
        var person = circumstances.person();
        requireRepresentative(party, person);
        var key = new Signature.Key(terms, party);
        if (signatures.existsById(key)) {
            throw new Refusal("signature", "this party has already answered");
        }
        signatures.saveAndFlush(new Signature(key, person, answer, clock.instant()));
        record.enter(fact(
                        reference,
                        answer == Signature.Answer.SIGNED ? Outcome.SETTLEMENT_SIGNED : Outcome.SIGNATURE_REFUSED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("terms", terms)
                .with("hash", vault.describe(terms).hash()));
    }

    /** Whether any party has refused the drafted terms. */
    @Transactional(readOnly = true)
    public boolean isRefused(String reference) {
        return signatures.under(mediationOf(reference).drafted()).stream()
                .anyMatch(each -> each.answer() == Signature.Answer.REFUSED);
    }

    private void requireRepresentative(UUID party, String person) {
        var represents = people.representativesOf(party).stream()
                .anyMatch(each -> each.username().equals(person));
        if (!represents) {
            throw new Refusal("signature", "only a representative of the party may sign for it");
        }
    }

    /** Every party signed: the terms leave mediation as the settlement, whose id is the only thing handed on. */
    public UUID recordSettlement(String reference) {
        var mediation = mediationOf(reference);
        var terms = vault.openText(mediation.drafted());
        var settlement = vault.store(Deposit.list(reference, Room.CASE, "settlement"), terms);
        mediation.settleBy(settlement, clock.instant());
        record.enter(fact(reference, Outcome.SETTLEMENT_REACHED)
                .with("settlement", settlement)
                .with("hash", vault.describe(settlement).hash()));
        return settlement;
    }

    public void recordImpasse(String reference) {
        mediationOf(reference).fail(clock.instant());
        record.enter(fact(reference, Outcome.MEDIATION_FAILED));
    }

    /** Nobody could be found to mediate: the mediation ends before its first session. */
    public void endWithoutMediator(String reference) {
        record.enter(fact(reference, Outcome.MEDIATION_FAILED).with("endedAs", "noMediator"));
    }

    /** The dispute was withdrawn: a mediation that is open ends; without one nothing happens. */
    public void endMediation(String reference) {
        find(reference).filter(Mediation::isOpen).ifPresent(mediation -> {
            mediation.end(clock.instant());
            record.enter(fact(reference, Outcome.MEDIATION_ENDED));
        });
    }

    @Transactional(readOnly = true)
    public Optional<Mediation> find(String reference) {
        return mediations.findByReference(reference);
    }

    /** Who has answered the drafted terms, and how. */
    @Transactional(readOnly = true)
    public List<Signature> answersTo(UUID terms) {
        return signatures.under(terms);
    }

    private Mediation mediationOf(String reference) {
        return find(reference).orElseThrow(() -> new Unknown("mediation of", reference));
    }

    private LocalDate today(String reference) {
        var zone = alliances.alliance(docket.caseOf(reference).alliance()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}
