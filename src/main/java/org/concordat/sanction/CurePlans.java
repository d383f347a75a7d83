package org.concordat.sanction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CurePlans extends JpaRepository<CurePlan, UUID> {

    Optional<CurePlan> findFirstBySanctionOrderByAttemptDesc(UUID sanction);

    List<CurePlan> findBySanctionInOrderByAttempt(Collection<UUID> sanctions);
}
