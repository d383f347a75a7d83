package org.concordat.obligation;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Waivers extends JpaRepository<Waiver, UUID> {}
