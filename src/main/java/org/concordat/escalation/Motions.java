package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Motions extends JpaRepository<Motion, UUID> {

    List<Motion> findByReferenceOrderByPutAt(String reference);
}
