package org.concordat.obligation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants an obligation to read, as they wrote it.
 *
 * @param grace business days; none when the table is to say
 * @param rhythm in which its clause is to recur; none when that stays
 * @param measure the fields of another measure, with {@code none} as its {@code kpi} when there is to be none; empty when it
 *     stays
 */
public record Change(
        @Nullable String act,
        @Nullable LocalDate dueOn,
        @Nullable Integer grace,
        @Nullable String rhythm,
        Map<String, String> measure,
        @Nullable String reasons) {

    /** Rhythm and measure stay. */
    public Change(@Nullable String act, @Nullable LocalDate dueOn, @Nullable Integer grace, @Nullable String reasons) {
        this(act, dueOn, grace, null, Map.of(), reasons);
    }
}
