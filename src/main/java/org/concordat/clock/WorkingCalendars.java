package org.concordat.clock;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkingCalendars extends JpaRepository<WorkingCalendar, UUID> {

    Optional<WorkingCalendar> findByAllianceAndCode(UUID alliance, String code);

    List<WorkingCalendar> findByAllianceOrderByCode(UUID alliance);
}
