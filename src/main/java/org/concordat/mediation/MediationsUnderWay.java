package org.concordat.mediation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.clock.Proceeding;
import org.concordat.clock.Proceeding.Kind;
import org.concordat.clock.Proceedings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A dispute is mediated from the search for a mediator until the end of the mediation. */
@Component
class MediationsUnderWay implements Proceedings {

    private final Mediations mediations;
    private final Appointments appointments;

    MediationsUnderWay(Mediations mediations, Appointments appointments) {
        this.mediations = mediations;
        this.appointments = appointments;
    }

    @Override
    public List<Proceeding> underWay(Collection<String> references, @Nullable UUID subject) {
        return Stream.concat(
                        mediations.openIn(references).stream(),
                        appointments.openIn(references, Appointment.State.OPEN).stream())
                .distinct()
                .map(reference -> new Proceeding(reference, Kind.MEDIATION))
                .toList();
    }
}
