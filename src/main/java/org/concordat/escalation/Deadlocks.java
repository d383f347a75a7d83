package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Unknown;
import org.springframework.data.jpa.repository.JpaRepository;

interface Deadlocks extends JpaRepository<Deadlock, UUID> {

    List<Deadlock> findByReferenceOrderByOpenedAt(String reference);

    default Deadlock the(UUID id) {
        return findById(id).orElseThrow(() -> new Unknown("deadlock", id));
    }
}
