package org.concordat.glass;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface BrokenGlasses extends JpaRepository<BrokenGlass, UUID> {

    Optional<BrokenGlass> findByPersonAndReferenceAndClosedAtIsNull(String person, String reference);

    List<BrokenGlass> findByPersonAndClosedAtIsNullOrderByBrokenAt(String person);

    /** The same, kept from being closed by anybody else until this transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from BrokenGlass g where g.person = :person and g.reference = :reference and g.closedAt is null")
    Optional<BrokenGlass> hold(String person, String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from BrokenGlass g where g.id = :id and g.closedAt is null")
    Optional<BrokenGlass> hold(UUID id);

    /** Those whose time is over, kept from other nodes until this transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select g from BrokenGlass g where g.closedAt is null and g.endsAt <= :now order by g.endsAt, g.id")
    List<BrokenGlass> over(Instant now);
}
