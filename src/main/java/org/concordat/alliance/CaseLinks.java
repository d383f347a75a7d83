package org.concordat.alliance;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
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

    /** A case with those it was merged with, in either direction and over however many, in the order of their references. */
    @Query(
            nativeQuery = true,
            value =
                    """
            with recursive merged (reference) as (
                select cast(:reference as text)
                union
                select case when l.reference = merged.reference then l.other else l.reference end
                from merged join case_link l on merged.reference in (l.reference, l.other) and l.kind = 'MERGED_INTO'
            )
            select reference from merged order by reference""")
    List<String> mergedWith(String reference);

    @Query(
            nativeQuery = true,
            value =
                    """
            select c.reference from docket_case c where c.reference in (:references)
            union
            select m.reference from case_goes_on m where m.other in (:references)""")
    Set<String> withThoseMergedInto(Collection<String> references);

    /** Notes that a case, with all that go on in it, goes on in another and wherever that one does. */
    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    """
            insert into case_goes_on (reference, other)
            select merged.reference, place.other
            from (select :reference as reference union all
                select reference from case_goes_on where other = :reference) merged,
                (select :into as other union all
                select other from case_goes_on where reference = :into) place
            on conflict do nothing""")
    void goesOn(String reference, String into);

    @Query(nativeQuery = true, value = "select other from case_goes_on where reference = :reference")
    Set<String> goesOnIn(String reference);

    interface Onward {
        String getReference();

        String getOther();
    }

    @Query(nativeQuery = true, value = "select reference, other from case_goes_on where reference in (:references)")
    List<Onward> onwardFrom(Collection<String> references);
}
