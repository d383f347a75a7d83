package org.concordat.clock;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Reassignments extends JpaRepository<Reassignment, UUID> {

    int countByClock(UUID clock);
}
