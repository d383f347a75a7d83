package org.concordat.sanction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Readmissions extends JpaRepository<Readmission, UUID> {

    Optional<Readmission> findTopBySanctionOrderByAppliedAtDesc(UUID sanction);

    List<Readmission> findByReferenceOrderByAppliedAt(String reference);
}
