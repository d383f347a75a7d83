package org.concordat.incentive;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Movements extends JpaRepository<Movement, Long> {

    @Query("select m from Movement m where m.pool in :pools order by m.position")
    List<Movement> of(Collection<UUID> pools);
}
