package org.concordat.retention;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LegalHolds extends JpaRepository<LegalHold, UUID> {

    Optional<LegalHold> findByReferenceAndLiftedAtIsNull(String reference);

    boolean existsByReferenceInAndLiftedAtIsNull(Collection<String> references);

    @Query("select h from LegalHold h where h.liftedAt is null order by h.placedAt")
    List<LegalHold> inForce();
}
