package org.concordat.clock;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GrantedExtensions extends JpaRepository<GrantedExtension, UUID> {

    List<GrantedExtension> findByClockOrderByGrantedAt(UUID clock);

    List<GrantedExtension> findByClockInOrderByGrantedAt(Collection<UUID> clocks);
}
