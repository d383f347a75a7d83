package org.concordat.alliance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Seats extends JpaRepository<Seat, UUID> {

    List<Seat> findByAllianceOrderById(UUID alliance);

    Optional<Seat> findByMember(UUID member);
}
