package org.concordat.alliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** A choice that a form offers: an id and what people call it. */
public record Option(String value, String label) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * The options of a list that a form was offered.
     *
     * @throws Refusal for anything else than such a list
     */
    public static List<Option> read(String json) {
        try {
            return List.of(MAPPER.readValue(json, Option[].class));
        } catch (JsonProcessingException e) {
            throw new Refusal("options", "must be a list of values with their labels");
        }
    }

    /** The options as the JSON list that forms read. */
    public static String json(List<Option> options) {
        try {
            return MAPPER.writeValueAsString(options);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
