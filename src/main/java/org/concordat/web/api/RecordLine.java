package org.concordat.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the alliance record, in its own words: names and ids are those that are sealed.
 *
 * @param label the outcome in words a party understands
 * @param process key and version of the process definition
 * @param rule the decision table's version, where one decided
 */
record RecordLine(
        UUID id,
        String outcome,
        String label,
        String person,
        @Nullable UUID onBehalfOf,
        String role,
        Instant decidedAt,
        Instant effectiveFrom,
        Instant recordedAt,
        @Nullable String process,
        @Nullable String rule,
        Map<String, String> facts) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static RecordLine of(Entry entry) {
        return new RecordLine(
                entry.id(),
                entry.outcome().name(),
                entry.outcome().label(),
                entry.person(),
                entry.onBehalfOf(),
                entry.role().name(),
                entry.decidedAt(),
                entry.effectiveFrom(),
                entry.recordedAt(),
                entry.processDefinition(),
                entry.rule(),
                MAPPER.convertValue(canonical(entry).path("facts"), new TypeReference<>() {}));
    }

    private static JsonNode canonical(Entry entry) {
        try {
            return MAPPER.readTree(entry.canonical());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Entry " + entry.id() + " is not JSON", e);
        }
    }
}
