package org.concordat.audit.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.audit.changes.Part.Properties;

/** A form as the Modeler wrote it: its fields and texts, each with what the Modeler lets one say about it. */
final class FormFile {

    static final String LABEL = "label";
    static final String TYPE = "type";
    static final String OPTION = "option ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("textfield", "line of text"),
            Map.entry("textarea", "long text"),
            Map.entry("radio", "choice"),
            Map.entry("select", "list to choose from"),
            Map.entry("checkbox", "tick"),
            Map.entry("checklist", "list of ticks"),
            Map.entry("taglist", "list of tags"),
            Map.entry("datetime", "date"),
            Map.entry("dynamiclist", "list of rows"),
            Map.entry("text", "words to read"));

    /** How it is laid out, and what says nothing about it. */
    private static final Set<String> SAID_ELSEWHERE =
            Set.of("id", "key", "path", LABEL, "dateLabel", "text", "content", TYPE, "values", "layout", "components");

    /** With which program it was written, and for which. */
    private static final Set<String> ABOUT_THE_FILE = Set.of(
            "components", "exporter", "executionPlatform", "executionPlatformVersion", "schemaVersion", "generated");

    private final Map<String, Part> parts = new LinkedHashMap<>();

    FormFile(String form) {
        if (!form.isEmpty()) {
            var whole = read(form);
            var properties = new Properties();
            whole.properties().stream()
                    .filter(each -> !ABOUT_THE_FILE.contains(each.getKey()))
                    .forEach(each -> flatten(properties, each.getKey(), each.getValue()));
            parts.put("", new Part("", "The form", properties.asMap()));
            collect(whole.path("components"), "");
        }
    }

    private static JsonNode read(String form) {
        try {
            return JSON.readTree(form);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a form", e);
        }
    }

    List<Part> parts() {
        return List.copyOf(parts.values());
    }

    private void collect(JsonNode components, String group) {
        for (var component : components) {
            add(component, group);
            collect(component.path("components"), label(component));
        }
    }

    private void add(JsonNode component, String group) {
        var properties = new Properties();
        properties.add(LABEL, label(component));
        properties.add(TYPE, type(component));
        properties.add("lies in", group);
        component
                .path("values")
                .forEach(value -> properties.add(
                        OPTION + Words.quoted(value.path("value").asText()),
                        value.path("label").asText()));
        component.properties().stream()
                .filter(each -> !SAID_ELSEWHERE.contains(each.getKey()))
                .forEach(each -> flatten(properties, each.getKey(), each.getValue()));
        var id = id(component);
        parts.put(id, new Part(id, subject(component), properties.asMap()));
    }

    private static void flatten(Properties properties, String name, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(each -> flatten(properties, each.getKey(), each.getValue()));
        } else {
            properties.add(Words.of(name), said(value));
        }
    }

    private static String said(JsonNode value) {
        return value.isBoolean()
                ? value.asBoolean() ? "yes" : "no"
                : value.isValueNode() ? value.asText() : value.toString();
    }

    private static String label(JsonNode component) {
        for (var name : List.of(LABEL, "dateLabel", "text", "content")) {
            if (component.hasNonNull(name)) {
                return component.path(name).asText();
            }
        }
        return "";
    }

    private static String type(JsonNode component) {
        var type = component.path(TYPE).asText();
        return TYPES.getOrDefault(type, type);
    }

    /** By its key, which is what is submitted; a second field of a key, shown at another time, by its id, too. */
    private String id(JsonNode component) {
        var key = component.path("key").asText(component.path("path").asText());
        var id = component.path("id").asText();
        return key.isEmpty() ? id : parts.containsKey(key) ? key + " " + id : key;
    }

    private static String subject(JsonNode component) {
        var key = component.path("key").asText(component.path("path").asText());
        var label = Words.plain(label(component));
        return key.isEmpty()
                ? Words.capitalized(type(component)) + " " + Words.quoted(shortened(label))
                : "Field " + Words.quoted(label.isEmpty() ? key : label) + " (" + key + ")";
    }

    private static String shortened(String words) {
        return words.length() <= 50
                ? words
                : words.substring(0, words.lastIndexOf(' ', 50) < 10 ? 50 : words.lastIndexOf(' ', 50)) + " …";
    }
}
