package org.concordat.sanction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

interface NonCompliances extends JpaRepository<NonCompliance, UUID> {

    Optional<NonCompliance> findByObligation(UUID obligation);

    @EntityGraph(attributePaths = "exhibits")
    List<NonCompliance> findByReferenceOrderByClause(String reference);
}
