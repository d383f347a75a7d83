package org.concordat.retention;

import java.util.HashMap;
import java.util.Map;
import org.concordat.alliance.Person;
import org.concordat.alliance.ReviewedCases;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list of cases are asked for.
 *
 * @param reader who reads of the cases that they review, and of no other
 */
public record Excerpt(Person reader, long skipped, int most) {

    /** What follows a query of cases {@code c}. */
    public static final String LIMIT = " limit :most offset :skipped";

    /** What a query that begins with {@link ReviewedCases#EXCLUDED} and ends with {@link #LIMIT} is to be given. */
    public Map<String, @Nullable Object> terms() {
        var terms = new HashMap<>(ReviewedCases.terms(reader));
        terms.put("most", most);
        terms.put("skipped", skipped);
        return terms;
    }
}
