package org.concordat.web.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.concordat.web.pages.FormFile.Field;

/** A form in the browser, filled in by its labels, as a person does who knows nothing of keys and values. */
class FormOnScreen {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("MM/dd/yyyy");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Until the last answer is drawn: answered faster than anybody reads, a row of a list forgets what was typed. */
    private static final String DRAWN =
            "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    /** The words of an option that we offer, by the form's name for the list and the value. */
    interface Options {
        String wordsOf(String list, String value);
    }

    private final Page page;
    private final Options options;

    FormOnScreen(Page page, Options options) {
        this.page = page;
        this.options = options;
    }

    /** Answers from top to bottom, and finds every field that the answers call for, and no other. */
    void fill(FormFile form, Map<String, Object> answers) {
        var around = page.locator(".fjs-form");
        fill(around, form.fields(), answers);
        form.fields().forEach(field -> isShownOrHidden(around, field, answers));
    }

    private static void isShownOrHidden(Locator around, Field field, Map<String, Object> answers) {
        assertThat(place(around, field)).hasCount(field.isHidden(answers) ? 0 : 1);
    }

    private void fill(Locator around, List<Field> fields, Map<String, Object> answers) {
        fields.stream()
                .filter(field -> answers.containsKey(field.key()) && !field.isHidden(answers))
                .forEach(field -> {
                    answer(place(around, field), field, answers.get(field.key()));
                    page.evaluate(DRAWN);
                });
    }

    /** Where a field is, by its label; the star of a required one belongs to the label. */
    private static Locator place(Locator around, Field field) {
        var label = around.page()
                .locator(".fjs-form-field-label")
                .filter(new Locator.FilterOptions().setHasText(exactly(field.label(), "\\*?")));
        return around.locator(".fjs-form-field-" + kind(field)).filter(new Locator.FilterOptions().setHas(label));
    }

    private static String kind(Field field) {
        return field.type().equals("dynamiclist") ? "grouplike" : field.type();
    }

    private void answer(Locator place, Field field, Object value) {
        switch (field.type()) {
            case "textfield", "number" -> write(place.locator("input"), value);
            case "textarea" -> write(place.locator("textarea"), value);
            case "datetime" -> type(place.locator(".flatpickr-input"), TYPED.format(LocalDate.parse(value.toString())));
            case "checkbox" -> place.locator("input").setChecked((Boolean) value);
            case "radio" -> option(place, field, value).check();
            case "checklist" ->
                rows(value, String.class)
                        .forEach(each -> option(place, field, each).check());
            case "select" -> select(place, words(field, value));
            case "taglist" -> rows(value, String.class).forEach(each -> select(place, words(field, each)));
            case "dynamiclist" -> fillRows(place, field, value);
            default -> throw new AssertionError("nobody knows how to answer a " + field.type());
        }
    }

    /** Leaves the field afterwards: only then the form has what was typed. */
    private static void type(Locator input, Object value) {
        input.fill(value.toString());
        input.blur();
    }

    private static void write(Locator input, Object value) {
        type(input, value);
        assertThat(input).hasValue(value.toString());
    }

    private Locator option(Locator place, Field field, Object value) {
        return place.getByLabel(words(field, value), new Locator.GetByLabelOptions().setExact(true));
    }

    private void select(Locator place, String words) {
        place.locator(".fjs-input-group").click();
        place.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(exactly(words, "")))
                .click();
    }

    /** Understood by the browser, which knows no quoting. */
    private static Pattern exactly(String words, String end) {
        return Pattern.compile("^\\s*" + words.replaceAll("[^\\w\\s]", "\\\\$0") + end + "\\s*$");
    }

    private String words(Field field, Object value) {
        return field.optionsKey().isEmpty()
                ? field.wordsOf(value.toString())
                : options.wordsOf(field.optionsKey(), value.toString());
    }

    private void fillRows(Locator place, Field list, Object value) {
        var answers = JSON.<List<Map<String, Object>>>convertValue(rows(value, Object.class), new TypeReference<>() {});
        var rows = place.locator(".fjs-repeat-row-container");
        for (var i = 0; i < answers.size(); i++) {
            if (i > 0) {
                place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add new"))
                        .click();
            }
            fill(rows.nth(i), list.ofARow(), answers.get(i));
        }
    }

    private static <T> List<T> rows(Object value, Class<T> type) {
        try {
            return JSON.readValue(value.toString(), JSON.getTypeFactory().constructCollectionType(List.class, type));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
