package org.concordat.obligation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FulfilmentReports extends JpaRepository<FulfilmentReport, UUID> {
    List<FulfilmentReport> findByObligationOrderByReportedAt(UUID obligation);

    Optional<FulfilmentReport> findFirstByObligationOrderByReportedAtDesc(UUID obligation);
}
