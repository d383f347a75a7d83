package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Deadlocks extends JpaRepository<Deadlock, UUID> {

    List<Deadlock> findByReferenceOrderByOpenedAt(String reference);
}
