package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Recusals extends JpaRepository<Recusal, Ballot.Key> {

    @Query("select r from Recusal r where r.key.motion = :motion")
    List<Recusal> from(UUID motion);
}
