package org.concordat.clock;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PauseStarts extends JpaRepository<PauseStart, UUID> {

    String LINES =
            """
            select new org.concordat.clock.PausedTime(s.id, s.clock, s.reason, s.delayOf, s.pausedAt, e.resumedAt)
            from PauseStart s left join PauseEnd e on e.pause = s.id
            """;

    @Query(LINES + "where s.clock in :clocks order by s.pausedAt, s.id")
    List<PausedTime> ofClocks(Collection<UUID> clocks);

    @Query(LINES + "where s.reference = :reference order by s.pausedAt, s.id")
    List<PausedTime> ofCase(String reference);

    @Query(LINES + "where s.id = :pause")
    PausedTime line(UUID pause);
}
