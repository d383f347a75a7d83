package org.concordat.sanction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Appeals extends JpaRepository<Appeal, UUID> {

    Optional<Appeal> findBySanction(UUID sanction);

    /**
     * The cases of appeals that are not carried out yet, but for one that is decided anew in this very subject. What is
     * decided anew itself waits for none that was sent back: each would wait for the other.
     */
    @Query(
            """
            select a.reference from Appeal a, Sanction s
            where s.id = a.sanction and a.reference in :references
            and (a.state = org.concordat.sanction.Appeal.State.FILED
                or a.state = org.concordat.sanction.Appeal.State.REMITTED
                and s.state not in (org.concordat.sanction.Sanction.State.REVERSED,
                    org.concordat.sanction.Sanction.State.REPLACED))
            and not exists (select 1 from Sanction n where n.id = :subject and n.inPlaceOf is not null
                and (n.inPlaceOf = a.sanction or a.state = org.concordat.sanction.Appeal.State.REMITTED))""")
    List<String> underWay(Collection<String> references, UUID subject);

    List<Appeal> findByReferenceOrderByOfferedAt(String reference);
}
