package org.concordat.alliance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocketCases extends JpaRepository<DocketCase, String> {

    /** Whoever works for a party sees a case as that party or not at all; anybody else by office or by part. */
    @Query(
            """
            select c.reference from DocketCase c
            where c.alliance = :alliance and case
                when exists (select d.reference from DocketCase d join d.parties p
                    where d.reference = c.reference and key(p) = :employer) then :asParty
                when exists (select k.key.reference from CasePart k
                    where k.key.reference = c.reference and k.key.person = :person and k.key.role in :parts and k.endedAt is null) then true
                else :always end = true
            order by c.openedAt desc, c.reference desc""")
    List<String> newestFor(
            UUID alliance,
            UUID employer,
            boolean asParty,
            String person,
            Collection<Role> parts,
            boolean always,
            Limit limit);

    @Query("select distinct c from DocketCase c left join fetch c.parties where c.reference in :references")
    List<DocketCase> withParties(Collection<String> references);
}
