package org.concordat.clock;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a clock at an instant.
 *
 * @param persons who has taken the work, or each of those to whom it is offered
 * @param role the group it is offered to, while nobody has taken it
 */
public record Holder(List<String> persons, @Nullable String role) {

    public static final Holder NOBODY = new Holder(List.of(), null);

    public Holder {
        persons = List.copyOf(persons);
    }

    @Nullable
    String names() {
        return persons.isEmpty() ? null : String.join(",", persons);
    }
}
