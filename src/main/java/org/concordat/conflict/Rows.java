package org.concordat.conflict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.concordat.alliance.Refusal;

/** The rows of a list as a form hands it over: checked one by one, kept as JSON. */
final class Rows {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST = 50;

    private Rows() {}

    /**
     * Reads every row of a list.
     *
     * @param field the form's list, for the message
     * @param name what a row is called in messages, such as {@code Finding}
     * @throws Refusal when it is no list, or empty, or too long, or when {@code row} refuses one
     */
    static <T> List<T> each(String field, String name, String json, BiFunction<String, JsonNode, T> row) {
        var list = list(field, json);
        if (!list.isArray() || list.isEmpty()) {
            throw new Refusal(field, "at least one is needed");
        }
        if (list.size() > MOST) {
            throw new Refusal(field, "at most " + MOST);
        }
        var rows = new ArrayList<T>();
        for (var each : list) {
            rows.add(row.apply(name + " " + (rows.size() + 1), each));
        }
        return List.copyOf(rows);
    }

    private static JsonNode list(String field, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Refusal(field, "must be a list");
        }
    }

    static String json(Object rows) {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
