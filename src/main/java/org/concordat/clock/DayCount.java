package org.concordat.clock;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How time is counted from an event to the end of a term.
 *
 * @param amount how many days or hours; negative counts backwards, zero is the event itself
 * @param startCounts whether the day of the event is day number one; on a closed day, the next open one is. Only for days
 *     counted forwards
 * @param cutOff an event at or after this time counts as one of the next day, unless counted backwards
 * @param roll what happens to an end on a day on which nobody works
 */
public record DayCount(int amount, Unit unit, boolean startCounts, @Nullable LocalTime cutOff, Roll roll) {

    /** No term is longer: whoever counts by hand gives up long before. */
    static final int LONGEST = 10_000;

    public enum Unit {
        BUSINESS_DAY,
        BUSINESS_HOUR,
        CALENDAR_DAY
    }

    public enum Roll {
        NONE,
        NEXT,
        PREVIOUS
    }

    public DayCount {
        if (Math.abs((long) amount) > LONGEST) {
            throw new Refusal("amount", "must be between -10000 and 10000");
        }
    }

    /** A count of whole days without a cut-off hour. */
    public DayCount(int amount, Unit unit, boolean startCounts, Roll roll) {
        this(amount, unit, startCounts, null, roll);
    }

    /**
     * Where the term ends, and why there.
     *
     * @param calendar the days and hours that count
     * @param pauses stretches of time that do not; a day paused at any time of it is not counted
     * @throws Refusal when the end is too far away to be counted to
     */
    public Deadline from(Start start, WorkingDays calendar, List<Pause> pauses) {
        var still = new Pauses(pauses);
        return unit == Unit.BUSINESS_HOUR
                ? new HourWalk(this, start, calendar, still).end()
                : new DayWalk(this, start, calendar, still).end();
    }

    /**
     * When a fraction of the term has gone by, paused time left out: of days, the end of the day with which at least that
     * much has; of hours, the second. Such a day or hour does not roll.
     *
     * @return nothing for a term that does not count forwards, of which nothing goes by
     */
    Optional<ZonedDateTime> elapsed(Fraction fraction, Start start, WorkingDays calendar, List<Pause> pauses) {
        if (amount <= 0) {
            return Optional.empty();
        }
        var deadline = unit == Unit.BUSINESS_HOUR
                ? new HourWalk(this, fraction.of(hours()), start, calendar, new Pauses(pauses)).end()
                : new DayCount(fraction.of(amount), unit, startCounts, cutOff, Roll.NONE).from(start, calendar, pauses);
        return Optional.of(deadline.due());
    }

    Duration hours() {
        return Duration.ofHours(Math.abs((long) amount));
    }

    /** The start of a clock that measures whole days, or hours, from an instant. */
    Start startAt(ZonedDateTime event) {
        return unit == Unit.BUSINESS_HOUR || cutOff != null
                ? Start.at(event.toLocalDateTime(), event.getZone())
                : Start.on(event.toLocalDate(), event.getZone());
    }

    boolean isPastCutOff(Start start) {
        return cutOff != null
                && amount >= 0
                && start.time() != null
                && !start.time().isBefore(cutOff);
    }

    /** The count in words, such as "10 business days after the first day". */
    String words() {
        var units = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ') + (Math.abs(amount) == 1 ? "" : "s");
        var cut = cutOff == null ? "" : ", from " + cutOff + " on as of the next day";
        var rolled = roll == Roll.NONE ? "" : ", moved to the " + roll.name().toLowerCase(Locale.ROOT) + " open day";
        return Math.abs(amount) + " " + units + anchor() + cut + rolled;
    }

    private String anchor() {
        if (unit == Unit.BUSINESS_HOUR) {
            return amount < 0 ? " before the start" : " from the start";
        }
        if (amount < 0) {
            return " before the first day";
        }
        return startCounts ? ", the first day counts" : " after the first day";
    }
}
