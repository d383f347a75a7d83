package org.concordat.audit.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;

/** What came to its end in a period, counted over the cases that the reader may see. */
public record Figures(Period period, List<StageTime> stages, List<Rate> rates, List<Load> workload) {

    /**
     * How long disputes were in a stage that they left in the period.
     *
     * @param stage by its name
     * @param medianDays to a tenth of a day
     */
    public record StageTime(String stage, int disputes, BigDecimal medianDays) {}

    /**
     * How many of how many.
     *
     * @param base the number that was looked at
     */
    public record Rate(Measure measure, int count, int base) {

        /** In percent, to a tenth; none of nothing. */
        public @Nullable BigDecimal percent() {
            return base == 0
                    ? null
                    : BigDecimal.valueOf(count)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
        }
    }

    /** What a person did in a role. */
    public record Load(Role role, String person, int disputes, int steps) {}

    /** What is looked at for a rate, and what is counted of it. */
    public enum Measure {
        SETTLEMENT("Settled", "an agreement was signed, or reached in talks", "disputes that ended"),
        ESCALATION("Escalated", "gone up to a committee or the board", "disputes that ended"),
        BREACH("Broken", "not kept in time, excused or not", "obligations kept, kept late or broken"),
        REVERSAL("Reversed", "reversed or replaced since", "sanctions that came into force");

        private final String label;
        private final String meaning;
        private final String base;

        Measure(String label, String meaning, String base) {
            this.label = label;
            this.meaning = meaning;
            this.base = base;
        }

        public String label() {
            return label;
        }

        /** What is counted. */
        public String meaning() {
            return meaning;
        }

        /** What is looked at. */
        public String base() {
            return base;
        }
    }
}
