package org.concordat.alliance;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decision tables in force: the alliance's own where it has one, else the installation's. */
public interface DecisionTables {

    /**
     * Tables whose answers the engine's history does not keep: a notice keeps its words and the version of the table; a
     * request for more time what the table allowed, which is asked, too, whenever a page says for what time can be asked.
     */
    Set<String> KEPT_ELSEWHERE = Set.of("notice-texts", "extension-rules");

    /**
     * Asks a table.
     *
     * @param alliance the alliance's code
     * @param table the table's id, such as {@code stage-clocks}
     * @param inputs a value for each input column
     * @return the first matching rule's outputs
     * @throws NoRule when no rule matches
     */
    Ruling decide(String alliance, String table, Map<String, Object> inputs);

    /**
     * What a table answered.
     *
     * @param rule the table and its version
     * @param row which of its rows, by what was asked
     */
    record Ruling(Map<String, Object> outputs, String rule, String row) {

        public String text(String output) {
            return String.valueOf(required(output));
        }

        /** A text, or what is usual where the table gives none. */
        public String textOr(String output, String usual) {
            var value = outputs.get(output);
            return value == null || value.toString().isBlank()
                    ? usual
                    : value.toString().strip();
        }

        public int number(String output) {
            return ((Number) required(output)).intValue();
        }

        /** A number, or none where the table gives none. */
        public @Nullable Integer numberIfGiven(String output) {
            return outputs.get(output) instanceof Number number ? number.intValue() : null;
        }

        /** A number, or what is usual where the table gives none. */
        public int numberOr(String output, int usual) {
            return outputs.get(output) instanceof Number value ? value.intValue() : usual;
        }

        public boolean flag(String output) {
            return (Boolean) required(output);
        }

        private Object required(String output) {
            var value = outputs.get(output);
            if (value == null) {
                throw new NoRule(rule + " gives no \"" + output + "\" for " + row
                        + ": its column is missing, or its cell in this row is empty");
            }
            return value;
        }
    }

    /** A table has no answer; its owner has to add a rule. */
    class NoRule extends RuntimeException {
        public NoRule(String message) {
            super(message);
        }
    }
}
