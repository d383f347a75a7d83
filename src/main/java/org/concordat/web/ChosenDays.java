package org.concordat.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
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
