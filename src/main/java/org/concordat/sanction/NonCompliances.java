package org.concordat.sanction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NonCompliances extends JpaRepository<NonCompliance, UUID> {

    Optional<NonCompliance> findByObligation(UUID obligation);

    List<NonCompliance> findByReferenceOrderByClause(String reference);
}
