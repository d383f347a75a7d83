package org.concordat.conflict;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Investigations extends JpaRepository<Investigation, UUID> {

    Optional<Investigation> findByReference(String reference);

    List<Investigation> findByInvestigator(String investigator);
}
