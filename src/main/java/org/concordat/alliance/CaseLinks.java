package org.concordat.alliance;

import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseLinks extends JpaRepository<CaseLink, CaseLink.Key> {

    @Query(
            """
            select l from CaseLink l where l.key.reference = :reference or l.key.other = :reference
            order by l.linkedAt, l.key.reference, l.key.other""")
    List<CaseLink> touching(String reference);

    @Query(
            nativeQuery = true,
            value =
                    """
            with recursive linked (reference) as (
                select cast(:reference as text)
                union
                select case when l.reference = linked.reference then l.other else l.reference end
                from linked join case_link l on linked.reference in (l.reference, l.other)
            )
            select reference from linked where reference <> :reference""")
    Set<String> reachableFrom(String reference);
}
