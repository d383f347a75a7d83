package org.concordat.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the calendars of alliances and their members. Every change is an entry, and running clocks follow it. */
@Service
@Transactional
public class CalendarOffice {

    private final WorkingCalendars calendars;
    private final CalendarEditions editions;
    private final KnownCalendars known;
    private final CalendarsInForce inForce;
    private final RunningClocks clocks;
    private final PauseLedger ledger;
    private final Timers timers;
    private final WarningPlan warnings;
    private final Docket docket;
    private final AllianceRecord record;
    private final Clock clock;

    CalendarOffice(
            WorkingCalendars calendars,
            CalendarEditions editions,
            KnownCalendars known,
            CalendarsInForce inForce,
            RunningClocks clocks,
            PauseLedger ledger,
            Timers timers,
            WarningPlan warnings,
            Docket docket,
            AllianceRecord record,
            Clock clock) {
        this.calendars = calendars;
        this.editions = editions;
        this.known = known;
        this.inForce = inForce;
        this.clocks = clocks;
        this.ledger = ledger;
        this.timers = timers;
        this.warnings = warnings;
        this.docket = docket;
        this.record = record;
        this.clock = clock;
    }

    /**
     * A calendar as it is now.
     *
     * @param member whose it is; none for the alliance's own
     */
    public record Kept(String code, @Nullable UUID member, int edition, CalendarTerms terms) {}

    @Transactional(readOnly = true)
    public List<Kept> calendarsOf(UUID alliance) {
        var kept = calendars.findByAllianceOrderByCode(alliance);
        var latest =
                editions.findByIdIn(kept.stream().map(WorkingCalendar::edition).toList());
        return kept.stream().map(each -> describe(each, latest)).toList();
    }

    private static Kept describe(WorkingCalendar calendar, List<CalendarEdition> latest) {
        var edition = latest.stream()
                .filter(each -> each.id().equals(calendar.edition()))
                .findFirst()
                .orElseThrow();
        return new Kept(calendar.code(), calendar.member(), edition.number(), edition.terms());
    }

    /**
     * Begins a calendar or changes what it says, from now on: days that have gone by stay what they were.
     *
     * @param member whose it is, for a new one; none for the alliance's own
     */
    public void keep(UUID alliance, String code, @Nullable UUID member, CalendarTerms terms) {
        if (known.isReserved(Words.code("code", code))) {
            throw new Refusal("code", "is the name of another calendar");
        }
        requireHolidays(terms);
        calendars
                .findByAllianceAndCode(alliance, code)
                .ifPresentOrElse(
                        calendar -> change(alliance, calendar, terms), () -> begin(alliance, code, member, terms));
    }

    private void requireHolidays(CalendarTerms terms) {
        try {
            known.holidays(terms.jurisdiction());
        } catch (Refusal refusal) {
            throw new Refusal("jurisdiction", Calendars.MUST_BE_KNOWN);
        }
    }

    private void begin(UUID alliance, String code, @Nullable UUID member, CalendarTerms terms) {
        var id = UUID.randomUUID();
        var first = editions.saveAndFlush(new CalendarEdition(id, 1, clock.instant(), terms));
        calendars.saveAndFlush(new WorkingCalendar(id, alliance, code, member, first.id()));
        enter(alliance, code, first, terms);
    }

    private void change(UUID alliance, WorkingCalendar calendar, CalendarTerms terms) {
        var latest = editions.findById(calendar.edition()).orElseThrow();
        if (latest.terms().equals(terms)) {
            return;
        }
        var counting = countingBy(alliance, calendar.code());
        var paused = ledger.linesOf(counting);
        var before = derived(alliance, counting, paused);
        var next =
                editions.saveAndFlush(new CalendarEdition(calendar.id(), latest.number() + 1, clock.instant(), terms));
        calendar.publish(next);
        calendars.saveAndFlush(calendar);
        enter(alliance, calendar.code(), next, terms);
        follow(alliance, calendar.code(), before, paused);
    }

    private void enter(UUID alliance, String code, CalendarEdition edition, CalendarTerms terms) {
        record.enter(Fact.of(alliance, Outcome.CALENDAR_CHANGED)
                .to(edition.id())
                .as(Role.ADMINISTRATOR)
                .with("calendar", code)
                .with("edition", edition.number())
                .with("jurisdiction", terms.jurisdiction()));
    }

    private List<RunningClock> countingBy(UUID alliance, String code) {
        return clocks.findByAllianceAndState(alliance, RunningClock.State.RUNNING).stream()
                .filter(running -> running.countsBy(code))
                .toList();
    }

    private List<RunningClock> derived(UUID alliance, List<RunningClock> counting, Map<UUID, List<PausedTime>> paused) {
        var days = new HashMap<String, WorkingDays>();
        return counting.stream()
                .filter(running -> running.isDerived(days(alliance, running, days), pausesOf(running, paused)))
                .toList();
    }

    private void follow(
            UUID alliance, String calendar, List<RunningClock> following, Map<UUID, List<PausedTime>> paused) {
        var days = new HashMap<String, WorkingDays>();
        for (var running : following) {
            var before = running.dueAt();
            running.recount(days(alliance, running, days), pausesOf(running, paused));
            warnings.follow(running);
            if (!running.dueAt().equals(before)) {
                move(running, before, calendar);
            }
        }
    }

    /** A calendar is looked up once for all clocks that count by it. */
    private WorkingDays days(UUID alliance, RunningClock running, Map<String, WorkingDays> known) {
        return known.computeIfAbsent(running.calendars(), names -> inForce.of(alliance, names));
    }

    private List<Pause> pausesOf(RunningClock running, Map<UUID, List<PausedTime>> paused) {
        return ledger.pauses(paused.getOrDefault(running.id(), List.of()));
    }

    private void move(RunningClock running, Instant before, String calendar) {
        timers.move(running, before);
        record.enter(Fact.of(docket.caseOf(running.reference()), Outcome.CLOCK_RECOUNTED)
                .to(running.id())
                .with("clock", running.name())
                .with("calendar", calendar)
                .with("before", before)
                .with("due", running.dueAt()));
    }
}
