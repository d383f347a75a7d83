package org.concordat.alliance;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Members extends JpaRepository<Member, UUID> {

    List<Member> findByAllianceOrderByName(UUID alliance);

    Optional<Member> findByAllianceAndCode(UUID alliance, String code);

    /** In an order that is the same for everybody. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Member m where m.id in :ids order by m.id")
    List<Member> held(Collection<UUID> ids);
}
