package org.concordat.obligation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants an obligation to read, as they wrote it.
 *
 * @param grace business days; none when the table is to say
 */
public record Change(
        @Nullable String act, @Nullable LocalDate dueOn, @Nullable Integer grace, @Nullable String reasons) {}
