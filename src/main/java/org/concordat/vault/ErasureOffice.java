package org.concordat.vault;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.OpenCases;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two people together erase what was written in a closed case, by destroying its key. The record stays as it is. */
@Service
@Transactional
public class ErasureOffice {

    private static final List<Role> SECOND = List.of(Role.COMPLIANCE_OFFICER, Role.ADMINISTRATOR);

    private final Erasures erasures;
    private final CaseKeys keys;
    private final Drafts drafts;
    private final OpenCases open;
    private final List<ErasureHindrance> hindrances;
    private final Docket docket;
    private final People people;
    private final AllianceOffice alliances;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    ErasureOffice(
            Erasures erasures,
            CaseKeys keys,
            Drafts drafts,
            OpenCases open,
            List<ErasureHindrance> hindrances,
            Docket docket,
            People people,
            AllianceOffice alliances,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.erasures = erasures;
        this.keys = keys;
        this.drafts = drafts;
        this.open = open;
        this.hindrances = hindrances;
        this.docket = docket;
        this.people = people;
        this.alliances = alliances;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** What was ordered for a case and not dropped. */
    @Transactional(readOnly = true)
    public Optional<Erasure> of(String reference) {
        return erasures.findByReferenceAndStateNot(reference, Erasure.State.DROPPED);
    }

    /** Whether somebody may order it: a compliance officer of no party, once nothing goes on in the case. */
    @Transactional(readOnly = true)
    public boolean mayOrder(String person, String reference) {
        return people.isEligible(Role.COMPLIANCE_OFFICER, person, reference)
                && of(reference).isEmpty()
                && hindrance(reference).isEmpty();
    }

    /** Whether somebody may see an order: those who may order one, and administrators of no party, who may carry it out. */
    @Transactional(readOnly = true)
    public boolean mayDecide(String person, String reference) {
        return role(person, reference).isPresent() && of(reference).isPresent();
    }

    /** The orders that wait for a second person, who may be this one: oldest first. */
    @Transactional(readOnly = true)
    public List<Erasure> waitingFor(Person person) {
        if (SECOND.stream().noneMatch(person::is)) {
            return List.of();
        }
        var alliance = person.alliance();
        // an alliance without an administrator has those of the installation
        var orders = alliance == null
                ? erasures.findByStateOrderByOrderedAt(Erasure.State.ORDERED)
                : erasures.waitingIn(alliance);
        return orders.stream()
                .filter(order -> !order.orderedBy().equals(person.username()))
                .filter(order -> role(person.username(), order.reference()).isPresent())
                .toList();
    }

    /** Whether the page for it is somebody's. */
    @Transactional(readOnly = true)
    public boolean mayErase(String person, String reference) {
        return mayOrder(person, reference) || mayDecide(person, reference);
    }

    /**
     * A compliance officer orders that the content of a closed case be erased.
     *
     * @throws Refusal when somebody else does, it was ordered before, or something still goes on in the case
     */
    public void orderErasure(String reference, @Nullable ErasureReason reason) {
        docket.holdWithMerged(reference);
        if (!people.isEligible(Role.COMPLIANCE_OFFICER, circumstances.person(), reference)) {
            throw new Refusal("erasure", "is ordered by a compliance officer who works for no party");
        }
        if (of(reference).isPresent()) {
            throw new Refusal("erasure", "was ordered before");
        }
        if (reason == null) {
            throw new Refusal("reason", "must be one of the list");
        }
        requireErasable(reference);
        var erasure = new Erasure(UUID.randomUUID(), reference, reason, circumstances.person(), clock.instant());
        erasures.saveAndFlush(erasure);
        enter(reference, Outcome.ERASURE_ORDERED, erasure);
    }

    /**
     * A second person carries the order out: the key is destroyed, and with it whatever was written.
     *
     * @throws Refusal when it is their own order, or something goes on in the case again
     */
    public void eraseContent(String reference) {
        var erasure = waiting(reference);
        requireErasable(reference);
        erasure.carryOut(circumstances.person(), today(reference));
        erasures.saveAndFlush(erasure);
        // what is being written at this moment is waited for, and then discarded
        keys.destroyAll(reference);
        drafts.discardAllIn(reference);
        enter(reference, Outcome.CONTENT_ERASED, erasure);
    }

    /** The order is not carried out; there can be another one. */
    public void dropErasure(String reference) {
        var erasure = waiting(reference);
        erasure.drop(circumstances.person(), today(reference));
        erasures.saveAndFlush(erasure);
        enter(reference, Outcome.ERASURE_DROPPED, erasure);
    }

    private Erasure waiting(String reference) {
        docket.holdWithMerged(reference);
        if (role(circumstances.person(), reference).isEmpty()) {
            throw new Refusal("erasure", "is for compliance officers and administrators who work for no party");
        }
        return of(reference).orElseThrow(() -> new Refusal("erasure", "was not ordered"));
    }

    private Optional<Role> role(String person, String reference) {
        return SECOND.stream()
                .filter(role -> people.isEligible(role, person, reference))
                .findFirst();
    }

    private void requireErasable(String reference) {
        hindrance(reference).ifPresent(hindrance -> {
            throw hindrance;
        });
    }

    /**
     * What forbids the erasure of a case now, if anything does: the one place that is asked, when the erasure is offered,
     * when it is ordered and again when it is carried out.
     */
    private Optional<Refusal> hindrance(String reference) {
        return open.isOpen(reference)
                ? Optional.of(new Refusal(
                        "dispute",
                        "is not over: it, an obligation, a sanction, an appeal, a deadline or the dispute that took it"
                                + " in still goes on"))
                : hindrances.stream()
                        .flatMap(each -> each.againstErasing(reference).stream())
                        .findFirst();
    }

    private LocalDate today(String reference) {
        var alliance = alliances.alliance(docket.caseOf(reference).alliance());
        return LocalDate.ofInstant(clock.instant(), alliance.zone());
    }

    private void enter(String reference, Outcome outcome, Erasure erasure) {
        record.enter(Fact.of(docket.caseOf(reference), outcome)
                .to(erasure.id())
                .as(role(circumstances.person(), reference).orElseThrow())
                .with("reason", erasure.reason())
                .with("orderedBy", erasure.orderedBy())
                .with("decidedBy", erasure.decidedBy()));
    }
}
