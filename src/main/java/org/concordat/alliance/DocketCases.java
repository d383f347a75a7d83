package org.concordat.alliance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocketCases extends JpaRepository<DocketCase, String> {

    @Query(nativeQuery = true, value = CasesInSight.QUERY + " order by c.opened_at desc, c.reference desc limit :most")
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
