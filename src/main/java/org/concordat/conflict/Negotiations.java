package org.concordat.conflict;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Negotiations extends JpaRepository<Negotiation, UUID> {

    Optional<Negotiation> findByReference(String reference);
}
