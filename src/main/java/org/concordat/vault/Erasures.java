package org.concordat.vault;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Erasures extends JpaRepository<Erasure, UUID> {

    /** The one order of a case that was not dropped. */
    Optional<Erasure> findByReferenceAndStateNot(String reference, Erasure.State state);

    List<Erasure> findByStateOrderByOrderedAt(Erasure.State state);

    @Query(
            """
            select e from Erasure e where e.state = 'ORDERED' and e.reference in
            (select c.reference from DocketCase c where c.alliance = :alliance) order by e.orderedAt""")
    List<Erasure> waitingIn(UUID alliance);

    /** The day as the database knows it now, whatever this transaction has seen of the order before. */
    @Query("select e.decidedOn from Erasure e where e.reference = :reference and e.state = 'CARRIED_OUT'")
    Optional<LocalDate> erasedOn(String reference);
}
