package org.concordat.alliance;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface Leaves extends JpaRepository<Leave, UUID> {

    @Query(
            """
            select l from Leave l where l.alliance = :alliance and l.lastDay >= :today
            and l.state <> org.concordat.alliance.Leave.State.OVER order by l.firstDay, l.person""")
    List<Leave> openIn(UUID alliance, LocalDate today);

    /** Who is away on one day of these or more. */
    @Query(
            """
            select l.person from Leave l where l.alliance = :alliance and l.firstDay <= :last and l.lastDay >= :first
            and l.state <> org.concordat.alliance.Leave.State.OVER""")
    Set<String> awayBetween(UUID alliance, LocalDate first, LocalDate last);

    /** Those that have not begun; what another node looks at is passed over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select l from Leave l where l.state = org.concordat.alliance.Leave.State.AHEAD")
    List<Leave> ahead();
}
