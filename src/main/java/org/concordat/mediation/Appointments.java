package org.concordat.mediation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Appointments extends JpaRepository<Appointment, UUID> {

    Optional<Appointment> findTopByReferenceOrderByStartedAtDesc(String reference);

    /** Those of some disputes for which a mediator is being looked for. */
    @Query("select a.reference from Appointment a where a.reference in :references and a.state = :state")
    List<String> openIn(Collection<String> references, Appointment.State state);

    Optional<Appointment> findByReferenceAndState(String reference, Appointment.State state);
}
