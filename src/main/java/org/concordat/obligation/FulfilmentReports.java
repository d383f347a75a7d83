package org.concordat.obligation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface FulfilmentReports extends JpaRepository<FulfilmentReport, UUID> {
    @Query(
            """
            select distinct r from FulfilmentReport r left join fetch r.exhibits
            where r.obligation in :obligations order by r.reportedAt""")
    List<FulfilmentReport> on(Collection<UUID> obligations);

    Optional<FulfilmentReport> findFirstByObligationOrderByReportedAtDesc(UUID obligation);
}
