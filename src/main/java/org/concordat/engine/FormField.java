package org.concordat.engine;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param isDecision whether its value goes on as a variable; any other goes to the vault
 * @param options the values it offers; empty when they are looked up or free
 * @param optionsFrom the variable that lists the values it offers, if they are looked up
 * @param room the vault's room for its text, if the form names one
 */
record FormField(
        String key,
        String label,
        String type,
        boolean isDecision,
        boolean required,
        boolean conditional,
        Set<String> options,
        @Nullable String optionsFrom,
        @Nullable String room) {

    /** The same field in another form or version: what either allows. */
    FormField or(FormField other) {
        var both = new HashSet<>(options);
        both.addAll(other.options);
        return new FormField(
                key,
                label,
                type,
                isDecision || other.isDecision,
                required,
                conditional,
                both,
                other.optionsFrom,
                other.room);
    }

    boolean offers(String value) {
        return options.contains(value);
    }

    /** Whether one of a few options is picked. */
    boolean isChosen() {
        return type.equals("radio");
    }

    boolean isDate() {
        return type.equals("datetime");
    }
}
