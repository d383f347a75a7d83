package org.concordat.alliance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DocketCases extends JpaRepository<DocketCase, String> {

    @Query(nativeQuery = true, value = CasesInSight.NEWEST)
    List<String> newestFor(
            UUID alliance,
            UUID employer,
            boolean asParty,
            String person,
            Collection<String> parts,
            boolean always,
            Instant before,
            String reference,
            int most);

    @Query(nativeQuery = true, value = CasesInSight.AMONG)
    Set<String> inSight(
            UUID alliance,
            UUID employer,
            boolean asParty,
            String person,
            Collection<String> parts,
            boolean always,
            Collection<String> references);

    /** The cases in which something was decided in a period; see {@link ReviewRegister.Review} for which those are. */
    @Query(
            nativeQuery = true,
            value =
                    ReviewedCases.EXCLUDED
                            + """
            select c.reference from docket_case c
            where c.alliance = :alliance and c.reference > :after
            and not exists (select 1 from excluded x where x.reference = c.reference)
            and exists (select 1 from entry e where e.reference = c.reference
                and e.recorded_at >= :from and e.decided_at >= :from and e.decided_at < :to)
            order by c.reference limit :most""")
    List<String> reviewed(UUID alliance, UUID employer, String after, Instant from, Instant to, int most);

    @Query(nativeQuery = true, value = ReviewedCases.EXCLUDED + """
            select x.reference from excluded x""")
    List<String> excluded(UUID alliance, UUID employer);

    /** Which of these cases somebody reviews. */
    @Query(
            nativeQuery = true,
            value = ReviewedCases.EXCLUDED
                    + "select c.reference from docket_case c where c.reference in (:references) and "
                    + ReviewedCases.IS_REVIEWED)
    Set<String> reviewedAmong(UUID alliance, UUID employer, Collection<String> references);

    /** What names a case that is kept from the reader, and what corrects that, is not counted either; nor is what a private room holds. */
    @Query(
            nativeQuery = true,
            value =
                    ReviewedCases.EXCLUDED
                            + """
            , untold as (
                select e.id from entry e join excluded x on x.reference = substring(e.canonical from '"other":"([^"]+)"')
                where e.alliance = :alliance and e.outcome in (:ofAnother)
            )
            select count(*) from entry e
            where e.alliance = :alliance and e.reference is not null
            and e.recorded_at >= :from and e.decided_at >= :from and e.decided_at < :to
            and not exists (select 1 from excluded x where x.reference = e.reference)
            and not exists (select 1 from untold u where u.id = e.id)
            and not (e.outcome = 'STATEMENT_KEPT' and substring(e.canonical from '"room":"([A-Z_]+)"') in (:rooms))
            and not (e.outcome = 'ENTRY_CORRECTED' and exists (select 1 from untold u where cast(u.id as text) = e.subject))
            """)
    long countReviewed(
            UUID alliance,
            UUID employer,
            Collection<String> ofAnother,
            Collection<String> rooms,
            Instant from,
            Instant to);

    @Query("select distinct c from DocketCase c left join fetch c.parties where c.reference in :references")
    List<DocketCase> withParties(Collection<String> references);
}
