package org.concordat.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cell of a decision table")
class PlainCellsTest {

    private static final FeelEngine OURS = new PlainCells();
    private static final FeelEngine PLATFORMS = new ScalaFeelEngine(List.of());

    private static final Set<Object> INPUTS =
            Set.of("urgent", "standard", "", " urgent", "sanctionDue", 2, 3L, true, false);

    @ParameterizedTest
    @MethodSource("tables")
    @DisplayName("says the same as the platform's engine has it, in every table")
    void saysTheSame(Path table) throws IOException {
        for (var cell : cells(table, InputEntry.class)) {
            INPUTS.forEach(input -> isTestedAlike(cell, input));
        }
        for (var cell : cells(table, OutputEntry.class)) {
            isReadAlike(cell);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"urgent\"",
                "\"urgent\",\"standard\"",
                " \"standard\" , \"urgent\" ",
                "\"\"",
                "\" urgent\"",
                "not(\"urgent\")",
                "\"a\\\"b\",\"urgent\"",
                "\"a,b\",\"urgent\"",
                "2",
                "[1..3]",
                "< 3",
                "true",
                "-"
            })
    @DisplayName("is a test like that of the platform's engine, in quotes or not")
    void isTestedLikeThePlatforms(String cell) {
        INPUTS.forEach(input -> isTestedAlike(cell, input));
    }

    @Test
    @DisplayName("of words holds for nothing but them")
    void holdsForItsWords() {
        assertThat(OURS.evaluateSimpleUnaryTests("\"a\", \"b\"", "input", given("b")))
                .isTrue();
        assertThat(OURS.evaluateSimpleUnaryTests("\"a\", \"b\"", "input", given("a\", \"b")))
                .isFalse();
        assertThat(OURS.evaluateSimpleUnaryTests(
                        "\"a\"", "input", Variables.putValue("input", null).asVariableContext()))
                .isFalse();
    }

    private static void isTestedAlike(String cell, Object input) {
        assertThat(answer(OURS, cell, input)).as("%s for %s", cell, input).isEqualTo(answer(PLATFORMS, cell, input));
    }

    /** What somebody must not ask of a cell, such as whether a word is less than 3, fails alike. */
    private static Object answer(FeelEngine engine, String cell, Object input) {
        try {
            return engine.evaluateSimpleUnaryTests(cell, "input", given(input));
        } catch (RuntimeException refused) {
            return Objects.toString(refused.getMessage());
        }
    }

    private static void isReadAlike(String cell) {
        var context = Variables.fromMap(Map.of("lastRung", 2)).asVariableContext();
        assertThat(OURS.<Object>evaluateSimpleExpression(cell, context))
                .as(cell)
                .isEqualTo(PLATFORMS.<Object>evaluateSimpleExpression(cell, context));
    }

    private static VariableContext given(Object input) {
        return Variables.fromMap(Map.of("input", input)).asVariableContext();
    }

    private static Set<String> cells(Path table, Class<? extends ModelElementInstance> kind) {
        var cells = new TreeSet<String>();
        Dmn.readModelFromFile(table.toFile())
                .getModelElementsByType(kind)
                .forEach(entry ->
                        entry.getChildElementsByType(Text.class).forEach(text -> cells.add(text.getTextContent())));
        cells.remove("");
        return cells;
    }

    private static Stream<Path> tables() throws IOException {
        return Files.list(Path.of("processes")).filter(file -> file.toString().endsWith(".dmn"));
    }
}
