package org.concordat.conflict;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EvidenceFilings extends JpaRepository<EvidenceFiling, UUID> {

    List<EvidenceFiling> findByReference(String reference);
}
