package org.concordat.mediation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Nominations extends JpaRepository<Nomination, UUID> {

    List<Nomination> findByReferenceOrderByNamedAt(String reference);

    /** Whom a party did not accept when another proposed them in this search. */
    @Query(
            """
            select n.person from Nomination n join PartyAnswer a on a.key.nomination = n.id
            where n.appointment = :appointment and a.against
            and a.key.question = org.concordat.mediation.PartyAnswer.Question.PROPOSAL""")
    Set<String> declinedIn(UUID appointment);

    boolean existsByAppointment(UUID appointment);
}
