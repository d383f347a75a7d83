package org.concordat.web.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as it was known at an earlier moment, as one reader may see it now.
 *
 * @param report what the complainant wrote; none for who may not read it, or once it was erased
 * @param record the entries that were known by then
 * @param erasedOn when what was written was erased; an erased text stays erased whenever it is asked for
 * @param cleaned what was cleaned of the engine's history, without which no task of it is known
 */
record KnownFile(
        CaseFile.Heading heading,
        CaseFile.Outline outline,
        CaseFile.@Nullable Story report,
        List<Waiting> tasks,
        List<Limit> deadlines,
        List<Owed> obligations,
        List<Imposed> sanctions,
        Papers papers,
        List<CaseFile.Line> record,
        @Nullable String erasedOn,
        @Nullable String cleaned) {

    /** A task that waited for somebody. */
    record Waiting(String name, String since, @Nullable String takenBy) {}

    /**
     * A deadline.
     *
     * @param due empty while it was paused
     * @param state whether it ran, stood still, was met or had run out
     * @param story what had become of it by then, a sentence each
     */
    record Limit(
            String name,
            String due,
            Instant at,
            String zone,
            String state,
            boolean isRunning,
            String rule,
            List<String> story) {}

    /** What one member owed another; {@code act} is none for who may not read what was agreed. */
    record Owed(String state, String title, @Nullable String act, List<String> story) {}

    record Imposed(String state, String title, List<String> story) {}
}
