package org.concordat.mediation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.concordat.clock.ProceedingsOffice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how a mediation ends. */
@Service
@Transactional
public class MediationOffice {

    private final Mediations mediations;
    private final SettlementOffice settlements;
    private final DelegationOffice delegations;
    private final SessionOffice sessions;
    private final OfferOffice offers;
    private final RoomOffice rooms;
    private final Appointments appointments;
    private final Attendances attendances;
    private final Docket docket;
    private final People people;
    private final NoticeOffice notices;
    private final MediationProcess process;
    private final ProceedingsOffice proceedings;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    MediationOffice(
            Mediations mediations,
            SettlementOffice settlements,
            DelegationOffice delegations,
            SessionOffice sessions,
            OfferOffice offers,
            RoomOffice rooms,
            Appointments appointments,
            Attendances attendances,
            Docket docket,
            People people,
            NoticeOffice notices,
            MediationProcess process,
            ProceedingsOffice proceedings,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.mediations = mediations;
        this.settlements = settlements;
        this.delegations = delegations;
        this.sessions = sessions;
        this.offers = offers;
        this.rooms = rooms;
        this.appointments = appointments;
        this.attendances = attendances;
        this.docket = docket;
        this.people = people;
        this.notices = notices;
        this.process = process;
        this.proceedings = proceedings;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** The mediation is over, or never had a mediator: the parties are told how it ended, and nothing else leaves. */
    public void recordEnd(String reference, MediationEnding ending) {
        leaveNothingOpen(reference);
        find(reference).ifPresent(mediation -> end(mediation, ending));
        notices.serveParties(reference, ending.notice());
        enterEnd(reference, ending);
        proceedings.over(reference);
    }

    /** The dispute ended early or goes up: a mediation and a draft that are open end; without one nothing happens. */
    public void endMediation(String reference, MediationEnding ending) {
        leaveNothingOpen(reference);
        find(reference).filter(Mediation::isOpen).ifPresent(mediation -> {
            end(mediation, ending);
            enterEnd(reference, ending);
        });
        proceedings.over(reference);
    }

    private void end(Mediation mediation, MediationEnding ending) {
        mediation.endAs(ending, clock.instant());
        rooms.close(mediation.reference());
    }

    /** A search for a mediator, a delegation, the sessions ahead, a round of offers and a draft end with the mediation. */
    private void leaveNothingOpen(String reference) {
        appointments.findByReferenceAndState(reference, Appointment.State.OPEN).ifPresent(search -> {
            search.end(Appointment.State.ENDED, clock.instant());
            record.enter(fact(reference, Outcome.MEDIATOR_SEARCH_ENDED));
        });
        delegations.endAllIn(reference);
        sessions.cancelSessions(reference);
        offers.interrupt(reference);
        settlements.drop(reference);
    }

    private void enterEnd(String reference, MediationEnding ending) {
        var held = find(reference).map(Mediation::sessionsHeld).orElse(0L);
        var attended =
                attendances.attendedAny(reference).stream().map(UUID::toString).collect(Collectors.joining(","));
        record.enter(fact(reference, Outcome.MEDIATION_ENDED)
                .with("held", held)
                .with("endedAs", ending.code())
                .with("attended", attended));
    }

    /**
     * A party wants no more sessions; it may say so once one was held.
     *
     * @throws Refusal when the person represents no party, no session was held yet, or sessions are over
     */
    public void endByParty(String reference) {
        var party = partyOf(reference);
        var mediation = mediationOf(reference);
        mediation.requireOpen();
        if (mediation.sessionsHeld() == 0) {
            throw new Refusal("mediation", "can be ended by a party only after its first session");
        }
        record.enter(fact(reference, Outcome.MEDIATION_LEFT)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party));
        process.partyEnded(reference);
    }

    /** Whether a party may say that it wants no more sessions. */
    @Transactional(readOnly = true)
    public boolean mayBeLeft(String reference) {
        return find(reference)
                .filter(Mediation::isOpen)
                .filter(mediation -> mediation.sessionsHeld() > 0)
                .filter(mediation -> process.isInSessions(reference))
                .isPresent();
    }

    private UUID partyOf(String reference) {
        return people.find(circumstances.person())
                .filter(person -> person.is(Role.REPRESENTATIVE))
                .map(Person::employer)
                .filter(docket.parties(reference)::contains)
                .orElseThrow(() -> new Refusal("mediation", "can be ended by a party's representative only"));
    }

    /** No step was taken for long: the parties learn that the mediation will end unless one is. */
    public void warnOfInactivity(String reference) {
        notices.serveParties(reference, Template.MEDIATION_INACTIVITY_WARNING);
        record.enter(fact(reference, Outcome.INACTIVITY_WARNED));
    }

    @Transactional(readOnly = true)
    public Optional<Mediation> find(String reference) {
        return mediations.findByReference(reference);
    }

    private Mediation mediationOf(String reference) {
        return find(reference).orElseThrow(() -> new Unknown("mediation of", reference));
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}
