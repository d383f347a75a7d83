package org.concordat.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Motions extends JpaRepository<Motion, UUID> {

    List<Motion> findByReferenceOrderByPutAt(String reference);

    @Query("select m from Motion m, DocketCase c where c.reference = m.reference and c.alliance = :alliance"
            + " and m.decidedAt >= :since and m.state not in :states order by m.decidedAt")
    List<Motion> decidedSince(UUID alliance, Instant since, Collection<Motion.State> states);

    @Query("select m from Motion m, DocketCase c where c.reference = m.reference and c.alliance = :alliance"
            + " and m.state = :state")
    List<Motion> openIn(UUID alliance, Motion.State state);
}
