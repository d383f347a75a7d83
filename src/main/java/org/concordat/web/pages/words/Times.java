package org.concordat.web.pages.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Instants as people of an alliance read them, in its own time zone. */
public record Times(ZoneId zone, Instant now) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a z", Locale.US);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE, MMM d, uuuu, h:mm a z", Locale.US);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMM d, uuuu", Locale.US);

    /** The same, as read in another zone. */
    public Times in(ZoneId other) {
        return new Times(other, now);
    }

    /** The same, as read at another moment. */
    public Times at(Instant moment) {
        return new Times(zone, moment);
    }

    public String moment(Instant instant) {
        return MOMENT.format(instant.atZone(zone));
    }

    public String dayAndTime(Instant instant) {
        return DAY_AND_TIME.format(instant.atZone(zone));
    }

    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The day an instant falls on. */
    public String day(Instant instant) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    public boolean hasCome(LocalDate day) {
        return !day.isAfter(LocalDate.ofInstant(now, zone));
    }

    /** How far away the day is, such as "in 3 days". */
    public String distance(Instant instant) {
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(instant, zone));
        if (instant.isBefore(now)) {
            return days == 0 ? "today, over" : plural(-days) + " over";
        }
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + plural(days);
    }

    private static String plural(long days) {
        return days + (days == 1 ? " day" : " days");
    }
}
