package org.concordat.alliance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocketCases extends JpaRepository<DocketCase, String> {

    /**
     * Whoever works for a party sees a case as that party or not at all; anybody else by office or by part. A merged case
     * goes on in others, and they count as itself.
     */
    @Query(
            nativeQuery = true,
            value =
                    """
            with recursive going_on (reference, other) as (
                select l.reference, l.other from case_link l where l.kind = 'MERGED_INTO'
                union
                select g.reference, l.other from going_on g
                join case_link l on l.reference = g.other and l.kind = 'MERGED_INTO'
            ), place (reference, other) as (
                select c.reference, c.reference from docket_case c where c.alliance = :alliance
                union all
                select g.reference, g.other from going_on g
            )
            select c.reference from docket_case c
            where c.alliance = :alliance and case
                when exists (select 1 from place l join case_party p on p.reference = l.other
                    where l.reference = c.reference and p.member = :employer) then :asParty
                when exists (select 1 from place l join case_part k on k.reference = l.other
                    where l.reference = c.reference and k.person = :person and k.role in (:parts)
                    and k.ended_at is null) then true
                else :always end
            order by c.opened_at desc, c.reference desc limit :most""")
    List<String> newestFor(
            UUID alliance,
            UUID employer,
            boolean asParty,
            String person,
            Collection<String> parts,
            boolean always,
            int most);

    @Query("select distinct c from DocketCase c left join fetch c.parties where c.reference in :references")
    List<DocketCase> withParties(Collection<String> references);
}
