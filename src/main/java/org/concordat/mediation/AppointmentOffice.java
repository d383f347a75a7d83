package org.concordat.mediation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Option;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.mediation.PoolOffice.Pooled;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a mediator for a dispute and appoints them once they are cleared. */
@Service
@Transactional
public class AppointmentOffice {

    private final Searches searches;
    private final Nominations nominations;
    private final Mediations mediations;
    private final PoolOffice pool;
    private final Selections selections;
    private final Docket docket;
    private final People people;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final Steps steps;
    private final Clock clock;

    AppointmentOffice(
            Searches searches,
            Nominations nominations,
            Mediations mediations,
            PoolOffice pool,
            Selections selections,
            Docket docket,
            People people,
            NoticeOffice notices,
            AllianceRecord record,
            Steps steps,
            Clock clock) {
        this.searches = searches;
        this.nominations = nominations;
        this.mediations = mediations;
        this.pool = pool;
        this.selections = selections;
        this.docket = docket;
        this.people = people;
        this.notices = notices;
        this.record = record;
        this.steps = steps;
        this.clock = clock;
    }

    /** What is looked for: the case, its lane, and what the mediator should know about. */
    public record Need(String reference, String lane, String skill) {}

    /** Whether the parties still choose together: the table says so, and nobody was named yet. */
    public boolean isJointChoice(Need need) {
        return selections.of(need).jointChoice()
                && !nominations.existsByAppointment(searches.of(need).id());
    }

    /** Who may be named now, the best fit first: those left on the list, or, without one, everybody left. */
    public List<Pooled> choices(Need need) {
        return searches.choices(need);
    }

    /** The same as a party sees it: whom another one struck is nothing that it may work out. */
    public List<Pooled> choicesForParties(Need need) {
        return searches.choicesForParties(need);
    }

    /** What is looked for in a case that waits for a mediator; nothing in any other. */
    @Transactional(readOnly = true)
    public Optional<Need> need(String reference) {
        return searches.find(reference).map(Appointment::need);
    }

    /**
     * The office names a mediator, who is asked for a statement and sees no file yet.
     *
     * @return the nomination's id
     * @throws Refusal when the person may not be named
     */
    public UUID appointMediator(Need need, @Nullable String mediator) {
        var nomination = searches.nominate(need, mediator);
        record.enter(fact(need.reference(), Outcome.MEDIATOR_NAMED)
                .under(selections.of(need).rule())
                .as(Role.CASE_MANAGER)
                .with("nomination", nomination.id())
                .with("mediator", mediator));
        return nomination.id();
    }

    /** Whether the named person may be appointed: since they were named, a member may have joined that they are tied to. */
    @Transactional(readOnly = true)
    public boolean isCleared(Need need, UUID nominationId) {
        var nomination = searches.nomination(nominationId);
        return nomination.isIndependent()
                && pool.isFree(
                        nomination.person(),
                        nomination.reference(),
                        selections.of(need).lookBackYears());
    }

    /** The named person is cleared: from now on they mediate and see the file. */
    public void recordAppointment(UUID nominationId) {
        var nomination = searches.nomination(nominationId);
        var reference = nomination.reference();
        nomination.appoint();
        searches.open(reference).end(Appointment.State.APPOINTED, clock.instant());
        mediations
                .findByReference(reference)
                .ifPresentOrElse(
                        mediation -> mediation.continueWith(nomination.person()),
                        () -> mediations.saveAndFlush(new Mediation(reference, nomination.person(), clock.instant())));
        docket.givePart(reference, nomination.person(), Role.MEDIATOR);
        notices.serveParties(reference, Notice.Template.MEDIATOR_APPOINTED);
        record.enter(fact(reference, Outcome.MEDIATOR_APPOINTED)
                .with("nomination", nominationId)
                .with("mediator", nomination.person()));
        steps.taken(reference);
    }

    /** Whether the appointed mediator still mediates, or has stepped down since. */
    @Transactional(readOnly = true)
    public boolean isInOffice(String reference) {
        return mediations
                .findByReference(reference)
                .filter(mediation ->
                        docket.partsOf(reference, mediation.mediator()).contains(Role.MEDIATOR))
                .isPresent();
    }

    /** The nomination of whoever mediates. */
    @Transactional(readOnly = true)
    public UUID nominationInOffice(String reference) {
        return nominations.findByReferenceOrderByNamedAt(reference).stream()
                .filter(each -> each.isAppointed() && each.standsInFor() == null)
                .map(Nomination::id)
                .findFirst()
                .orElseThrow(() -> new Unknown("mediator in office of", reference));
    }

    /** Nobody is left who could mediate. */
    public void recordNobodyFound(Need need) {
        searches.of(need).end(Appointment.State.NOBODY_FOUND, clock.instant());
        notices.serveParties(need.reference(), Notice.Template.NO_MEDIATOR_FOUND);
        record.enter(fact(need.reference(), Outcome.NO_MEDIATOR_FOUND));
    }

    /** The person a nomination names. */
    @Transactional(readOnly = true)
    public Option named(UUID nominationId) {
        var person = searches.nomination(nominationId).person();
        return new Option(person, people.nameOf(person));
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}
