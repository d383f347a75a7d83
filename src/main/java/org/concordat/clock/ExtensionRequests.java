package org.concordat.clock;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExtensionRequests extends JpaRepository<ExtensionRequest, UUID> {

    List<ExtensionRequest> findByClockAndState(UUID clock, ExtensionRequest.State state);

    List<ExtensionRequest> findByReferenceAndStateOrderByAskedAt(String reference, ExtensionRequest.State state);

    boolean existsByClockAndState(UUID clock, ExtensionRequest.State state);
}
