package org.concordat.clock;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.Refusal;
import org.springframework.stereotype.Component;

/** The calendars a clock's rule may name. */
@Component
class Calendars {

    private final HolidayManager unitedStates =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_STATES));

    private final Map<Integer, Set<LocalDate>> federalHolidays = new ConcurrentHashMap<>();

    /**
     * The calendar with this name.
     *
     * @throws Refusal for a calendar nobody keeps
     */
    WorkingDays named(String name) {
        if (!name.equals("us-federal")) {
            throw new Refusal("calendar", "there is no calendar \"" + name + "\"; known: us-federal");
        }
        return day -> !isWeekend(day)
                && !federalHolidays
                        .computeIfAbsent(day.getYear(), this::observedHolidays)
                        .contains(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Federal offices observe a Saturday's holiday on Friday and a Sunday's on Monday (5 USC 6103; EO 11582). */
    private Set<LocalDate> observedHolidays(int year) {
        return Stream.of(year - 1, year, year + 1)
                .flatMap(this::holidays)
                .map(Calendars::observed)
                .filter(day -> day.getYear() == year)
                .collect(Collectors.toSet());
    }

    /** The library keeps Columbus Day only for single states; 5 USC 6103(a) names it for all federal offices. */
    private Stream<LocalDate> holidays(int year) {
        var columbusDay = LocalDate.of(year, Month.OCTOBER, 1).with(dayOfWeekInMonth(2, DayOfWeek.MONDAY));
        var listed = unitedStates.getHolidays(Year.of(year)).stream().map(Holiday::getActualDate);
        return Stream.concat(listed, Stream.of(columbusDay));
    }

    private static LocalDate observed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
