package org.concordat.clock;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PauseEnds extends JpaRepository<PauseEnd, UUID> {}
