package org.concordat.alliance;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface Leaves extends JpaRepository<Leave, UUID> {

    @Query(
            """
            select l from Leave l where l.alliance = :alliance
            and l.state <> org.concordat.alliance.Leave.State.OVER order by l.firstDay, l.person""")
    List<Leave> openIn(UUID alliance);

    /** Those that have not begun; what another node looks at is passed over. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2"))
    @Query("select l from Leave l where l.state = org.concordat.alliance.Leave.State.AHEAD")
    List<Leave> ahead();
}
