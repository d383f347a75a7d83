package org.concordat.mediation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PaperReleases extends JpaRepository<PaperRelease, UUID> {

    List<PaperRelease> findByReference(String reference);
}
