package org.concordat.alliance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which number one sees whether a promise was kept.
 *
 * @param name in the parties' words
 * @param target the value that must be reached, or not exceeded
 * @param window over which time it is taken
 */
public record Measure(String name, Comparison comparison, BigDecimal target, String unit, Window window) {

    /** The usual numbers, each with its unit; anything else the parties name themselves. */
    public enum Kpi {
        SATISFACTION("satisfaction", "patient satisfaction", "%"),
        READMISSION("readmission", "readmission within 30 days", "%"),
        INFECTION("infection", "infections per 1,000 patient days", "cases"),
        APPOINTMENT_WAIT("appointmentWait", "wait for an appointment", "days"),
        EMERGENCY_WAIT("emergencyWait", "wait in emergency care", "minutes"),
        SAVINGS("savings", "savings against the baseline", "USD"),
        COST_OF_CARE("costOfCare", "cost of care per member and month", "USD"),
        REPLY_TIME("replyTime", "reply time to partners", "business days");

        private final String word;
        private final String label;
        private final String unit;

        Kpi(String word, String label, String unit) {
            this.word = word;
            this.label = label;
            this.unit = unit;
        }

        static Optional<Kpi> of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }

        /** As a list offers it, such as "patient satisfaction (%)". */
        public Option choice() {
            return new Option(word, label + " (" + unit + ")");
        }

        String label() {
            return label;
        }

        String unit() {
            return unit;
        }
    }

    /** Which way is good. */
    public enum Comparison {
        AT_LEAST("atLeast", "at least"),
        AT_MOST("atMost", "at most");

        private final String word;
        private final String label;

        Comparison(String word, String label) {
            this.word = word;
            this.label = label;
        }

        static Optional<Comparison> of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }

        String word() {
            return word;
        }
    }

    /** The time that a value speaks of. */
    public enum Window {
        MONTH("month", "over the month before its day"),
        QUARTER("quarter", "over the quarter before its day"),
        YEAR("year", "over the year before its day"),
        SINCE_AGREED("sinceAgreed", "since it was agreed");

        private final String word;
        private final String label;

        Window(String word, String label) {
            this.word = word;
            this.label = label;
        }

        static Optional<Window> of(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }

        String word() {
            return word;
        }
    }

    /**
     * The value that a person reports.
     *
     * @throws Refusal when it is no value that anybody measures
     */
    public static BigDecimal value(String field, String text) {
        return MeasureRow.number(field, text);
    }

    /**
     * Reads what a person wrote, field by field as in a list of clauses.
     *
     * @param name of what is measured, for messages
     * @throws Refusal naming the field and the rule
     */
    public static @Nullable Measure written(String name, Map<String, String> fields) {
        return new MeasureRow(name, new ObjectMapper().valueToTree(fields)).written();
    }

    /** Whether a value reaches the target. */
    public boolean isMetBy(BigDecimal value) {
        return switch (comparison) {
            case AT_LEAST -> value.compareTo(target) >= 0;
            case AT_MOST -> value.compareTo(target) <= 0;
        };
    }

    /** The target in words, such as "at least 95 %". */
    public String targetWords() {
        return comparison.label + " " + with(target);
    }

    /** A value with its unit. */
    public String with(BigDecimal value) {
        return value.toPlainString() + " " + unit;
    }

    /** In words, such as "patient satisfaction at least 95 %, over the quarter before its day". */
    public String words() {
        return name + " " + targetWords() + ", " + window.label;
    }
}
