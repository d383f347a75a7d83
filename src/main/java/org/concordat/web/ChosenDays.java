package org.concordat.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.concordat.alliance.Refusal;
import org.concordat.audit.figures.Period;
import org.jspecify.annotations.Nullable;

/** The days that somebody chose to look at, on a page or over HTTP alike. */
public record ChosenDays(ZoneId zone, Instant now) {

    /** The database knows no day much later, nor does a form's date field. */
    private static final int LAST_YEAR = 9999;

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** @throws Refusal for what is no day */
    public LocalDate day(String field, @Nullable String typed, LocalDate usual) {
        var day = typed == null || typed.isBlank() ? usual : parse(field, typed.strip());
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new Refusal(field, "must be a day of this calendar's first " + LAST_YEAR + " years");
        }
        return day;
    }

    private static LocalDate parse(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Refusal(field, "must be a date such as 2027-03-31");
        }
    }

    /** The year until today, unless somebody says otherwise. */
    public Period period(@Nullable String from, @Nullable String to) {
        var last = day("to", to, today());
        return new Period(day("from", from, last.minusYears(1).plusDays(1)), last, zone);
    }

    /**
     * The instant at which what was known is asked for: a time of a day, or the end of it.
     *
     * @return none for what is known now
     * @throws Refusal for what is no day, no time, or lies in the future
     */
    public Optional<Instant> knownAt(@Nullable String day, @Nullable String time) {
        var isWithoutTime = time == null || time.isBlank();
        if (day == null || day.isBlank()) {
            requireDay(isWithoutTime);
            return Optional.empty();
        }
        var known = day("known", day, today());
        if (known.isAfter(today())) {
            throw new Refusal("known", "must not lie in the future");
        }
        return isWithoutTime
                ? Optional.of(endOf(known)).filter(end -> end.isBefore(now))
                : Optional.of(at(known, time.strip()));
    }

    /** The present must not be taken for the past. */
    private static void requireDay(boolean isWithoutTime) {
        if (!isWithoutTime) {
            throw new Refusal("known", "choose the day, too, when you choose a time");
        }
    }

    private Instant at(LocalDate day, String typed) {
        var instant = day.atTime(time(typed)).atZone(zone).toInstant();
        if (instant.isAfter(now)) {
            throw new Refusal("time", "must not lie in the future");
        }
        return instant;
    }

    private static LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Refusal("time", "must be a time such as 14:30");
        }
    }

    /** The last instant of a day; of today, the present one. */
    public Instant endOf(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
        return day.equals(today()) ? now : end;
    }

    /** The same for what was known by then: of the future nothing is. */
    public Instant knownBy(LocalDate day) {
        return day.isAfter(today()) ? now : endOf(day);
    }
}
