package org.concordat.escalation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Ballots extends JpaRepository<Ballot, Ballot.Key> {

    @Query("select b from Ballot b where b.key.motion = :motion order by b.castAt")
    List<Ballot> on(UUID motion);

    @Query("select b from Ballot b, Motion m where b.key.motion = m.id and m.reference = :reference"
            + " and m.state not in :states and b.reasons is not null")
    List<Ballot> countedWithReasons(String reference, Set<Motion.State> states);

    @Query("select b.reasons from Ballot b, Motion m where b.key.motion = m.id and m.reference = :reference"
            + " and m.state in :states and b.reasons is not null")
    List<UUID> uncountedReasons(String reference, Set<Motion.State> states);
}
