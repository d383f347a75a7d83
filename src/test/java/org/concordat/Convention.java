package org.concordat;

import java.util.List;
import java.util.function.Function;

/**
 * A rule for files of one kind.
 *
 * @param name of the rule, and of the counter-example in the test resources that it refuses
 * @param offences what in a file breaks it, by id
 */
record Convention<T>(String name, String rule, Function<T, List<String>> offences) {

    @Override
    public String toString() {
        return rule;
    }
}
