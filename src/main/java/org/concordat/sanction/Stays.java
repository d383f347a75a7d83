package org.concordat.sanction;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** For how long a sanction has rested while appeals were heard. */
@Embeddable
class Stays {

    @Nullable
    private Instant stayedAt;

    private int lastStayDays;
    private int stayedDays;
    private int stayedBefore;

    void begin(Instant now) {
        this.stayedAt = now;
    }

    /** @return for how many days it rested this time */
    int end(LocalDate today, ZoneId zone) {
        this.lastStayDays = underWay(today, zone);
        this.stayedDays += lastStayDays;
        this.stayedAt = null;
        return lastStayDays;
    }

    /** How long earlier sanctions rested in whose place it is. */
    void addEarlier(int days) {
        this.stayedBefore = days;
    }

    /** Whether it rests now. */
    boolean isOne() {
        return stayedAt != null;
    }

    private int underWay(LocalDate today, ZoneId zone) {
        return stayedAt == null ? 0 : (int) ChronoUnit.DAYS.between(LocalDate.ofInstant(stayedAt, zone), today);
    }

    /** Those that are over. */
    int days() {
        return stayedDays;
    }

    /** By a day, with one that is still under way. */
    int days(LocalDate today, ZoneId zone) {
        return stayedDays + underWay(today, zone);
    }

    /** By a day, and those of earlier sanctions in whose place it is. */
    int allDays(LocalDate today, ZoneId zone) {
        return stayedBefore + days(today, zone);
    }

    int lastDays() {
        return lastStayDays;
    }
}
