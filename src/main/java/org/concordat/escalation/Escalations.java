package org.concordat.escalation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Escalations extends JpaRepository<Escalation, UUID> {

    Optional<Escalation> findByReference(String reference);
}
