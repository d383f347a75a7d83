package org.concordat.conflict;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Disputes extends JpaRepository<Dispute, String> {

    List<Dispute> findByReferenceInOrderByReportedAtDescReferenceDesc(Collection<String> references);

    List<Dispute> findByAllianceOrderByReportedAtDesc(UUID alliance);
}
