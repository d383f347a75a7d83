package org.concordat.clock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.alliance.CharterCalendars;
import org.concordat.alliance.Refusal;
import org.concordat.clock.Calendars.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendars there are: those of jurisdictions, and those that an alliance keeps itself. */
@Component
class KnownCalendars implements CharterCalendars {

    private static final Jurisdiction WITHOUT_HOLIDAYS = day -> Optional.empty();

    private final Calendars jurisdictions;
    private final WorkingCalendars own;
    private final CalendarEditions editions;

    /** By the edition they end with: an edition never changes. */
    private final Map<UUID, OwnDays> read = new ConcurrentHashMap<>();

    KnownCalendars(Calendars jurisdictions, WorkingCalendars own, CalendarEditions editions) {
        this.jurisdictions = jurisdictions;
        this.own = own;
        this.editions = editions;
    }

    @Override
    public void require(@Nullable UUID alliance, String name) {
        try {
            named(alliance, name, null);
        } catch (Refusal refusal) {
            // that of a table is named; what somebody has just typed is not repeated to them
            throw new Refusal("calendar", Calendars.MUST_BE_KNOWN + ", or one that the alliance keeps");
        }
    }

    /**
     * A calendar by its name.
     *
     * @param asOf editions made later are left out; none for the calendar as it is now
     * @throws Refusal for one that nobody keeps
     */
    WorkingDays named(@Nullable UUID alliance, String name, @Nullable Instant asOf) {
        if (alliance == null || jurisdictions.isKnown(name)) {
            return jurisdictions.named(name);
        }
        return own.findByAllianceAndCode(alliance, name)
                .<WorkingDays>map(calendar -> read(calendar).asOf(asOf))
                .orElseGet(() -> jurisdictions.named(name));
    }

    private OwnDays read(WorkingCalendar calendar) {
        return read.computeIfAbsent(
                calendar.edition(),
                any -> new OwnDays(editions.findByCalendarOrderByNumberDesc(calendar.id()), this::holidays));
    }

    /**
     * The holidays of a jurisdiction.
     *
     * @throws Refusal for one the library does not know
     */
    Jurisdiction holidays(@Nullable String jurisdiction) {
        return jurisdiction == null ? WITHOUT_HOLIDAYS : jurisdictions.jurisdiction(jurisdiction);
    }

    /** Whether a name is taken by a jurisdiction or by a word of the rules. */
    boolean isReserved(String name) {
        return name.equals(CalendarsInForce.CHARTER) || jurisdictions.isKnown(name);
    }

    /** What may be named, each with its name in words. */
    Map<String, String> names(@Nullable UUID alliance) {
        var names = new TreeMap<>(jurisdictions.jurisdictions());
        if (alliance != null) {
            var kept = own.findByAllianceOrderByCode(alliance);
            var inForce = editions.findByIdIn(
                    kept.stream().map(WorkingCalendar::edition).toList());
            kept.forEach(each -> names.put(each.code(), nameOf(each, inForce)));
        }
        return names;
    }

    private static String nameOf(WorkingCalendar calendar, List<CalendarEdition> inForce) {
        return inForce.stream()
                .filter(edition -> edition.id().equals(calendar.edition()))
                .findFirst()
                .map(edition -> edition.terms().name())
                .orElse(calendar.code());
    }
}
