package org.concordat.escalation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EscalationRequests extends JpaRepository<EscalationRequest, UUID> {

    Optional<EscalationRequest> findByReferenceAndState(String reference, EscalationRequest.State state);

    List<EscalationRequest> findByReferenceOrderByAskedAt(String reference);
}
