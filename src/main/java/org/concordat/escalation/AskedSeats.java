package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AskedSeats extends JpaRepository<AskedSeat, Ballot.Key> {

    @Query("select s from AskedSeat s where s.key.motion = :motion")
    List<AskedSeat> about(UUID motion);
}
