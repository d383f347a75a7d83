package org.concordat.obligation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Obligations extends JpaRepository<Obligation, UUID> {

    List<Obligation> findByReferenceOrderByClauseAscOccurrenceNumberAsc(String reference);
}
