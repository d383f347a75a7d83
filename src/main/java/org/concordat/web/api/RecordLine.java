package org.concordat.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.Entry;
import org.concordat.web.ReadableRecord;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the alliance record, in its own words: names and ids are those that are sealed.
 *
 * @param label the outcome in words a party understands
 * @param person whose step it was or followed; none where that is kept from the reader
 * @param correctedBy ids of later entries that say what is wrong with it
 * @param asEntered whether the row still says what the sealed text says
 * @param process key and version of the process definition
 * @param rule the decision table's version, where one decided
 */
record RecordLine(
        UUID id,
        String outcome,
        String label,
        @Nullable String person,
        @Nullable UUID onBehalfOf,
        String role,
        Instant decidedAt,
        Instant effectiveFrom,
        Instant recordedAt,
        @Nullable String process,
        @Nullable String rule,
        Map<String, String> facts,
        List<UUID> correctedBy,
        boolean asEntered) {

    static List<RecordLine> of(List<ReadableRecord.Line> lines) {
        var corrections = ReadableRecord.corrections(lines);
        return lines.stream()
                .map(line -> of(line, corrections.getOrDefault(line.entry().id(), List.of())))
                .toList();
    }

    private static RecordLine of(ReadableRecord.Line line, List<Entry> corrections) {
        var entry = line.entry();
        return new RecordLine(
                entry.id(),
                entry.outcome().name(),
                entry.outcome().label(),
                line.person(),
                entry.onBehalfOf(),
                entry.role().name(),
                entry.decidedAt(),
                entry.effectiveFrom(),
                entry.recordedAt(),
                entry.processDefinition(),
                entry.rule(),
                line.facts(),
                corrections.stream().map(Entry::id).toList(),
                entry.isAsEntered());
    }
}
