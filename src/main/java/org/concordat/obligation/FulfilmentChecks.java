package org.concordat.obligation;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface FulfilmentChecks extends JpaRepository<FulfilmentCheck, UUID> {}
