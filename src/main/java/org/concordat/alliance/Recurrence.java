package org.concordat.alliance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How often what a clause promises is due; each time is an obligation of its own.
 *
 * @param times how often in all
 */
public record Recurrence(Rhythm rhythm, int times) {

    /** How far apart the days lie. */
    public enum Rhythm {
        MONTHLY("monthly", "every month", 1),
        QUARTERLY("quarterly", "every quarter", 3),
        YEARLY("yearly", "every year", 12);

        private final String word;
        private final String label;
        private final int months;

        Rhythm(String word, String label, int months) {
            this.word = word;
            this.label = label;
            this.months = months;
        }

        static Optional<Rhythm> of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }

        /** As a form and the API name it. */
        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        /** The day so many steps after the first one; the last day of a month is followed by last days of months. */
        public LocalDate after(LocalDate first, int steps) {
            var day = first.plusMonths((long) steps * months);
            return isLastOfMonth(first) ? YearMonth.from(day).atEndOfMonth() : day;
        }

        private static boolean isLastOfMonth(LocalDate day) {
            return day.equals(YearMonth.from(day).atEndOfMonth());
        }

        /** How many days there are from the first one to the last day that is allowed. */
        int timesUntil(LocalDate first, LocalDate last) {
            var times = 0;
            while (!after(first, times).isAfter(last)) {
                times++;
            }
            return times;
        }
    }

    /**
     * As often, in another rhythm.
     *
     * @throws Refusal when there is no such rhythm
     */
    public Recurrence in(String field, String word) {
        var other = Rhythm.of(word).orElseThrow(() -> new Refusal(field, "must be monthly, quarterly or yearly"));
        return new Recurrence(other, times);
    }

    /** In words, such as "every quarter, 4 times". */
    public String words() {
        return rhythm.label() + ", " + times + " times";
    }
}
