package org.concordat.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what happens in mediation. */
@Service
@Transactional
public class MediationOffice {

    private final Mediations mediations;
    private final SettlementOffice settlements;
    private final Appointments appointments;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final People people;
    private final AllianceRecord record;
    private final Clock clock;

    MediationOffice(
            Mediations mediations,
            SettlementOffice settlements,
            Appointments appointments,
            AllianceOffice alliances,
            Docket docket,
            People people,
            AllianceRecord record,
            Clock clock) {
        this.mediations = mediations;
        this.settlements = settlements;
        this.appointments = appointments;
        this.alliances = alliances;
        this.docket = docket;
        this.people = people;
        this.record = record;
        this.clock = clock;
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

    /** The dispute is settled as a whole; the settlement's id is the only other thing handed on. */
    public void closeMediation(String reference) {
        mediationOf(reference).settle(clock.instant());
        record.enter(fact(reference, Outcome.MEDIATION_SETTLED));
    }

    public void recordImpasse(String reference) {
        mediationOf(reference).fail(clock.instant());
        record.enter(fact(reference, Outcome.MEDIATION_FAILED));
    }

    /** Nobody could be found to mediate: the mediation ends before its first session. */
    public void endWithoutMediator(String reference) {
        record.enter(fact(reference, Outcome.MEDIATION_FAILED).with("endedAs", "noMediator"));
    }

    /** The dispute was withdrawn: a mediation and a draft that are open end; without one nothing happens. */
    public void endMediation(String reference) {
        appointments
                .findByReferenceAndState(reference, Appointment.State.OPEN)
                .ifPresent(search -> search.end(Appointment.State.ENDED, clock.instant()));
        settlements.drop(reference);
        find(reference).filter(Mediation::isOpen).ifPresent(mediation -> {
            mediation.end(clock.instant());
            record.enter(fact(reference, Outcome.MEDIATION_ENDED));
        });
    }

    @Transactional(readOnly = true)
    public Optional<Mediation> find(String reference) {
        return mediations.findByReference(reference);
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
