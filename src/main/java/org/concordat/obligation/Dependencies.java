package org.concordat.obligation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Dependencies extends JpaRepository<Dependency, Dependency.Key> {

    /** Those that wait for one, and go on waiting for it alone until this transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select o from Obligation o where o.state = org.concordat.obligation.Obligation.State.WAITING
            and o.id in (select d.key.obligation from Dependency d where d.key.prerequisite = :ended) order by o.id""")
    List<Obligation> waitingFor(UUID ended);

    /** What one waits for, as it stands in the database now. */
    @Query(
            """
            select new org.concordat.obligation.Prerequisite(o.obligor, o.state, o.heard) from Obligation o
            where o.id in (select d.key.prerequisite from Dependency d where d.key.obligation = :waiting)""")
    List<Prerequisite> of(UUID waiting);
}
