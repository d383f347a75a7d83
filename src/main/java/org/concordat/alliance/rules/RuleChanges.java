package org.concordat.alliance.rules;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RuleChanges extends JpaRepository<RuleChange, UUID> {

    /** Two who decide at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from RuleChange c where c.id = :id")
    Optional<RuleChange> toDecide(UUID id);

    /** With what they say, in one query, however many there are. */
    @Query(
            """
            select c from RuleChange c left join fetch c.contents
            where c.alliance = :alliance or c.alliance is null order by c.proposedAt desc""")
    List<RuleChange> of(UUID alliance);
}
