package org.concordat.incentive;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface IncentivePools extends JpaRepository<IncentivePool, UUID> {

    boolean existsByAllianceAndPeriod(UUID alliance, String period);

    List<IncentivePool> findByAllianceOrderByOpenedAtDesc(UUID alliance);

    /** Who moves money of a pool does so one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from IncentivePool p where p.alliance = :alliance and p.period = :period")
    Optional<IncentivePool> toMove(UUID alliance, String period);

    /** Those in which a member still has money that is not paid out, in an order that is the same for everybody. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from IncentivePool p where exists (select 1 from Movement m where m.pool = p.id"
            + " and m.toMember = :member) order by p.id")
    List<IncentivePool> toMoveOf(UUID member);
}
