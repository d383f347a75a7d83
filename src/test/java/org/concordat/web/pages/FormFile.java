package org.concordat.web.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.task.Task;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** A form as its author wrote it: the fields in their order, and when each is hidden. */
record FormFile(String name, List<Field> fields) {

    private static final Path FORMS = Path.of("forms");
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    /** The form of a process's task, such as {@code mediation-sessions/hold-session}. */
    static FormFile of(String process, Task task) {
        var kebab = task.getTaskDefinitionKey().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return read(process + "/" + kebab);
    }

    static FormFile read(String name) {
        try {
            var json = new ObjectMapper().readTree(FORMS.resolve(name + ".form").toFile());
            return new FormFile(name, fieldsOf(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> all() {
        try (var files = Files.walk(FORMS)) {
            return files.map(FORMS::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".form"))
                    .map(file -> file.replaceAll("\\.form$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields that a person finds who answers like this. */
    List<String> shown(Map<String, Object> answers) {
        return fields.stream()
                .filter(field -> !field.isHidden(answers))
                .map(Field::key)
                .toList();
    }

    private static List<Field> fieldsOf(JsonNode around) {
        return StreamSupport.stream(around.path("components").spliterator(), false)
                .filter(each -> each.has("key") || each.has("path"))
                .map(Field::new)
                .toList();
    }

    /** What a person answers in one place. */
    record Field(JsonNode json) {

        String key() {
            return json.path(json.has("path") ? "path" : "key").asText();
        }

        String type() {
            return json.path("type").asText();
        }

        /** Whether it takes any words; one line, such as an address, has a form of its own. */
        boolean isText() {
            return type().equals("textarea");
        }

        String label() {
            return json.path(json.has("dateLabel") ? "dateLabel" : "label").asText();
        }

        /** The words of a choice; none when the choices are not written in the form. */
        String wordsOf(String value) {
            return StreamSupport.stream(json.path("values").spliterator(), false)
                    .filter(each -> each.path("value").asText().equals(value))
                    .map(each -> each.path("label").asText())
                    .findFirst()
                    .orElse("");
        }

        String optionsKey() {
            return json.path("valuesKey").asText();
        }

        List<Field> ofARow() {
            return fieldsOf(json);
        }

        /** A row of a list is what a condition in it calls "this". */
        private static Map<String, Object> around(Map<String, Object> answers) {
            var all = new HashMap<>(answers);
            all.put("this", answers);
            return all;
        }

        boolean isHidden(Map<String, Object> answers) {
            var condition = json.path("conditional").path("hide").asText();
            return !condition.isEmpty()
                    && Boolean.TRUE.equals(FEEL.evaluateExpression(condition.substring(1), around(answers))
                            .result());
        }
    }
}
