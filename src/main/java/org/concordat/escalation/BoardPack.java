package org.concordat.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a committee and the board read about a dispute; kept as JSON, in the vault only. */
public record BoardPack(List<Section> sections) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * A text of the case file.
     *
     * @param field what it is, by the field it was written into
     * @param party the member for which it speaks, if any
     * @param hash of the sealed original, so that the two can be compared
     */
    public record Section(String field, @Nullable UUID party, String hash, String text) {}

    String json() {
        var rows = MAPPER.createArrayNode();
        for (var section : sections) {
            var row = rows.addObject()
                    .put("field", section.field())
                    .put("hash", section.hash())
                    .put("text", section.text());
            if (section.party() != null) {
                row.put("party", section.party().toString());
            }
        }
        return rows.toString();
    }

    /** A list of the file as a person reads it: a numbered line for each of its rows. */
    static String lines(String json) {
        try {
            var lines = new ArrayList<String>();
            for (var row : MAPPER.readTree(json)) {
                lines.add((lines.size() + 1) + ". " + words(row));
            }
            return String.join("\n", lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of the case file cannot be read");
        }
    }

    private static String words(JsonNode row) {
        if (!row.isObject()) {
            return row.asText();
        }
        var words = new ArrayList<String>();
        row.properties()
                .forEach(
                        each -> words.add(each.getKey() + ": " + each.getValue().asText()));
        return String.join("; ", words);
    }

    /** A pack as it was kept. */
    public static BoardPack read(String json) {
        var sections = new ArrayList<Section>();
        try {
            for (var row : MAPPER.readTree(json)) {
                var party = row.path("party").textValue();
                sections.add(new Section(
                        row.path("field").asText(),
                        party == null ? null : UUID.fromString(party),
                        row.path("hash").asText(),
                        row.path("text").asText()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The board pack cannot be read");
        }
        return new BoardPack(sections);
    }
}
