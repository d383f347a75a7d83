package org.concordat.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a term leads; no clock is started. */
@Service
@Transactional(readOnly = true)
public class Terms {

    /** As far away as an engine's timer can be. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final CalendarsInForce inForce;
    private final ClockRules rules;
    private final Docket docket;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    Terms(
            CalendarsInForce inForce,
            ClockRules rules,
            Docket docket,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.inForce = inForce;
        this.rules = rules;
        this.docket = docket;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** The moment a wait begins: that of a timer is the end of the day it waited for, not when a node came to it. */
    public Instant now() {
        var due = circumstances.due();
        return due == null ? clock.instant() : due;
    }

    /** The event a term of a case counts from: a fact of the record where the table names one and the case has it. */
    Beginning beginning(String reference, ClockRule rule, Instant from) {
        var given = new Beginning(from, rule.event().words(), null);
        return rule.event().facts().isEmpty()
                ? given
                : record.latest(reference, rule.event().facts())
                        .map(Beginning::of)
                        .orElse(given);
    }

    /**
     * The beginning of the day on which to remind somebody of an event; nothing runs towards it.
     *
     * @param event from which the days are counted, backwards as a rule
     */
    public Instant remindAt(Wait wait, String lane, Instant event) {
        var alliance = docket.caseOf(wait.reference()).alliance();
        var rule = rules.of(alliance, wait.name(), lane);
        return rule.end(event.atZone(rule.zone()), rules.workingDays(alliance, rule))
                .toLocalDate()
                .atStartOfDay(rule.zone())
                .toInstant();
    }

    /**
     * When a term of a case ends that no step waits for, such as a window after closure; no clock is started.
     *
     * @param from the event the term counts from, unless the table names another and the case has it
     */
    public Instant endOfTerm(String reference, String name, Instant from) {
        var alliance = docket.caseOf(reference).alliance();
        var rule = rules.of(alliance, name, "standard");
        var event = beginning(reference, rule, from).at().atZone(rule.zone());
        return rule.end(event, rules.workingDays(alliance, rule)).toInstant();
    }

    /**
     * The day a term of days leads to, at the time of day it began, and the rule it followed.
     *
     * @param rule the table and its version
     */
    public record Reached(Instant at, String rule) {}

    /** When a term that no step waits for is reached; no clock is started. */
    public Reached dayAfter(UUID alliance, String name, Instant from) {
        var rule = rules.of(alliance, name, "standard");
        var begin = from.atZone(rule.zone());
        var last = rule.end(begin, rules.workingDays(alliance, rule)).toLocalDate();
        return new Reached(begin.with(last).toInstant(), rule.source());
    }

    /**
     * What a rule would lead to; nothing is started.
     *
     * @param alliance whose calendars it may name
     */
    public Deadline tryOut(Trial trial, @Nullable UUID alliance) {
        return trial.under(inForce.of(alliance, trial.calendar()));
    }

    /** The calendars a rule of an alliance may name, each with its name in words. */
    public Map<String, String> calendars(@Nullable UUID alliance) {
        return inForce.names(alliance);
    }

    /**
     * The first working day of an alliance's charter for which notice can still be given: that many working days before it,
     * counted backwards, is today or later.
     */
    public LocalDate firstDayWithNotice(UUID alliance, int days, LocalDate today) {
        var working = inForce.of(alliance, CalendarsInForce.CHARTER);
        var notice = new DayCount(-days, DayCount.Unit.BUSINESS_DAY, false, DayCount.Roll.NONE);
        return Stream.iterate(today, day -> day.plusDays(1))
                .filter(working::isOpen)
                .filter(day -> !notice.from(Start.on(day, ZoneOffset.UTC), working, List.of())
                        .dueDate()
                        .isBefore(today))
                .findFirst()
                .orElseThrow();
    }

    /** A moment, or one that does not come. */
    public static Instant orNever(Optional<Instant> moment) {
        return moment.orElse(NEVER);
    }
}
