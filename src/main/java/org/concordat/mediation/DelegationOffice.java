package org.concordat.mediation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.OpenTasks;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.mediation.PoolOffice.Pooled;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.objection.ObjectionOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody stand in for an absent mediator in a case: named, cleared, acting, and over again. */
@Service
@Transactional
public class DelegationOffice {

    private final Delegations delegations;
    private final DelegateChoice choice;
    private final Nominations nominations;
    private final Mediations mediations;
    private final ObjectionOffice objections;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final OpenTasks tasks;
    private final NoticeOffice notices;
    private final DelegationProcess process;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    DelegationOffice(
            Delegations delegations,
            DelegateChoice choice,
            Nominations nominations,
            Mediations mediations,
            ObjectionOffice objections,
            AllianceOffice alliances,
            Docket docket,
            OpenTasks tasks,
            NoticeOffice notices,
            DelegationProcess process,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.delegations = delegations;
        this.choice = choice;
        this.nominations = nominations;
        this.mediations = mediations;
        this.objections = objections;
        this.alliances = alliances;
        this.docket = docket;
        this.tasks = tasks;
        this.notices = notices;
        this.process = process;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * Somebody is to stand in for a case's mediator, who is asked for a statement and sees no file yet.
     *
     * @param by in what role this is asked for
     * @throws Refusal when the person may not stand in, or somebody is to stand in on one of these days already
     */
    void nameDelegate(String reference, Absence absence, String delegate, Role by) {
        choice.require("delegate", delegate, reference, absence);
        name(reference, absence, delegate, by);
    }

    private void name(String reference, Absence absence, String delegate, Role by) {
        var mediator = mediationOf(reference).mediator();
        requireNoOther(reference, absence);
        var nomination = nominations.saveAndFlush(
                new Nomination(reference, delegate, mediator, circumstances.person(), clock.instant()));
        var delegation = delegations.saveAndFlush(new Delegation(reference, absence, nomination, mediator));
        record.enter(fact(delegation, Outcome.DELEGATE_NAMED)
                .to(delegation.id())
                .as(by)
                .with("nomination", nomination.id())
                .with("firstDay", absence.firstDay())
                .with("lastDay", absence.lastDay()));
        process.delegateNamed(delegation);
    }

    private void requireNoOther(String reference, Absence absence) {
        if (delegations.openIn(reference).stream()
                .anyMatch(each -> each.absence().meets(absence))) {
            throw new Refusal("firstDay", "somebody is named for some of these days in " + reference + " already");
        }
    }

    /**
     * Whether the named person has declared independence and no objection stands, nor a tie to a party; either may come from
     * a member that joined later.
     */
    @Transactional(readOnly = true)
    public boolean isCleared(UUID id) {
        var delegation = get(id);
        return nominationOf(delegation).isIndependent() && choice.isFree(delegation);
    }

    /** Whether the parties were heard about somebody who is still to stand in: who becomes a party now is heard by itself. */
    @Transactional(readOnly = true)
    public boolean isHeard(UUID id) {
        var delegation = get(id);
        return !delegation.isVacant() && objections.isHeard(delegation.nomination());
    }

    /** The absence begins: the delegate sees the file and has the mediator's tasks. */
    public void handOverToDelegate(UUID id) {
        var delegation = get(id);
        var reference = delegation.reference();
        delegation.handOver();
        nominationOf(delegation).appoint();
        docket.givePart(reference, delegation.delegate(), Role.MEDIATOR, delegation.mediator());
        delegations.flush();
        tasks.handOver(reference, delegation.mediator(), List.of(delegation.delegate()));
        notices.serveParties(reference, Template.DELEGATE_ACTS);
        record.enter(fact(delegation, Outcome.DELEGATE_TOOK_OVER).with("lastDay", delegation.lastDay()));
    }

    /** The absence is over: everything goes back to the mediator, and the file is closed to the delegate. */
    public void handBackToMediator(UUID id) {
        var delegation = get(id);
        takeBack(delegation);
        delegation.end();
        notices.serveParties(delegation.reference(), Template.MEDIATOR_BACK);
        record.enter(fact(delegation, Outcome.MEDIATOR_BACK));
    }

    private void takeBack(Delegation delegation) {
        docket.endPart(delegation.reference(), delegation.delegate(), Role.MEDIATOR);
        tasks.handOver(delegation.reference(), delegation.delegate(), List.of(delegation.mediator()));
    }

    /** Nobody is to stand in any more, before the last day; without a delegate at work there is nothing to take back. */
    public void endDelegation(UUID id) {
        var delegation = get(id);
        if (delegation.isActing()) {
            takeBack(delegation);
            notices.serveParties(delegation.reference(), Template.DELEGATION_ENDED);
        }
        delegation.end();
        record.enter(fact(delegation, Outcome.DELEGATION_ENDED));
    }

    /** Whoever was named is not cleared, or not free any more. */
    public void vacate(UUID id) {
        get(id).vacate();
    }

    /** Whoever acts has a tie: the file is closed to them at once, and somebody else is asked for. */
    void stepDown(Delegation delegation) {
        nominationOf(delegation).stepDown();
        leave(delegation);
    }

    /** The same of whoever stands in, or is to, and was objected to. */
    void leave(Delegation delegation) {
        takeBack(delegation);
        delegation.vacate();
        process.delegateSteppedDown(delegation);
    }

    /** Who could stand in instead, on the days that are left. */
    @Transactional(readOnly = true)
    public List<Pooled> choices(UUID id) {
        var delegation = get(id);
        return choice.choices(delegation.reference(), left(delegation));
    }

    /**
     * A case manager names another delegate, or nobody.
     *
     * @throws Refusal when the person may not stand in, or the mediator is back
     */
    public void nameAnotherDelegate(UUID id, boolean named, @Nullable String delegate) {
        if (!named) {
            return;
        }
        if (delegate == null) {
            throw new Refusal("anotherDelegate", "must name somebody; or choose that nobody stands in");
        }
        var delegation = get(id);
        requireDaysLeft(delegation);
        var left = left(delegation);
        delegation.end();
        delegations.flush();
        choice.require("anotherDelegate", delegate, delegation.reference(), left);
        name(delegation.reference(), left, delegate, Role.CASE_MANAGER);
    }

    private void requireDaysLeft(Delegation delegation) {
        if (delegation.lastDay().isBefore(today(delegation))) {
            throw new Refusal("anotherDelegate", "is not needed: the mediator is back; choose that nobody stands in");
        }
    }

    private LocalDate today(Delegation delegation) {
        return LocalDate.ofInstant(clock.instant(), zone(delegation.reference()));
    }

    private Absence left(Delegation delegation) {
        var today = today(delegation);
        var first = delegation.firstDay().isBefore(today) ? today : delegation.firstDay();
        return new Absence(first, delegation.lastDay().isBefore(first) ? first : delegation.lastDay());
    }

    /** The first moment of the day on which the delegate takes over. */
    @Transactional(readOnly = true)
    public Instant begins(UUID id) {
        return beginOf(get(id), get(id).firstDay());
    }

    /** The first moment of the day on which the mediator is back. */
    @Transactional(readOnly = true)
    public Instant over(UUID id) {
        return beginOf(get(id), get(id).lastDay().plusDays(1));
    }

    private Instant beginOf(Delegation delegation, LocalDate day) {
        return day.atStartOfDay(zone(delegation.reference())).toInstant();
    }

    /** Nobody stands in: the mediator's work waits for their return. */
    public void recordNoDelegate(UUID id) {
        var delegation = get(id);
        delegation.end();
        record.enter(fact(delegation, Outcome.NO_DELEGATE));
    }

    /** Who acts as the mediator of a case now. */
    @Transactional(readOnly = true)
    public String acting(String reference) {
        return actingIn(reference).map(Delegation::delegate).orElseGet(() -> mediationOf(reference)
                .mediator());
    }

    /** What a delegate acts under in a case now, if one does. */
    @Transactional(readOnly = true)
    public Optional<Delegation> actingIn(String reference) {
        return delegations.findByReferenceAndState(reference, Delegation.State.ACTING);
    }

    /** The mediator or the mediation is gone: nobody stands in any more. */
    void endAllIn(String reference) {
        delegations.openIn(reference).forEach(process::delegationOver);
    }

    /** The mediator is back earlier than they said. */
    void endAllOf(String mediator, Absence absence) {
        openOf(mediator).stream().filter(each -> each.absence().meets(absence)).forEach(process::delegationOver);
    }

    /** What somebody is to stand in in, while they are being cleared or the absence lies ahead. */
    @Transactional(readOnly = true)
    public Optional<Delegation> awaited(String reference, String delegate) {
        return delegations.openIn(reference).stream()
                .filter(each -> each.state() == Delegation.State.NAMED)
                .filter(each -> each.delegate().equals(delegate))
                .findFirst();
    }

    /** Where somebody stands in for a mediator, or is to. */
    @Transactional(readOnly = true)
    public List<Delegation> openOf(String mediator) {
        return delegations.openOf(mediator);
    }

    /**
     * The delegation with this id.
     *
     * @throws Unknown when there is none
     */
    @Transactional(readOnly = true)
    public Delegation get(UUID id) {
        return delegations.findById(id).orElseThrow(() -> new Unknown("delegation", id));
    }

    private Nomination nominationOf(Delegation delegation) {
        return nominations
                .findById(delegation.nomination())
                .orElseThrow(() -> new Unknown("nomination", delegation.nomination()));
    }

    private Mediation mediationOf(String reference) {
        return mediations.findByReference(reference).orElseThrow(() -> new Unknown("mediation of", reference));
    }

    private ZoneId zone(String reference) {
        return alliances.alliance(docket.caseOf(reference).alliance()).zone();
    }

    private Fact fact(Delegation delegation, Outcome outcome) {
        return Fact.of(docket.caseOf(delegation.reference()), outcome)
                .with("mediator", delegation.mediator())
                .with("delegate", delegation.delegate());
    }
}
