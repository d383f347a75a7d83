package org.concordat.clock;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A rule to try out, with the event it counts from: no case is needed.
 *
 * @param calendar one or more names, with commas between them
 * @param hours the business hours of every day; none for those of the calendar
 */
public record Trial(
        DayCount count,
        Start start,
        String calendar,
        List<LocalDate> closures,
        @Nullable Hours hours,
        List<Pause> pauses) {

    /** What may be said about a rule, in the words of the worked cases. */
    public static final Set<String> WORDS = Set.of(
            "calendar",
            "closures",
            "zone",
            "start",
            "startCounts",
            "amount",
            "unit",
            "roll",
            "cutOff",
            "hours",
            "pauses");

    private static final int MOST = 1_000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /**
     * Reads a rule from words; what is missing or empty has its usual value.
     *
     * @param zone where none is named
     * @throws Refusal naming the word that breaks a rule
     */
    public static Trial of(Map<String, String> words, ZoneId zone) {
        var reader = new Reader(words);
        var place = reader.has("zone") ? reader.zone() : zone;
        return new Trial(
                reader.count(),
                reader.start(place),
                reader.or("calendar", Calendars.US_FEDERAL),
                reader.list("closures")
                        .map(date -> reader.date("closures", date))
                        .toList(),
                reader.has("hours") ? Hours.of(reader.text("hours")) : null,
                reader.list("pauses").map(pause -> reader.pause(pause, place)).toList());
    }

    Deadline under(WorkingDays named) {
        var open = named.without(closures);
        return count.from(start, hours == null ? open : open.open(hours), pauses);
    }

    private record Reader(Map<String, String> words) {

        String text(String word) {
            return words.getOrDefault(word, "").strip();
        }

        boolean has(String word) {
            return !text(word).isEmpty();
        }

        String or(String word, String usual) {
            return has(word) ? text(word) : usual;
        }

        DayCount count() {
            return new DayCount(
                    amount(),
                    choice(DayCount.Unit.class, "unit", "business-day"),
                    flag("startCounts"),
                    has("cutOff") ? read("cutOff", LocalTime::parse, "must be a time such as 16:00") : null,
                    choice(DayCount.Roll.class, "roll", "none"));
        }

        private int amount() {
            try {
                return Integer.parseInt(text("amount"));
            } catch (NumberFormatException e) {
                throw new Refusal("amount", "must be a whole number between -10000 and 10000");
            }
        }

        private boolean flag(String word) {
            return switch (or(word, "false")) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new Refusal(word, "must be true or false");
            };
        }

        private <E extends Enum<E>> E choice(Class<E> type, String word, String usual) {
            return Choice.of(type, word, or(word, usual));
        }

        ZoneId zone() {
            return read("zone", ZoneId::of, "must be a time zone such as America/New_York");
        }

        Start start(ZoneId zone) {
            var start = text("start").contains("T")
                    ? Start.at(moment("start", text("start"), zone), zone)
                    : Start.on(date("start", text("start")), zone);
            requireOurTimes("start", start.day());
            return start;
        }

        /** A local time in the clock's zone; one with an offset is brought there. */
        private LocalDateTime moment(String word, String text, ZoneId zone) {
            try {
                return LocalDateTime.parse(text);
            } catch (DateTimeParseException e) {
                return read(
                        word,
                        text,
                        each -> OffsetDateTime.parse(each)
                                .atZoneSameInstant(zone)
                                .toLocalDateTime(),
                        "must be a date such as 2026-07-01 or a time such as 2026-07-01T10:00");
            }
        }

        LocalDate date(String word, String text) {
            return read(word, text, LocalDate::parse, "must be a date such as 2026-07-01");
        }

        /** Two times with a slash between them; of two dates, both are paused. */
        Pause pause(String text, ZoneId zone) {
            var ends = text.split("/", -1);
            if (ends.length != 2) {
                throw new Refusal("pauses", "must be from/to, such as 2026-07-02T15:00/2026-07-06T11:00");
            }
            var from = ends[0].contains("T")
                    ? moment("pauses", ends[0], zone)
                    : date("pauses", ends[0]).atStartOfDay();
            var to = ends[1].contains("T")
                    ? moment("pauses", ends[1], zone)
                    : date("pauses", ends[1]).plusDays(1).atStartOfDay();
            requireOurTimes("pauses", from.toLocalDate());
            requireOurTimes("pauses", to.toLocalDate());
            return new Pause(from.atZone(zone).toInstant(), to.atZone(zone).toInstant(), "", "");
        }

        Stream<String> list(String word) {
            var items = Arrays.stream(text(word).split(";"))
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .toList();
            if (items.size() > MOST) {
                throw new Refusal(word, "must not name more than " + MOST);
            }
            return items.stream();
        }

        private <T> T read(String word, Function<String, T> parse, String rule) {
            return read(word, text(word), parse, rule);
        }

        private static <T> T read(String word, String text, Function<String, T> parse, String rule) {
            try {
                return parse.apply(text);
            } catch (DateTimeException e) {
                throw new Refusal(word, rule);
            }
        }

        private static void requireOurTimes(String word, LocalDate day) {
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw new Refusal(word, "must be between the years " + FIRST_YEAR + " and " + LAST_YEAR);
            }
        }
    }
}
