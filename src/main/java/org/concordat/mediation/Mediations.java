package org.concordat.mediation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Mediations extends JpaRepository<Mediation, UUID> {

    Optional<Mediation> findByReference(String reference);
}
