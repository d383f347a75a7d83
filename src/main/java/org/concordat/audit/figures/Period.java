package org.concordat.audit.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.concordat.alliance.Refusal;

/** From one day to another, both of them included, as the alliance counts days. */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    public Period {
        if (to.isBefore(from)) {
            throw new Refusal("to", "must not be before the first day");
        }
    }

    Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant that is not in it any more. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
