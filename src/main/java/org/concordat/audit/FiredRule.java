package org.concordat.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table answered.
 *
 * @param version of the table, if it is still deployed
 * @param rules the rows that fired, from 1; none when no row did
 * @param asked each input with its value
 * @param answered each output with its value
 */
public record FiredRule(
        String run,
        String table,
        String name,
        @Nullable Integer version,
        Instant at,
        List<Integer> rules,
        List<String> asked,
        List<String> answered) {}
