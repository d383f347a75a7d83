package org.concordat.clock;

import java.time.LocalDate;

/** A calendar of the days on which people work. */
public interface WorkingDays {

    boolean isOpen(LocalDate day);
}
