package org.concordat.mediation;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.mediation.AppointmentOffice.Need;
import org.concordat.mediation.PoolOffice.Pooled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The searches for a mediator that go on: who is left to choose, and who was named. */
@Component
class Searches {

    private final Appointments appointments;
    private final Nominations nominations;
    private final Strikes strikes;
    private final PoolOffice pool;
    private final Selections selections;
    private final Circumstances circumstances;
    private final Clock clock;

    Searches(
            Appointments appointments,
            Nominations nominations,
            Strikes strikes,
            PoolOffice pool,
            Selections selections,
            Circumstances circumstances,
            Clock clock) {
        this.appointments = appointments;
        this.nominations = nominations;
        this.strikes = strikes;
        this.pool = pool;
        this.selections = selections;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** Who may be named now, the best fit first: those left on the list, or, without one, everybody left. */
    List<Pooled> choices(Need need) {
        return find(need.reference())
                .map(search -> narrowed(search, undeclined(search, left(need)), strikes.namesIn(search.id())))
                .orElseGet(() -> left(need));
    }

    /** The same as a party sees it: whom another one struck is nothing that it may work out. */
    List<Pooled> choicesForParties(Need need) {
        return find(need.reference())
                .map(search -> narrowed(search, undeclined(search, left(need)), Set.of()))
                .orElseGet(() -> left(need));
    }

    private List<Pooled> left(Need need) {
        var out = nominations.findByReferenceOrderByNamedAt(need.reference()).stream()
                .filter(Nomination::isOut)
                .map(Nomination::person)
                .collect(Collectors.toSet());
        return pool.eligible(need.reference(), selections.of(need).lookBackYears(), need.skill()).stream()
                .filter(each -> !out.contains(each.person().username()))
                .toList();
    }

    /** Whom a party has declined is passed over while anybody else is left. */
    private List<Pooled> undeclined(Appointment search, List<Pooled> left) {
        var declined = nominations.declinedIn(search.id());
        var others = left.stream()
                .filter(each -> !declined.contains(each.person().username()))
                .toList();
        return others.isEmpty() ? left : others;
    }

    /** When every name on the list has fallen away, the pool is open again, but for those a party struck. */
    private static List<Pooled> narrowed(Appointment search, List<Pooled> left, Collection<String> struck) {
        var unstruck = left.stream()
                .filter(each -> !struck.contains(each.person().username()))
                .toList();
        var listed = unstruck.stream()
                .filter(each -> search.list().contains(each.person().username()))
                .toList();
        return listed.isEmpty() ? unstruck : listed;
    }

    /** @throws Refusal when the person may not be named */
    Nomination nominate(Need need, @Nullable String mediator) {
        var isChoice =
                choices(need).stream().anyMatch(each -> each.person().username().equals(mediator));
        if (mediator == null || !isChoice) {
            throw new Refusal(
                    "mediator", "must be a mediator who belongs to no party, has no tie to one and is left to choose");
        }
        return nominations.saveAndFlush(new Nomination(of(need), mediator, circumstances.person(), clock.instant()));
    }

    Nomination nomination(UUID id) {
        return nominations.findById(id).orElseThrow(() -> new Unknown("nomination", id));
    }

    Appointment of(Need need) {
        return find(need.reference())
                .orElseGet(() -> appointments.saveAndFlush(new Appointment(need, clock.instant())));
    }

    Appointment open(String reference) {
        return find(reference).orElseThrow(() -> new Unknown("search for a mediator of", reference));
    }

    Optional<Appointment> find(String reference) {
        return appointments.findByReferenceAndState(reference, Appointment.State.OPEN);
    }
}
