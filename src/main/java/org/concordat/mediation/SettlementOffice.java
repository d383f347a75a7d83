package org.concordat.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.OpenSettlements;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Terms;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what the parties agreed before each of them, and turns it into a settlement when all have signed. */
@Service
@Transactional
public class SettlementOffice implements OpenSettlements {

    private final SettlementDrafts settlements;
    private final Signatures signatures;
    private final SettlementDocument document;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final Vault vault;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Steps steps;
    private final Clock clock;

    SettlementOffice(
            SettlementDrafts settlements,
            Signatures signatures,
            SettlementDocument document,
            AllianceOffice alliances,
            Docket docket,
            People people,
            Vault vault,
            NoticeOffice notices,
            AllianceRecord record,
            Circumstances circumstances,
            Steps steps,
            Clock clock) {
        this.settlements = settlements;
        this.signatures = signatures;
        this.document = document;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.vault = vault;
        this.notices = notices;
        this.record = record;
        this.circumstances = circumstances;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Checks the drafted clauses and keeps them for the parties to sign.
     *
     * @throws Refusal naming the clause and the field that break a rule
     */
    public void draftSettlement(String reference, Draft draft) {
        requireSameParties(reference);
        var terms =
                Terms.write("clauses", vault.openText(draft.clauses()), docket.parties(reference), today(reference));
        var party = partyOfDrafter(reference);
        var room = party.isPresent() ? Room.TALKS : Room.MEDIATION;
        var kept = vault.store(Deposit.list(reference, room, "terms"), terms.json());
        settlements.saveAndFlush(new Settlement(reference, room, draft, kept, circumstances.person(), clock.instant()));
        var fact = fact(reference, Outcome.SETTLEMENT_DRAFTED)
                .as(party.isPresent() ? Role.REPRESENTATIVE : Role.MEDIATOR)
                .with("terms", kept)
                .with("hash", vault.describe(kept).hash())
                .with("clauses", terms.clauses().size())
                .with("coverage", draft.coverage())
                .with("settledIssues", draft.settledIssues())
                .with("carvedOut", draft.carvedOut());
        record.enter(party.map(fact::onBehalfOf).orElse(fact));
        steps.taken(reference);
    }

    private void requireSameParties(String reference) {
        if (!docket.hold(reference)) {
            throw new Refusal(
                    "clauses", "were drafted for other parties: somebody else has just made a member a party");
        }
    }

    /** Whoever works for a party drafts for it; anybody else drafts as the mediator. */
    private Optional<UUID> partyOfDrafter(String reference) {
        return people.find(circumstances.person()).map(Person::employer).filter(docket.parties(reference)::contains);
    }

    /**
     * A representative signs or refuses for a party; each party answers once.
     *
     * @throws Refusal when the person does not represent the party or the party has answered
     */
    public void signSettlement(String reference, UUID party, Signature.Reply reply) {
        var terms = openIn(reference).terms();
        var person = circumstances.person();
        requireRepresentative(party, person);
        var key = new Signature.Key(terms, party);
        if (signatures.existsById(key)) {
            throw new Refusal("signature", "this party has already answered");
        }
        signatures.saveAndFlush(new Signature(key, person, reply, clock.instant()));
        var signed = reply.answer() == Signature.Answer.SIGNED;
        record.enter(fact(reference, signed ? Outcome.SETTLEMENT_SIGNED : Outcome.SIGNATURE_REFUSED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("terms", terms)
                .with("hash", vault.describe(terms).hash())
                .with("authority", reply.authority())
                .with("mandate", reply.mandate())
                .with("reason", reply.reason()));
        steps.taken(reference);
    }

    private void requireRepresentative(UUID party, String person) {
        var represents = people.representativesOf(party).stream()
                .anyMatch(each -> each.username().equals(person));
        if (!represents) {
            throw new Refusal("signature", "only a representative of the party may sign for it");
        }
    }

    /** Whether every party has signed the drafted terms, also when the time for signing has just run out. */
    @Transactional(readOnly = true)
    public boolean isSigned(String reference) {
        var signed = signatures.under(openIn(reference).terms()).stream()
                .filter(each -> each.answer() == Signature.Answer.SIGNED)
                .map(Signature::party)
                .collect(Collectors.toSet());
        return signed.containsAll(docket.parties(reference));
    }

    /** Whether any party has refused the drafted terms. */
    @Transactional(readOnly = true)
    public boolean isRefused(String reference) {
        return signatures.under(openIn(reference).terms()).stream()
                .anyMatch(each -> each.answer() == Signature.Answer.REFUSED);
    }

    /**
     * Every party signed: the terms become the case's settlement, with a document to keep.
     *
     * @return the vault's id of the signed terms
     */
    public UUID recordSettlement(String reference) {
        var open = openIn(reference);
        var terms = Terms.read(vault.openText(open.terms()));
        var signed = vault.store(Deposit.list(reference, Room.CASE, "settlement"), terms.json());
        var pdf = vault.store(
                Deposit.document(reference, "settlementDocument", "application/pdf"),
                document.write(open, terms, signatures.under(open.terms())));
        open.sign(signed, pdf, clock.instant());
        notices.serveParties(reference, Notice.Template.SETTLEMENT_REACHED);
        record.enter(fact(reference, Outcome.SETTLEMENT_REACHED)
                .with("settlement", signed)
                .with("hash", vault.describe(signed).hash())
                .with("document", pdf)
                .with("documentHash", vault.describe(pdf).hash())
                .with("coverage", open.coverage()));
        return signed;
    }

    /** A party refused to sign: nothing is settled. */
    public void recordRefusal(String reference) {
        openIn(reference).refuse(clock.instant());
        notices.serveParties(reference, Notice.Template.SETTLEMENT_REFUSED);
        record.enter(fact(reference, Outcome.SETTLEMENT_REFUSED));
    }

    /** The time for signing is over: nothing is settled. */
    public void recordLapse(String reference) {
        openIn(reference).lapse(clock.instant());
        notices.serveParties(reference, Notice.Template.SETTLEMENT_LAPSED);
        record.enter(fact(reference, Outcome.SETTLEMENT_LAPSED));
    }

    /** The dispute ended early: a draft that is out for signature is void; without one nothing happens. */
    void drop(String reference) {
        find(reference, Settlement.State.OPEN).ifPresent(open -> {
            open.drop(clock.instant());
            record.enter(fact(reference, Outcome.SETTLEMENT_DROPPED));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isOutForSignature(String reference) {
        return find(reference, Settlement.State.OPEN).isPresent();
    }

    /** Every draft of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Settlement> settlementsOf(String reference) {
        return settlements.findByReferenceOrderByDraftedAt(reference);
    }

    /** Who has answered the drafted terms, and how. */
    @Transactional(readOnly = true)
    public List<Signature> answersTo(UUID terms) {
        return signatures.under(terms);
    }

    private Optional<Settlement> find(String reference, Settlement.State state) {
        return settlements.findByReferenceAndState(reference, state);
    }

    private Settlement openIn(String reference) {
        return find(reference, Settlement.State.OPEN)
                .orElseThrow(() -> new Unknown("settlement out for signature in", reference));
    }

    private LocalDate today(String reference) {
        var zone = alliances.alliance(docket.caseOf(reference).alliance()).zone();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}
