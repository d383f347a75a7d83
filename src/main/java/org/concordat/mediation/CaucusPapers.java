package org.concordat.mediation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CaucusPapers extends JpaRepository<CaucusPaper, UUID> {

    List<CaucusPaper> findByReference(String reference);
}
