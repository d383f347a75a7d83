package org.concordat.conflict;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Disputes extends JpaRepository<Dispute, String> {

    List<Dispute> findByReferenceInOrderByReportedAtDescReferenceDesc(Collection<String> references);

    /** A dispute that nobody else changes until this transaction has ended. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Dispute d where d.reference = :reference")
    Optional<Dispute> locked(String reference);

    /** Disputes of the same complainant of the same category with one of these respondents, the newest first. */
    @Query(
            """
            select d from Dispute d where d.complainant = :complainant and d.category = :category
            and exists (select c.reference from DocketCase c join c.parties p
                where c.reference = d.reference and key(p) in :respondents
                and value(p).side = org.concordat.alliance.DocketCase.Side.RESPONDENT)
            order by d.reportedAt desc""")
    List<Dispute> alike(UUID complainant, Category category, Collection<UUID> respondents);

    /** Lets the reports of one member come one after the other, so that none overlooks another. */
    @Query(nativeQuery = true, value = "select cast(pg_advisory_xact_lock(hashtextextended(:complainant, 0)) as text)")
    String waitForOtherReportsOf(String complainant);

    /**
     * Those that somebody reported under protection, newest first, without those in which a member is a party, or is one
     * of the dispute in which such a one goes on.
     */
    @Query(
            nativeQuery = true,
            value =
                    """
            select d.reference from dispute d
            where d.alliance = :alliance and d.reported_by = :reporter
            and not exists (select 1 from case_party c where c.reference = d.reference and c.member = :exceptOf)
            and not exists (select 1 from case_goes_on m join case_party c on c.reference = m.other
                where m.reference = d.reference and c.member = :exceptOf)
            order by d.reported_at desc, d.reference""")
    List<String> reportedBy(String reporter, UUID alliance, UUID exceptOf);

    @Query("select d.reference from Dispute d where d.complainant = :complainant and d.reportedBy = :reporter")
    List<String> reportedFor(UUID complainant, String reporter);

    List<Dispute> findByAllianceOrderByReportedAtDesc(UUID alliance);
}
