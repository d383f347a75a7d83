package org.concordat.mediation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Mediations extends JpaRepository<Mediation, UUID> {

    Optional<Mediation> findByReference(String reference);

    /** The disputes somebody mediates now. */
    @Query(
            "select m.reference from Mediation m where m.mediator = :mediator and m.endedAt is null order by m.reference")
    List<String> openCasesOf(String mediator);

    /** Those of some disputes that are mediated now. */
    @Query("select m.reference from Mediation m where m.reference in :references and m.endedAt is null")
    List<String> openIn(Collection<String> references);

    /** A mediator and how many mediations they have open. */
    interface Load {
        String getMediator();

        long getOpenCases();
    }

    @Query(
            """
            select m.mediator as mediator, count(m) as openCases from Mediation m
            where m.mediator in :mediators and m.endedAt is null group by m.mediator""")
    List<Load> openOf(Collection<String> mediators);
}
