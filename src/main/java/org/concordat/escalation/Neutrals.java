package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Neutrals extends JpaRepository<Neutral, UUID> {

    List<Neutral> findByDeadlockOrderByNamedAt(UUID deadlock);

    List<Neutral> findByPersonAndEndedAtIsNull(String person);
}
