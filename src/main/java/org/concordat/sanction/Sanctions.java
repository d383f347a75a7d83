package org.concordat.sanction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Sanctions extends JpaRepository<Sanction, UUID> {

    @Query("select s from Sanction s where s.reference = :reference order by s.rung.number, s.decidedAt, s.id")
    List<Sanction> in(String reference);

    /** Whether a sanction of the case is in force after which its member has to be readmitted. */
    @Query("select count(s) > 0 from Sanction s where s.reference = :reference and s.rung.barDays is not null"
            + " and s.state = org.concordat.sanction.Sanction.State.IN_FORCE")
    boolean isAnyoneBarredIn(String reference);

    Optional<Sanction> findByInPlaceOf(UUID before);

    List<Sanction> findByCameFrom(UUID sanction);

    /** What a member was sanctioned for and has not outlived on a day; the latest first. */
    @Query("select s from Sanction s where s.member = :member and s.countsUntil >= :day and s.state not in :never"
            + " order by s.effectiveFrom desc")
    List<Sanction> counting(UUID member, LocalDate day, Collection<Sanction.State> never);

    @Query("select s from Sanction s where s.alliance = :alliance and s.rung.published and s.state = :state"
            + " and s.stays.stayedAt is null"
            + " order by s.effectiveFrom desc")
    List<Sanction> published(UUID alliance, Sanction.State state);
}
