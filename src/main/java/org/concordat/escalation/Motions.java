package org.concordat.escalation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Motions extends JpaRepository<Motion, UUID> {

    Optional<Motion> findByReference(String reference);
}
