package org.concordat.mediation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Delegations extends JpaRepository<Delegation, UUID> {

    /** How many mediators each of these stands in for now. */
    @Query(
            """
            select d.delegate as mediator, count(d) as openCases from Delegation d
            where d.delegate in :delegates and d.state = org.concordat.mediation.Delegation.State.ACTING
            group by d.delegate""")
    List<Mediations.Load> actingOf(Collection<String> delegates);

    List<Delegation> findByDelegateAndState(String delegate, Delegation.State state);

    Optional<Delegation> findByReferenceAndState(String reference, Delegation.State state);

    @Query(
            """
            select d from Delegation d where d.reference = :reference
            and d.state <> org.concordat.mediation.Delegation.State.OVER order by d.firstDay""")
    List<Delegation> openIn(String reference);

    @Query(
            """
            select d from Delegation d where d.mediator = :mediator
            and d.state <> org.concordat.mediation.Delegation.State.OVER order by d.firstDay, d.reference""")
    List<Delegation> openOf(String mediator);
}
