package org.concordat.alliance;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Seats extends JpaRepository<Seat, UUID> {

    List<Seat> findByAllianceOrderById(UUID alliance);

    Optional<Seat> findByMember(UUID member);

    /** Whoever changes the seat's holder waits for this transaction, and this one for theirs. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Seat s where s.id = :seat")
    Optional<Seat> held(UUID seat);
}
