package org.concordat.mediation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Appointments extends JpaRepository<Appointment, UUID> {

    Optional<Appointment> findTopByReferenceOrderByStartedAtDesc(String reference);

    Optional<Appointment> findByReferenceAndState(String reference, Appointment.State state);
}
