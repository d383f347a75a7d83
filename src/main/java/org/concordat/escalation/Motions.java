package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Motions extends JpaRepository<Motion, UUID> {

    List<Motion> findByReferenceOrderByPutAt(String reference);

    @Query("select m from Motion m, DocketCase c where c.reference = m.reference and c.alliance = :alliance"
            + " and m.state = :state")
    List<Motion> openIn(UUID alliance, Motion.State state);
}
