package org.concordat.obligation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Terms;
import org.concordat.alliance.Unknown;
import org.concordat.alliance.Words;
import org.concordat.notice.Notice;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an obligation for every clause, and closes those that their obligee lets go of. */
@Service
@Transactional
public class ObligationRegister {

    private final Obligations obligations;
    private final Waivers waivers;
    private final Docket docket;
    private final Vault vault;
    private final ObligationLedger ledger;
    private final OpenAmendments amendments;
    private final DependencyOffice dependencies;
    private final ObligationProcess process;

    ObligationRegister(
            Obligations obligations,
            Waivers waivers,
            Docket docket,
            Vault vault,
            ObligationLedger ledger,
            OpenAmendments amendments,
            DependencyOffice dependencies,
            ObligationProcess process) {
        this.obligations = obligations;
        this.waivers = waivers;
        this.docket = docket;
        this.vault = vault;
        this.ledger = ledger;
        this.amendments = amendments;
        this.dependencies = dependencies;
        this.process = process;
    }

    /**
     * Opens an obligation for every clause of what was signed or ordered.
     *
     * @param terms their id in the vault
     */
    public void openObligations(String reference, UUID terms) {
        var agreed = Terms.read(vault.openText(terms));
        var opened = new ArrayList<Obligation>();
        for (var number = 1; number <= agreed.clauses().size(); number++) {
            var clause = agreed.clause(number);
            for (var occurrence = 1; occurrence <= clause.times(); occurrence++) {
                opened.add(obligations.save(new Obligation(reference, terms, number, clause, occurrence)));
            }
        }
        dependencies.link(opened, agreed);
        obligations.flush();
        opened.forEach(each -> enterOpened(each, agreed.clause(each.clause())));
    }

    private void enterOpened(Obligation obligation, Clause clause) {
        ledger.enter(ledger.fact(obligation, Outcome.OBLIGATION_OPENED)
                .with("terms", obligation.terms())
                .with("obligor", obligation.obligor())
                .with("obligee", obligation.obligee())
                .with("dueOn", obligation.dueOn())
                .with("grace", obligation.grace())
                .with("consequence", obligation.consequence())
                .with("after", clause.after().isEmpty() ? null : clause.after()));
    }

    /** The period of an obligation that recurs begins: from now on it can be kept. */
    public void beginOccurrence(UUID id) {
        ledger.enter(ledger.fact(get(id), Outcome.OCCURRENCE_BEGUN));
    }

    /** Whether it can be kept already; an obligation that recurs has to wait for its period. */
    @Transactional(readOnly = true)
    public boolean hasBegun(UUID id) {
        var obligation = get(id);
        return obligation.occurrence().hasBegun(ledger.today(obligation));
    }

    /** The beginning of the day on which it can be kept; now when that is no question. */
    @Transactional(readOnly = true)
    public Instant beginsOn(UUID id) {
        var obligation = get(id);
        var day = obligation.occurrence().beginsOn();
        return day == null
                ? ledger.now()
                : day.atStartOfDay(ledger.zone(obligation)).toInstant();
    }

    /**
     * The obligee lets go of what it is owed, for reasons that go to the vault, and its tracking ends.
     *
     * @throws Refusal when the obligation has ended, or the person who acts does not represent the obligee
     */
    public void waiveObligation(UUID id, String reasons) {
        var obligation = get(id);
        ledger.requireRepresentative(
                "obligation",
                obligation.obligee(),
                "can be waived only by a representative of the member it is owed to");
        var words = vault.store(waiver(obligation), Words.text("reasons", reasons, 10_000));
        obligation.waive();
        obligations.flush();
        waivers.saveAndFlush(new Waiver(id, words, ledger.actor(), ledger.now()));
        amendments.overtake(obligation);
        dependencies.ended(obligation);
        ledger.tellBoth(obligation, Notice.Template.OBLIGATION_WAIVED);
        ledger.enter(ledger.fact(obligation, Outcome.OBLIGATION_WAIVED)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(obligation.obligee())
                .with("reasons", words));
        process.obligationWaived(obligation);
    }

    private static Deposit waiver(Obligation obligation) {
        return new Deposit(
                obligation.reference(), Room.CASE, "waiverReasons", "text/plain", null, obligation.obligee());
    }

    /**
     * The complainant withdraws and lets go of what is owed to it. What was breached stays on the record.
     *
     * @throws Refusal when something is owed to another party, which alone could let go of that
     */
    public void releaseObligations(String reference) {
        var docketCase = docket.caseOf(reference);
        obligationsOf(reference).stream().filter(Obligation::isOpen).forEach(obligation -> {
            requireOwedToComplainant(obligation, docketCase);
            obligation.release();
            amendments.overtake(obligation);
            ledger.enter(ledger.fact(obligation, Outcome.OBLIGATION_RELEASED)
                    .as(Role.REPRESENTATIVE)
                    .onBehalfOf(obligation.obligee()));
        });
    }

    private static void requireOwedToComplainant(Obligation obligation, DocketCase docketCase) {
        if (docketCase.side(obligation.obligee()) != DocketCase.Side.COMPLAINANT) {
            throw new Refusal(
                    "dispute",
                    "cannot be withdrawn while clause " + obligation.clause()
                            + " is open: it is owed to another party");
        }
    }

    /**
     * From when its grace counts: the day it is due, or now when that day has passed before it could be kept, because the
     * signatures took longer or a report came back.
     */
    @Transactional(readOnly = true)
    public Instant dueOn(UUID id) {
        var due = expectedOn(id);
        return due.isBefore(ledger.now()) ? ledger.now() : due;
    }

    /** The beginning of the day that counts now: the one of the clause, or a later one given to the rest. */
    @Transactional(readOnly = true)
    public Instant expectedOn(UUID id) {
        var obligation = get(id);
        return obligation.expectedOn().atStartOfDay(ledger.zone(obligation)).toInstant();
    }

    @Transactional(readOnly = true)
    public boolean isKeptInTime(UUID id) {
        return get(id).isKeptInTime();
    }

    /** Whether any obligation of a case was breached, and neither cured since nor excused. */
    @Transactional(readOnly = true)
    public boolean isAnyBroken(String reference) {
        return obligationsOf(reference).stream().anyMatch(Obligation::isBroken);
    }

    @Transactional(readOnly = true)
    public List<Obligation> obligationsOf(String reference) {
        return obligations.findByReferenceOrderByClauseAscOccurrenceNumberAsc(reference);
    }

    /** Every time that its clause is due in the same words, itself included. */
    Stream<Obligation> sameClause(Obligation obligation) {
        return obligationsOf(obligation.reference()).stream().filter(obligation::isSameClause);
    }

    /** How their obligees let go of several obligations, as far as they did, in one query. */
    @Transactional(readOnly = true)
    public List<Waiver> waiversOf(Collection<UUID> ids) {
        return waivers.findAllById(ids);
    }

    /**
     * The obligation with this id.
     *
     * @throws Unknown when there is none
     */
    @Transactional(readOnly = true)
    public Obligation get(UUID id) {
        return obligations.findById(id).orElseThrow(() -> new Unknown("obligation", id));
    }
}
