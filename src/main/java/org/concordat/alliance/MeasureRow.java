package org.concordat.alliance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.concordat.alliance.Measure.Comparison;
import org.concordat.alliance.Measure.Kpi;
import org.concordat.alliance.Measure.Window;
import org.jspecify.annotations.Nullable;

/**
 * The measure of a clause as its row of a list has it.
 *
 * @param name of the clause, for messages
 */
record MeasureRow(String name, JsonNode row) {

    private static final int MOST_DECIMALS = 4;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    /** What a person wrote, checked; none when the clause is not measured. */
    @Nullable
    Measure written() {
        if (text("kpi").isEmpty()) {
            return null;
        }
        var comparison = Comparison.of(text("comparison"))
                .orElseThrow(() -> new Refusal(name + ", comparison", "must be atLeast or atMost"));
        var window = Window.of(text("window"))
                .orElseThrow(() ->
                        new Refusal(name + ", time of the measure", "must be month, quarter, year or sinceAgreed"));
        return text("kpi").equals("other")
                ? new Measure(own(", measure", "kpiName", 200), comparison, target(), own(", unit", "unit", 40), window)
                : usual(comparison, window);
    }

    private Measure usual(Comparison comparison, Window window) {
        var kpi = Kpi.of(text("kpi"))
                .orElseThrow(() -> new Refusal(name + ", measure", "must be one of the list, or other"));
        return new Measure(kpi.label(), comparison, target(), kpi.unit(), window);
    }

    private String own(String what, String key, int longest) {
        return Words.line(name + what, text(key), longest);
    }

    private BigDecimal target() {
        return number(name + ", target", text("target"));
    }

    /**
     * A value that a person gave.
     *
     * @throws Refusal when it is none, or more exact or larger than anybody measures
     */
    static BigDecimal number(String field, String text) {
        try {
            var value = new BigDecimal(text).stripTrailingZeros();
            if (value.scale() <= MOST_DECIMALS && value.abs().compareTo(MOST) < 0) {
                return value.scale() < 0 ? value.setScale(0) : value;
            }
        } catch (NumberFormatException e) {
            throw new Refusal(field, "must be a number");
        }
        throw new Refusal(field, "must have at most " + MOST_DECIMALS + " decimals and twelve digits before them");
    }

    private String text(String key) {
        return row.path(key).asText("").strip().replaceFirst("^null$", "");
    }

    /** A measure that was checked when it was written. */
    @Nullable
    Measure kept() {
        return text("kpiName").isEmpty()
                ? null
                : new Measure(
                        text("kpiName"),
                        Comparison.of(text("comparison")).orElseThrow(),
                        new BigDecimal(text("target")),
                        text("unit"),
                        Window.of(text("window")).orElseThrow());
    }

    static void fill(ObjectNode row, Measure measure) {
        row.put("kpiName", measure.name())
                .put("comparison", measure.comparison().word())
                .put("target", measure.target().toPlainString())
                .put("unit", measure.unit())
                .put("window", measure.window().word());
    }
}
