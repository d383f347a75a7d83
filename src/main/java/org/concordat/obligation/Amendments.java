package org.concordat.obligation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Amendments extends JpaRepository<Amendment, UUID> {

    Optional<Amendment> findByObligationAndState(UUID obligation, Amendment.State state);

    List<Amendment> findByReferenceOrderByProposedAt(String reference);
}
