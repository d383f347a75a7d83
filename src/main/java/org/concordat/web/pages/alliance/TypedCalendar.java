package org.concordat.web.pages.alliance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.alliance.Refusal;
import org.concordat.clock.CalendarTerms;
import org.concordat.clock.Hours;
import org.concordat.clock.SpecialDay;
import org.concordat.web.pages.Typed;

/** A calendar as it is typed into a form, and back. */
final class TypedCalendar {

    private TypedCalendar() {}

    static CalendarTerms read(Map<String, String> typed) {
        var jurisdiction = Typed.text(typed, "jurisdiction");
        return new CalendarTerms(
                Typed.text(typed, "name"),
                jurisdiction.isEmpty() ? null : jurisdiction,
                weekend(typed),
                Typed.text(typed, "zone"),
                hours(typed),
                Typed.text(typed, "days")
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(TypedCalendar::day)
                        .toList());
    }

    private static Set<DayOfWeek> weekend(Map<String, String> typed) {
        var weekend = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (typed.containsKey("weekend-" + word(day))) {
                weekend.add(day);
            }
        }
        return weekend;
    }

    private static Map<DayOfWeek, Hours> hours(Map<String, String> typed) {
        var hours = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var text = Typed.text(typed, "hours-" + word(day));
            if (!text.isEmpty()) {
                hours.put(day, Hours.of(text));
            }
        }
        return hours;
    }

    private static SpecialDay day(String line) {
        var words = line.split("\\s+", 3);
        if (words.length < 3 || !Set.of("open", "closed").contains(words[1])) {
            throw new Refusal("days", "must be lines such as 2026-12-24 closed Inventory");
        }
        try {
            return new SpecialDay(LocalDate.parse(words[0]), words[1].equals("open"), words[2]);
        } catch (DateTimeParseException e) {
            throw new Refusal("days", "must begin with a date such as 2026-12-24");
        }
    }

    /** A calendar's words, with the code of the member whose it is or nothing. */
    static Map<String, String> write(String code, String member, CalendarTerms terms) {
        var typed = new HashMap<String, String>();
        typed.put("code", code);
        typed.put("member", member);
        typed.put("name", terms.name());
        typed.put("jurisdiction", terms.jurisdiction() == null ? "" : terms.jurisdiction());
        typed.put("zone", terms.zone());
        terms.weekend().forEach(day -> typed.put("weekend-" + word(day), "on"));
        terms.hours().forEach((day, hours) -> typed.put("hours-" + word(day), hours.toString()));
        typed.put("days", lines(terms.days()));
        return typed;
    }

    private static String lines(List<SpecialDay> days) {
        return days.stream()
                .map(each -> each.day() + (each.open() ? " open " : " closed ") + each.reason())
                .collect(Collectors.joining("\n"));
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
