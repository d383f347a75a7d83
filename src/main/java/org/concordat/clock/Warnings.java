package org.concordat.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Warnings extends JpaRepository<Warning, UUID> {

    @Query(
            "select w.id from Warning w where w.givenAt is null and w.nextAttemptAt <= :now order by w.nextAttemptAt, w.at")
    List<UUID> due(Instant now, Limit most);

    /** One that no other node gives at this moment, nor has given or moved since; it stays ours until the commit. */
    @Query(
            value =
                    """
                    select * from clock_warning where id = :id and given_at is null and next_attempt_at <= :now
                    for update skip locked
                    """,
            nativeQuery = true)
    Optional<Warning> claim(UUID id, Instant now);

    @Query("select min(w.nextAttemptAt) from Warning w where w.givenAt is null")
    Optional<Instant> nextAttempt();

    /** What a node is giving at this moment is waited for, and is given then. */
    @Modifying(flushAutomatically = true)
    @Query("delete from Warning w where w.clock = :clock and w.givenAt is null")
    void takeBack(UUID clock);

    List<Warning> findByClockInOrderByAt(Collection<UUID> clocks);

    List<Warning> findByClock(UUID clock);
}
