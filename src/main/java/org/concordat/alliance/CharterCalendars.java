package org.concordat.alliance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The calendars a charter may name. */
public interface CharterCalendars {

    /**
     * Lets only the name of a calendar pass that somebody keeps.
     *
     * @param alliance whose own calendars may be named, too; none while it is being founded
     * @throws Refusal naming the calendar
     */
    void require(@Nullable UUID alliance, String name);
}
