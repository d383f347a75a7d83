package org.concordat.clock;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule that a running clock keeps, whatever happens to the table later. */
@Embeddable
class KeptRule {

    private String lane;
    private int amount;

    @Enumerated(EnumType.STRING)
    private DayCount.Unit unit;

    private boolean startCounts;

    @Enumerated(EnumType.STRING)
    private DayCount.Roll roll;

    @Nullable
    private String cutOff;

    private String calendars;
    private String zone;
    private String warnings;
    private String rule;

    @SuppressWarnings("NullAway.Init")
    protected KeptRule() {}

    KeptRule(ClockRule rule) {
        var count = rule.count();
        this.lane = rule.lane();
        this.amount = count.amount();
        this.unit = count.unit();
        this.startCounts = count.startCounts();
        this.roll = count.roll();
        this.cutOff = count.cutOff() == null ? null : count.cutOff().toString();
        this.calendars = rule.calendars();
        this.zone = rule.zone().getId();
        this.warnings = Fraction.words(rule.warnings());
        this.rule = rule.source();
    }

    DayCount count() {
        return new DayCount(amount, unit, startCounts, cutOff == null ? null : LocalTime.parse(cutOff), roll);
    }

    /** Where it leads from an event, and why. */
    Deadline deadline(ZonedDateTime event, WorkingDays workingDays, List<Pause> pauses) {
        var count = count();
        return count.from(count.startAt(event), workingDays, pauses);
    }

    /** Where an extension leads under it. */
    ZonedDateTime end(Extension extension, WorkingDays workingDays, List<Pause> pauses) {
        return extension.end(unit, workingDays, pauses);
    }

    /** The day so many days after another: business days, unless it counts calendar days. */
    LocalDate dayAfter(LocalDate day, int days, WorkingDays workingDays) {
        return new DayCount(days, days(), false, DayCount.Roll.NONE)
                .from(Start.on(day, zone()), workingDays, List.of())
                .due()
                .toLocalDate();
    }

    /** How many days lie between two: business days, unless it counts calendar days. */
    int daysBetween(LocalDate day, LocalDate later, WorkingDays workingDays) {
        return later.isAfter(day)
                ? (int) day.plusDays(1)
                        .datesUntil(later.plusDays(1))
                        .filter(each -> unit == DayCount.Unit.CALENDAR_DAY || workingDays.isOpen(each))
                        .count()
                : 0;
    }

    private DayCount.Unit days() {
        return unit == DayCount.Unit.CALENDAR_DAY ? unit : DayCount.Unit.BUSINESS_DAY;
    }

    ZonedDateTime endOf(LocalDate day) {
        return Start.endOf(day, zone());
    }

    /** The count in words, such as "10 business days after the first day, calendar us-federal". */
    String words() {
        return count().words() + ", calendar " + calendars;
    }

    /** The lane whose term it is. */
    String lane() {
        return lane;
    }

    /** The names of the calendars whose working days count. */
    String calendars() {
        return calendars;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** At which fractions of its time somebody is warned, in order. */
    List<Fraction> warnings() {
        return Fraction.list(warnings);
    }

    /** When a fraction of it has gone by since an event. */
    Optional<ZonedDateTime> elapsed(
            Fraction fraction, ZonedDateTime event, WorkingDays workingDays, List<Pause> pauses) {
        var count = count();
        return count.elapsed(fraction, count.startAt(event), workingDays, pauses);
    }

    /** When a fraction of an extension under it has gone by. */
    Optional<ZonedDateTime> elapsed(
            Fraction fraction, Extension extension, WorkingDays workingDays, List<Pause> pauses) {
        return extension.elapsed(fraction, unit, workingDays, pauses);
    }

    /** The table it comes from, and its version. */
    String source() {
        return rule;
    }
}
