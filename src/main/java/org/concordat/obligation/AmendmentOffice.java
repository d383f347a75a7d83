package org.concordat.obligation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Recurrence;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Terms;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.notice.Notice.Template;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is owed when everybody whom the change burdens has consented, and keeps how it read before. */
@Service
@Transactional
public class AmendmentOffice {

    private static final int LONGEST = 10_000;

    private final Amendments amendments;
    private final Consents consents;
    private final Editions editions;
    private final ObligationRegister register;
    private final ObligationLedger ledger;
    private final Vault vault;
    private final AmendmentProcess process;

    AmendmentOffice(
            Amendments amendments,
            Consents consents,
            Editions editions,
            ObligationRegister register,
            ObligationLedger ledger,
            Vault vault,
            AmendmentProcess process) {
        this.amendments = amendments;
        this.consents = consents;
        this.editions = editions;
        this.register = register;
        this.ledger = ledger;
        this.vault = vault;
        this.process = process;
    }

    /**
     * A side of an obligation, or a case manager for them, proposes how it should read.
     *
     * @return the amendment's id
     * @throws Refusal when the obligation is not awaited any more, a proposal is open, nothing would change, a field breaks a
     *     rule or the person may not propose
     */
    public UUID proposeAmendment(UUID id, Change change) {
        var obligation = register.get(id);
        var proposer = ledger.proposer(obligation);
        requireAmendable(obligation);
        var reasons = Words.text("reasons", change.reasons(), LONGEST);
        var terms = Terms.read(vault.openText(obligation.terms()));
        var clause = terms.clause(obligation.clause());
        var proposal = Proposal.of(obligation, clause, change, ledger.today(obligation));
        var words = terms.with(obligation.clause(), proposal.after());
        return propose(obligation, proposal, proposer, words, reasons);
    }

    /** How what is owed reads now, for a proposal that leaves it as it is. */
    public String actOf(Obligation obligation) {
        return Terms.read(vault.openText(obligation.terms()))
                .clause(obligation.clause())
                .act();
    }

    private void requireAmendable(Obligation obligation) {
        obligation.requireAmendable();
        if (register.sameClause(obligation).anyMatch(this::isBeingAmended)) {
            throw new Refusal(
                    "obligation", "has a proposal to amend its clause already, which has to be answered first");
        }
    }

    private boolean isBeingAmended(Obligation obligation) {
        return amendments
                .findByObligationAndState(obligation.id(), Amendment.State.OPEN)
                .isPresent();
    }

    private UUID propose(Obligation obligation, Proposal proposal, Proposer proposer, Terms terms, String reasons) {
        var words = vault.store(Deposit.list(obligation.reference(), Room.CASE, "terms"), terms.json());
        var why = Deposit.text(obligation.reference(), Room.CASE, "amendmentReasons");
        var kept = vault.store(proposer.member() == null ? why : why.by(proposer.member()), reasons);
        var amendment =
                amendments.saveAndFlush(new Amendment(obligation, proposal, proposer, words, kept, ledger.now()));
        ledger.tellBoth(obligation, Template.AMENDMENT_PROPOSED);
        var fact = ledger.fact(obligation, Outcome.AMENDMENT_PROPOSED)
                .with("amendment", amendment.id())
                .with("terms", words)
                .with("hash", vault.describe(words).hash())
                .with("reasons", kept)
                .with("dueOn", proposal.dueOn())
                .with("grace", proposal.grace())
                .with("rhythm", proposal.changesRhythm() ? "changed" : null)
                .with("measure", proposal.changesMeasure() ? "changed" : null);
        ledger.enter(
                proposer.member() == null
                        ? fact.as(Role.CASE_MANAGER)
                        : fact.as(Role.REPRESENTATIVE).onBehalfOf(proposer.member()));
        process.amendmentProposed(amendment);
        return amendment.id();
    }

    /**
     * A representative consents for a member that the amendment burdens, or refuses; each member answers once.
     *
     * @throws Refusal when the person does not represent the member or it has answered
     */
    public void consentToAmendment(UUID id, UUID party, Consent.Reply reply) {
        var amendment = get(id);
        amendment.requireOpen();
        ledger.requireRepresentative("amendmentAnswer", party, "only a representative of the member may answer for it");
        var key = new Consent.Key(id, party);
        if (consents.existsById(key)) {
            throw new Refusal("amendmentAnswer", "this member has already answered");
        }
        consents.saveAndFlush(new Consent(key, reply, ledger.actor(), ledger.now()));
        var outcome = reply.consented() ? Outcome.AMENDMENT_CONSENTED : Outcome.CONSENT_REFUSED;
        ledger.enter(ledger.fact(register.get(amendment.obligation()), outcome)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("amendment", id)
                .with("authority", reply.authority())
                .with("mandate", reply.mandate())
                .with("reason", reply.reason()));
    }

    /** Whether everybody whom it burdens has consented, also when the time for that has just run out. */
    @Transactional(readOnly = true)
    public boolean isConsented(UUID id) {
        var consented = answersTo(List.of(id)).stream()
                .filter(Consent::isConsented)
                .map(Consent::party)
                .toList();
        return consented.containsAll(get(id).burdened());
    }

    /** Whether anybody has refused. */
    @Transactional(readOnly = true)
    public boolean isRefused(UUID id) {
        return answersTo(List.of(id)).stream().anyMatch(answer -> !answer.isConsented());
    }

    /** Everybody consented: the obligation reads differently from now on, and so do its later times. */
    public void amendObligation(UUID id) {
        var amendment = get(id);
        var first = register.get(amendment.obligation());
        amendment.comeIntoForce(ledger.now());
        var later = register.sameClause(first).filter(first::isFollowedBy).toList();
        var days = NewDays.of(amendment, first, recurrence(first.terms(), first), recurrence(amendment.words(), first));
        Stream.concat(Stream.of(first), later.stream()).forEach(each -> amend(each, amendment, days));
        ledger.tellBoth(first, Template.OBLIGATION_AMENDED);
    }

    private @Nullable Recurrence recurrence(UUID terms, Obligation of) {
        return Terms.read(vault.openText(terms)).clause(of.clause()).recurrence();
    }

    private void amend(Obligation obligation, Amendment amendment, NewDays days) {
        editions.saveAndFlush(new Edition(obligation, ledger.now()));
        var before = obligation.expectedOn();
        obligation.amend(amendment, days);
        ledger.enter(ledger.fact(obligation, Outcome.OBLIGATION_AMENDED)
                .with("amendment", amendment.id())
                .with("version", obligation.edition())
                .with("terms", obligation.terms())
                .with("hash", vault.describe(obligation.terms()).hash())
                .with("before", before)
                .with("dueOn", obligation.expectedOn())
                .with("grace", obligation.grace()));
        process.obligationAmended(obligation);
    }

    /** Somebody refused: nothing changes. */
    public void recordRefusal(UUID id) {
        var amendment = get(id);
        amendment.refuse(ledger.now());
        enterEnd(amendment, Outcome.AMENDMENT_REFUSED);
    }

    /** The time to consent is over, and not everybody has: nothing changes. */
    public void recordLapse(UUID id) {
        var amendment = get(id);
        amendment.lapse(ledger.now());
        enterEnd(amendment, Outcome.AMENDMENT_LAPSED);
    }

    private void enterEnd(Amendment amendment, Outcome outcome) {
        var obligation = register.get(amendment.obligation());
        ledger.tellBoth(obligation, Template.AMENDMENT_NOT_MADE);
        ledger.enter(ledger.fact(obligation, outcome).with("amendment", amendment.id()));
    }

    /**
     * Those that a person may propose to amend now.
     *
     * @param obligations of one case
     */
    @Transactional(readOnly = true)
    public Set<UUID> amendableBy(String username, List<Obligation> obligations) {
        var awaited = obligations.stream().filter(Obligation::isAwaited).toList();
        return ledger.spokenAbout(awaited, username).stream()
                .map(Obligation::id)
                .collect(Collectors.toSet());
    }

    /** What was proposed in a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Amendment> amendmentsIn(String reference) {
        return amendments.findByReferenceOrderByProposedAt(reference);
    }

    /** Who has answered, and how. */
    @Transactional(readOnly = true)
    public List<Consent> answersTo(List<UUID> proposed) {
        return consents.findByKeyAmendmentInOrderByAnsweredAt(proposed);
    }

    /** How obligations read before, oldest first. */
    @Transactional(readOnly = true)
    public List<Edition> earlierOf(List<UUID> obligations) {
        return editions.findByKeyObligationInOrderByKeyNumber(obligations);
    }

    /**
     * The amendment with this id.
     *
     * @throws Unknown when there is none
     */
    @Transactional(readOnly = true)
    public Amendment get(UUID id) {
        return amendments.findById(id).orElseThrow(() -> new Unknown("amendment", id));
    }
}
