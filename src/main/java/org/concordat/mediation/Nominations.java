package org.concordat.mediation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Nominations extends JpaRepository<Nomination, UUID> {

    List<Nomination> findByReferenceOrderByNamedAt(String reference);

    boolean existsByAppointment(UUID appointment);
}
