package org.concordat.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.clock.Calendars.Jurisdiction;
import org.jspecify.annotations.Nullable;

/** The working days of a calendar somebody keeps: a day follows the edition that was in force when it ended. */
class OwnDays implements WorkingDays {

    private record Rules(
            CalendarEdition edition, CalendarTerms terms, Jurisdiction holidays, Map<LocalDate, SpecialDay> days) {}

    private final List<Rules> newestFirst;

    /**
     * Of editions, the newest one first.
     *
     * @param jurisdictions finds the holidays of a jurisdiction
     */
    OwnDays(List<CalendarEdition> newestFirst, Function<@Nullable String, Jurisdiction> jurisdictions) {
        this.newestFirst = newestFirst.stream()
                .map(edition -> rules(edition, jurisdictions))
                .toList();
    }

    private OwnDays(List<Rules> newestFirst) {
        this.newestFirst = newestFirst;
    }

    /** The calendar without the editions made after an instant. */
    OwnDays asOf(@Nullable Instant instant) {
        var known = newestFirst.stream()
                .filter(rules -> rules.edition().isKnownAt(instant))
                .toList();
        return known.isEmpty() ? this : new OwnDays(known);
    }

    private static Rules rules(CalendarEdition edition, Function<@Nullable String, Jurisdiction> jurisdictions) {
        var terms = edition.terms();
        return new Rules(
                edition,
                terms,
                jurisdictions.apply(terms.jurisdiction()),
                terms.days().stream().collect(Collectors.toMap(SpecialDay::day, each -> each)));
    }

    @Override
    public @Nullable Closing closing(LocalDate day) {
        var rules = on(day);
        var special = rules.days().get(day);
        if (special != null) {
            return special.open() ? null : Closing.closure(special.reason());
        }
        if (rules.terms().weekend().contains(day.getDayOfWeek())) {
            return Closing.WEEKEND;
        }
        return rules.holidays().holiday(day).map(Closing::holiday).orElse(null);
    }

    @Override
    public Hours hours(LocalDate day) {
        return on(day).terms().hours().getOrDefault(day.getDayOfWeek(), Hours.OFFICE);
    }

    private Rules on(LocalDate day) {
        return newestFirst.stream()
                .filter(rules -> rules.edition().covers(day))
                .findFirst()
                .orElse(newestFirst.get(newestFirst.size() - 1));
    }
}
