package org.concordat.sanction;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Appeals extends JpaRepository<Appeal, UUID> {

    Optional<Appeal> findBySanction(UUID sanction);

    List<Appeal> findByReferenceOrderByOfferedAt(String reference);
}
