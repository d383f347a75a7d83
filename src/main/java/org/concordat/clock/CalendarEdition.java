package org.concordat.clock;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a calendar says from an instant on. Editions are added, never changed. */
@Entity
class CalendarEdition {

    @Id
    private UUID id;

    private UUID calendar;
    private int number;
    private Instant since;
    private String name;

    @Nullable
    private String jurisdiction;

    private String weekend;
    private String zone;
    private String hours;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "calendar_day", joinColumns = @JoinColumn(name = "edition"))
    @BatchSize(size = 100)
    private Set<SpecialDay> days = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected CalendarEdition() {}

    CalendarEdition(UUID calendar, int number, Instant since, CalendarTerms terms) {
        this.id = UUID.randomUUID();
        this.calendar = calendar;
        this.number = number;
        this.since = since;
        this.name = terms.name();
        this.jurisdiction = terms.jurisdiction();
        this.weekend = terms.weekend().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.zone = terms.zone();
        this.hours = terms.hours().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(","));
        this.days.addAll(terms.days());
    }

    CalendarTerms terms() {
        return new CalendarTerms(
                name,
                jurisdiction,
                weekend.isEmpty()
                        ? Set.of()
                        : Arrays.stream(weekend.split(","))
                                .map(DayOfWeek::valueOf)
                                .collect(Collectors.toSet()),
                zone,
                hoursByDay(),
                days.stream().sorted(Comparator.comparing(SpecialDay::day)).toList());
    }

    private Map<DayOfWeek, Hours> hoursByDay() {
        var byDay = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var each : hours.isEmpty() ? new String[0] : hours.split(",")) {
            var parts = each.split("=");
            byDay.put(DayOfWeek.valueOf(parts[0]), Hours.of(parts[1]));
        }
        return byDay;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    /** Whether a day had not gone by yet when this edition was made. */
    boolean covers(LocalDate day) {
        return since.isBefore(day.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant());
    }

    boolean isKnownAt(@Nullable Instant instant) {
        return instant == null || !since.isAfter(instant);
    }
}
