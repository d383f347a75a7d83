package org.concordat.obligation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Terms;
import org.concordat.alliance.Unknown;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an obligation for every clause and follows each to its end. */
@Service
@Transactional
public class ObligationRegister {

    private final Obligations obligations;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    ObligationRegister(
            Obligations obligations,
            AllianceOffice alliances,
            Docket docket,
            People people,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.obligations = obligations;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * Opens an obligation for every clause of what was signed or ordered.
     *
     * @param terms their id in the vault
     */
    public void openObligations(String reference, UUID terms) {
        var number = 0;
        for (var clause : Terms.read(vault.openText(terms)).clauses()) {
            var obligation = obligations.save(new Obligation(reference, terms, ++number, clause));
            enter(
                    obligation,
                    fact(obligation, Outcome.OBLIGATION_OPENED)
                            .with("terms", terms)
                            .with("clause", number)
                            .with("obligor", clause.obligor())
                            .with("obligee", clause.obligee())
                            .with("dueOn", clause.due()));
        }
        obligations.flush();
    }

    /** The obligor says that it has done its part. */
    public void reportFulfilment(UUID id, @Nullable Date fulfilledOn) {
        var obligation = get(id);
        if (fulfilledOn == null) {
            throw new Refusal("fulfilledOn", "must be the day it was done");
        }
        requireRepresentative(obligation);
        var day = LocalDate.ofInstant(fulfilledOn.toInstant(), ZoneOffset.UTC);
        obligation.reportFulfilment(day, LocalDate.ofInstant(clock.instant(), zone(obligation)));
        enter(
                obligation,
                fact(obligation, Outcome.FULFILMENT_REPORTED)
                        .as(Role.REPRESENTATIVE)
                        .onBehalfOf(obligation.obligor())
                        .with("fulfilledOn", day));
    }

    private void requireRepresentative(Obligation obligation) {
        var represents = people.representativesOf(obligation.obligor()).stream()
                .anyMatch(person -> person.username().equals(circumstances.person()));
        if (!represents) {
            throw new Refusal("fulfilledOn", "only a representative of the member that owes it may report fulfilment");
        }
    }

    /**
     * Somebody who is not the obligor looks at the evidence.
     *
     * @throws Refusal when the verifier belongs to a party
     */
    public void verifyFulfilment(UUID id, Verification verification) {
        var obligation = get(id);
        requireImpartial("fulfilment", obligation);
        if (verification == Verification.KEPT) {
            obligation.keep();
        } else {
            obligation.askAgain();
        }
        enter(
                obligation,
                fact(
                                obligation,
                                verification == Verification.KEPT
                                        ? Outcome.OBLIGATION_KEPT
                                        : Outcome.FULFILMENT_REJECTED)
                        .as(Role.COMPLIANCE_OFFICER));
    }

    private void requireImpartial(String field, Obligation obligation) {
        if (!people.mayActAs(Role.COMPLIANCE_OFFICER, circumstances.person(), obligation.reference())) {
            throw new Refusal(field, "must be decided by a compliance officer who belongs to no party");
        }
    }

    /** Its day and its grace have passed without fulfilment. */
    public void recordBreach(UUID id) {
        var obligation = get(id);
        obligation.breach();
        enter(obligation, fact(obligation, Outcome.OBLIGATION_BREACHED).onBehalfOf(obligation.obligor()));
    }

    /**
     * A compliance officer confirms the breach or excuses it.
     *
     * @throws Refusal when the reviewer belongs to a party
     */
    public void reviewBreach(UUID id, BreachReview review) {
        var obligation = get(id);
        requireImpartial("breachReview", obligation);
        obligation.requireBreached();
        if (review == BreachReview.EXCUSED) {
            obligation.excuse();
        }
        enter(
                obligation,
                fact(obligation, review == BreachReview.EXCUSED ? Outcome.BREACH_EXCUSED : Outcome.BREACH_CONFIRMED)
                        .as(Role.COMPLIANCE_OFFICER));
    }

    /**
     * The complainant withdraws and lets go of what is owed to it.
     *
     * @throws Refusal when something is owed to another party, which alone could let go of that
     */
    public void releaseObligations(String reference) {
        var docketCase = docket.caseOf(reference);
        for (var obligation : obligationsOf(reference)) {
            if (obligation.isOpen()) {
                requireOwedToComplainant(obligation, docketCase);
                obligation.release();
                enter(
                        obligation,
                        fact(obligation, Outcome.OBLIGATION_RELEASED)
                                .as(Role.REPRESENTATIVE)
                                .onBehalfOf(obligation.obligee()));
            }
        }
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
        var obligation = get(id);
        var due = obligation.dueOn().atStartOfDay(zone(obligation)).toInstant();
        return due.isBefore(clock.instant()) ? clock.instant() : due;
    }

    @Transactional(readOnly = true)
    public List<Obligation> obligationsOf(String reference) {
        return obligations.findByReferenceOrderByClause(reference);
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

    private java.time.ZoneId zone(Obligation obligation) {
        return alliances
                .alliance(docket.caseOf(obligation.reference()).alliance())
                .zone();
    }

    private void enter(Obligation obligation, Fact fact) {
        record.enter(fact.to(obligation.id()));
    }

    private Fact fact(Obligation obligation, Outcome outcome) {
        return Fact.of(docket.caseOf(obligation.reference()), outcome);
    }
}
