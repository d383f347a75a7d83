package org.concordat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How forms are written. */
final class FormConventions {

    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "text",
            "html",
            "table",
            "expression",
            "group",
            "dynamiclist",
            "separator");
    private static final Set<String> CLOSED = Set.of("radio", "select", "checkbox", "number", "datetime");
    private static final int LONGEST = 20_000;

    private FormConventions() {}

    /** A form file and what is in it. */
    record Form(Path path, JsonNode json) {

        static Form read(Path path) {
            try {
                return new Form(path, new ObjectMapper().readTree(path.toFile()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Stream<JsonNode> components() {
            return within(json);
        }

        private static Stream<JsonNode> within(JsonNode around) {
            return StreamSupport.stream(around.path("components").spliterator(), false)
                    .flatMap(each -> Stream.concat(Stream.of(each), within(each)));
        }

        String task() {
            return json.path("id").asText();
        }
    }

    static List<Convention<Form>> all() {
        return List.of(
                new Convention<>(
                        "form-is-named-after-its-task",
                        "the file is named after its task, in kebab case",
                        form -> isNamedAfterItsTask(form) ? List.of() : List.of(form.task())),
                new Convention<>(
                        "form-opens-with-the-decision",
                        "the first line says what to decide",
                        form -> opensWithTheDecision(form) ? List.of() : List.of(form.task())),
                every(
                        "known-components",
                        "only components that Tasklist can show",
                        each -> !COMPONENTS.contains(each.path("type").asText())),
                every(
                        "decisions-are-closed",
                        "a decision is chosen, counted or dated, never written",
                        each -> isDecision(each)
                                && !CLOSED.contains(each.path("type").asText())),
                every(
                        "lists-stay-open",
                        "a list cannot be collapsed, because it would lose its rows",
                        each -> isOf(each, "dynamiclist")
                                && !each.path("disableCollapse").asBoolean()),
                every(
                        "texts-have-a-length",
                        "a text has a greatest length that the office accepts",
                        each -> (isOf(each, "textarea") || isOf(each, "textfield")) && !isBounded(each)),
                every(
                        "dates-are-not-prefilled",
                        "a date is not filled in beforehand",
                        each -> isOf(each, "datetime") && each.has("defaultValue")),
                every(
                        "fields-have-a-label",
                        "a field says what it asks for",
                        each -> each.has("key")
                                && each.path("label").asText().isBlank()
                                && each.path("dateLabel").asText().isBlank()),
                every(
                        "fields-are-named-by-their-key",
                        "a field's key is a camelCase noun",
                        each -> each.has("key") && !each.path("key").asText().matches("[a-z][a-zA-Z]*")));
    }

    private static Convention<Form> every(String name, String rule, Predicate<JsonNode> offends) {
        return new Convention<>(name, rule, form -> form.components()
                .filter(offends)
                .map(each -> each.path("id").asText())
                .toList());
    }

    private static boolean isNamedAfterItsTask(Form form) {
        var kebab = form.task().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return form.path().getFileName().toString().equals(kebab + ".form");
    }

    private static boolean opensWithTheDecision(Form form) {
        var first = form.json().path("components").path(0);
        return isOf(first, "text") && first.path("text").asText().matches("(?s).*\\b[Dd]ecide\\b.*");
    }

    private static boolean isOf(JsonNode component, String type) {
        return component.path("type").asText().equals(type);
    }

    private static boolean isDecision(JsonNode component) {
        return component.path("properties").path("decision").asText().equals("true");
    }

    private static boolean isBounded(JsonNode component) {
        var longest = component.path("validate").path("maxLength").asInt(0);
        return longest > 0 && longest <= LONGEST;
    }
}
