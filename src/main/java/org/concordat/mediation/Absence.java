package org.concordat.mediation;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.concordat.alliance.Refusal;

/** Days on which a mediator does not work, the first and the last included. */
@Embeddable
public record Absence(LocalDate firstDay, LocalDate lastDay) {

    public Absence {
        if (lastDay.isBefore(firstDay)) {
            throw new Refusal("lastDay", "must not be before the first day");
        }
    }

    /** Whether they have a day in common. */
    public boolean meets(Absence other) {
        return !other.lastDay().isBefore(firstDay) && !other.firstDay().isAfter(lastDay);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
