package org.concordat.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** How a dispute stands, to be compared: lists in one order, instants as exact as the database, no dates of tasks. */
final class KnownSheet {

    private KnownSheet() {}

    static Map<String, List<String>> of(JsonNode sheet) {
        var comparable = new LinkedHashMap<String, List<String>>();
        sheet.properties().forEach(field -> comparable.put(field.getKey(), lines(field.getValue())));
        return comparable;
    }

    private static List<String> lines(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(KnownSheet::line)
                        .sorted(Comparator.naturalOrder())
                        .toList()
                : List.of(value.toString());
    }

    private static String line(JsonNode node) {
        var line = (ObjectNode) node.deepCopy();
        if (line.has("key")) {
            line.remove("due");
        }
        if (line.has("startedAt")) {
            line.put("startedAt", second(line.path("startedAt").asText()));
        }
        return line.toString();
    }

    private static String second(String instant) {
        return Instant.parse(instant).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
