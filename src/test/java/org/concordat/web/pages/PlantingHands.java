package org.concordat.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Story;
import org.concordat.web.pages.FormFile.Field;

/** Hands that write a secret of its own into every text of a form that they are shown. */
class PlantingHands implements EveryForm.Hands {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Story story;
    private final String marker;
    private final Set<String> worked = new TreeSet<>();
    private final Set<String> planted = new TreeSet<>();

    PlantingHands(Story story, String marker) {
        this.story = story;
        this.marker = marker;
    }

    @Override
    public Set<String> worked() {
        return worked;
    }

    /** The texts in which a secret was submitted and taken, such as {@code settlement/draft-settlement settledIssues}. */
    Set<String> planted() {
        return planted;
    }

    /** The texts of all forms: what takes any words, in the form itself or in the rows of a list. */
    static Set<String> texts() {
        return FormFile.all().stream()
                .map(FormFile::read)
                .flatMap(form -> textsOf(form).map(text -> form.name() + " " + text))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> textsOf(FormFile form) {
        return form.fields().stream()
                .flatMap(field -> field.isText()
                        ? Stream.of(field.key())
                        : field.ofARow().stream().filter(Field::isText).map(row -> field.key() + "." + row.key()));
    }

    @Override
    public void complete(String username, Task task, Map<String, Object> answers) {
        var form = FormFile.of(story.processOf(task), task);
        var sown = new TreeSet<String>();
        var written = new HashMap<>(answers);
        form.fields().stream().filter(field -> !field.isHidden(answers)).forEach(field -> plant(field, written, sown));
        story.submits(username, task, written);
        worked.add(form.name());
        sown.forEach(text -> planted.add(form.name() + " " + text));
    }

    private void plant(Field field, Map<String, Object> written, Set<String> sown) {
        if (field.isText()) {
            written.put(field.key(), with(written.getOrDefault(field.key(), "").toString()));
            sown.add(field.key());
        } else if (!field.ofARow().isEmpty() && written.get(field.key()) instanceof String rows) {
            written.put(field.key(), plantedRows(field, rows, sown));
        }
    }

    private String plantedRows(Field field, String rows, Set<String> sown) {
        try {
            var list = JSON.readTree(rows);
            list.forEach(row -> field.ofARow().stream()
                    .filter(Field::isText)
                    .filter(text -> row.hasNonNull(text.key()))
                    .forEach(text -> {
                        plant(text, row);
                        sown.add(field.key() + "." + text.key());
                    }));
            return JSON.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void plant(Field text, JsonNode row) {
        ((ObjectNode) row).put(text.key(), with(row.path(text.key()).asText()));
    }

    private String with(String words) {
        return (words + " " + marker + planted.size()).strip();
    }
}
