package org.concordat.clock;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InformationRequests extends JpaRepository<InformationRequest, UUID> {

    List<InformationRequest> findByClockAndState(UUID clock, InformationRequest.State state);

    List<InformationRequest> findByReferenceAndAskerAndStateOrderByAskedAt(
            String reference, String asker, InformationRequest.State state);

    boolean existsByClockAndPartyAndState(UUID clock, UUID party, InformationRequest.State state);
}
