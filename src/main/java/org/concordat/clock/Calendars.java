package org.concordat.clock;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The public holidays of jurisdictions, on the days they are observed: {@code us-federal}, or a country with its parts by
 * their codes, such as {@code us-ny} or {@code gb-eng}.
 */
@Component
class Calendars {

    static final String MUST_BE_KNOWN = "must be a calendar that is known, such as us-federal, us, us-ny or gb-eng";

    static final String US_FEDERAL = "us-federal";

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<String, Map<Integer, Map<LocalDate, String>>> holidays = new ConcurrentHashMap<>();

    private final Map<String, String> jurisdictions = allJurisdictions();

    /**
     * The calendar of a jurisdiction, with weekends on Saturday and Sunday.
     *
     * @throws Refusal for one that nobody keeps
     */
    WorkingDays named(String name) {
        var jurisdiction = jurisdiction(name);
        return day -> closing(day, WEEKEND, jurisdiction);
    }

    private static @Nullable Closing closing(LocalDate day, Set<DayOfWeek> weekend, Jurisdiction jurisdiction) {
        if (weekend.contains(day.getDayOfWeek())) {
            return Closing.WEEKEND;
        }
        return jurisdiction.holiday(day).map(Closing::holiday).orElse(null);
    }

    /** The holidays of a jurisdiction. */
    interface Jurisdiction {

        /** The holiday a day is kept as, if it is one. */
        Optional<String> holiday(LocalDate day);
    }

    /**
     * A jurisdiction by its code.
     *
     * @throws Refusal for one that the library does not know
     */
    Jurisdiction jurisdiction(String name) {
        if (!isKnown(name)) {
            throw new Refusal(
                    "calendar",
                    "there is no calendar \"" + name + "\"; known are us-federal, us, us-ny, gb-eng and so on");
        }
        var years = holidays.computeIfAbsent(name, any -> new ConcurrentHashMap<>());
        return day -> Optional.ofNullable(years.computeIfAbsent(day.getYear(), year -> observed(name, year))
                .get(day));
    }

    boolean isKnown(String name) {
        return jurisdictions.containsKey(name);
    }

    /** The jurisdictions to choose from, each by its code with its name. */
    Map<String, String> jurisdictions() {
        return jurisdictions;
    }

    private static Map<String, String> allJurisdictions() {
        var names = new TreeMap<String, String>();
        for (var country : HolidayCalendar.values()) {
            if (country.getId().length() == 2) {
                collect(country.getId().toLowerCase(Locale.ROOT), hierarchy(country.getId()), names);
            }
        }
        names.put(US_FEDERAL, "United States, federal offices");
        return names;
    }

    private static void collect(String code, CalendarHierarchy part, Map<String, String> names) {
        names.put(code, part.getDescription(Locale.ENGLISH));
        part.getChildren().forEach((id, child) -> collect(code + "-" + id, child, names));
    }

    private static CalendarHierarchy hierarchy(String country) {
        return manager(country).getCalendarHierarchy();
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    /** A holiday near New Year may be observed in the year before or after its own. */
    private static Map<LocalDate, String> observed(String name, int year) {
        var observed = new HashMap<LocalDate, String>();
        Stream.of(year - 1, year, year + 1)
                .flatMap(each -> holidays(name, each))
                .filter(holiday -> holiday.getDate().getYear() == year)
                .forEach(holiday -> observed.merge(holiday.getDate(), words(holiday), (one, other) -> one));
        return Map.copyOf(observed);
    }

    private static Stream<Holiday> holidays(String name, int year) {
        if (name.equals(US_FEDERAL)) {
            return Stream.concat(listed("us", year), columbusDay(year));
        }
        return listed(name, year);
    }

    private static Stream<Holiday> listed(String name, int year) {
        var codes = name.split("-");
        return manager(codes[0])
                .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, Arrays.copyOfRange(codes, 1, codes.length))
                .stream();
    }

    /** The library keeps Columbus Day only for single states; 5 USC 6103(a) names it for all federal offices. */
    private static Stream<Holiday> columbusDay(int year) {
        var day = LocalDate.of(year, Month.OCTOBER, 1).with(dayOfWeekInMonth(2, DayOfWeek.MONDAY));
        return Stream.of(new Holiday(day, "COLUMBUS_DAY", HolidayType.PUBLIC_HOLIDAY));
    }

    private static String words(Holiday holiday) {
        var observed = holiday.getObservedDate()
                .filter(day -> !day.equals(holiday.getActualDate()))
                .isPresent();
        return holiday.getDescription(Locale.ENGLISH) + (observed ? " (observed)" : "");
    }
}
