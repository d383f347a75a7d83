package org.concordat.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A form as the Modeler wrote it, reduced to what may be submitted through it. */
record FormSchema(List<FormField> fields) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static FormSchema read(InputStream json) {
        try (json) {
            var fields = new ArrayList<FormField>();
            collect(MAPPER.readTree(json).path("components"), fields);
            return new FormSchema(List.copyOf(fields));
        } catch (IOException e) {
            throw new UncheckedIOException("A form is not valid JSON", e);
        }
    }

    private static void collect(JsonNode components, List<FormField> fields) {
        for (var component : components) {
            if (component.hasNonNull("key")) {
                fields.add(field(component, component.path("key").asText()));
            } else if (component.path("type").asText().equals("dynamiclist")) {
                fields.add(field(component, component.path("path").asText()));
            } else {
                collect(component.path("components"), fields);
            }
        }
    }

    private static FormField field(JsonNode component, String key) {
        var options = new HashSet<String>();
        component
                .path("values")
                .forEach(value -> options.add(value.path("value").asText()));
        var label = component.path("label").asText(component.path("dateLabel").asText(key));
        return new FormField(
                key,
                label,
                component.path("type").asText(),
                component.path("properties").path("decision").asText().equals("true"),
                isRequired(component),
                component.has("conditional"),
                options,
                component.path("valuesKey").asText(null),
                component.path("properties").path("room").asText(null));
    }

    /** The Modeler offers no "required" for a list; one that opens with a row wants at least that. */
    private static boolean isRequired(JsonNode component) {
        return component.path("validate").path("required").asBoolean()
                || component.path("type").asText().equals("dynamiclist")
                        && component.path("defaultRepetitions").asInt(1) > 0;
    }

    Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
