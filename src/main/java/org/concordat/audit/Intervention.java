package org.concordat.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a run from outside of its diagram.
 *
 * @param operation as the engine calls it, such as {@code ModifyProcessInstance}
 * @param property what was changed, if that is known
 * @param why what they wrote beside it, if anything
 */
public record Intervention(
        String run,
        Instant at,
        @Nullable String person,
        String operation,
        String entity,
        @Nullable String property,
        @Nullable String why) {}
