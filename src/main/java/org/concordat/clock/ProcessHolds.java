package org.concordat.clock;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProcessHolds extends JpaRepository<ProcessHold, UUID> {

    List<ProcessHold> findByProcessInstanceAndReleasedAtIsNull(String processInstance);
}
