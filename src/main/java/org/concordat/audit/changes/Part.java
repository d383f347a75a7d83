package org.concordat.audit.changes;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that is compared with the part of the same id in another version: a step, a row, a field.
 *
 * @param subject what it is called in a sentence
 * @param properties what is to be compared, by the words for it
 */
record Part(String id, String subject, Map<String, Value> properties) {

    /**
     * What a property is.
     *
     * @param compared what has to be the same in both versions
     * @param shown how it is told
     */
    record Value(String compared, String shown) {

        static Value of(String text) {
            return new Value(text, text);
        }
    }

    /** Properties as they are gathered; nothing is no property, and a second one of a name has a number. */
    static class Properties {

        private final Map<String, Value> values = new LinkedHashMap<>();

        void add(String words, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                add(words, Value.of(text.strip()));
            }
        }

        void add(String words, Value value) {
            if (value.compared().isBlank()) {
                return;
            }
            var name = words;
            for (var number = 2; values.containsKey(name); number++) {
                name = words + " (" + number + ")";
            }
            values.put(name, value);
        }

        Map<String, Value> asMap() {
            return values;
        }
    }

    String shown(String property) {
        var value = properties.get(property);
        return value == null ? "" : value.shown();
    }

    String compared(String property) {
        var value = properties.get(property);
        return value == null ? "" : value.compared();
    }

    boolean differsIn(String property, Part other) {
        return !compared(property).equals(other.compared(property));
    }
}
