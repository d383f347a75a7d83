package org.concordat.clock;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CalendarEditions extends JpaRepository<CalendarEdition, UUID> {

    List<CalendarEdition> findByCalendarOrderByNumberDesc(UUID calendar);

    List<CalendarEdition> findByIdIn(Collection<UUID> ids);
}
