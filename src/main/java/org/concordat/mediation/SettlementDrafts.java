package org.concordat.mediation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SettlementDrafts extends JpaRepository<Settlement, UUID> {

    List<Settlement> findByReferenceOrderByDraftedAt(String reference);

    Optional<Settlement> findByReferenceAndState(String reference, Settlement.State state);
}
