package org.concordat.audit.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.concordat.audit.changes.Comparison.Kind;
import org.concordat.audit.changes.Difference.What;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two versions of a decision table")
class TableChangesTest {

    private static final String FILE = "lanes.dmn";

    private static final String HEAD =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="d">
            <decision id="lanes" name="Lanes"><decisionTable hitPolicy="FIRST">
            <input id="i1" label="Severity"><inputExpression typeRef="string"><text>severity</text></inputExpression></input>
            <output id="o1" label="Lane" name="lane" typeRef="string" />
            """;

    private static final String FOOT = "</decisionTable></decision></definitions>";

    private static final String HIGH = row("high", "\"high\"", "\"urgent\"");
    private static final String LOW = row("low", "\"low\"", "\"standard\"");
    private static final String ELSE = row("else", "", "\"standard\"");

    private static String row(String id, String asked, String answered) {
        return "<rule id=\"%s\"><inputEntry id=\"%s_i\"><text>%s</text></inputEntry><outputEntry id=\"%s_o\"><text>%s</text></outputEntry></rule>\n"
                .formatted(id, id, asked, id, answered);
    }

    private static String table(String... rows) {
        return HEAD + String.join("", rows) + FOOT;
    }

    @Test
    @DisplayName("tell the cell that changed, by its row and its column, and mark it in both")
    void tellACell() {
        var comparison =
                Comparison.of(FILE, table(HIGH, LOW, ELSE), table(HIGH, row("low", "\"low\"", "\"expedited\""), ELSE));

        assertThat(comparison.kind()).isEqualTo(Kind.TABLE);
        assertThat(words(comparison))
                .containsExactly("Row 2 “\"low\"”: Lane changed from “\"standard\"” to “\"expedited\"”");
        var after = after(comparison);
        assertThat(after.differing()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("2");
            assertThat(line.what()).containsExactly(What.CHANGED);
            assertThat(line.cells()).extracting(Sheet.Cell::isChanged).containsExactly(false, false, true);
        });
        assertThat(after.same()).isEqualTo(2);
    }

    @Test
    @DisplayName("tell what the file says of all its tables, and not with what it was written")
    void tellTheFile() {
        var written = table(HIGH).replace("<definitions", "<definitions exporter=\"Modeler\" exporterVersion=\"5\"");
        var counted = table(HIGH).replace("<definitions", "<definitions expressionLanguage=\"juel\"");

        assertThat(words(Comparison.of(FILE, table(HIGH), written))).isEmpty();
        assertThat(words(Comparison.of(FILE, table(HIGH), counted)))
                .containsExactly("The file: expression language added: “juel”");
        assertThat(words(Comparison.of(FILE, "", counted))).containsExactly("Added: Table “Lanes”");
    }

    @Test
    @DisplayName("tell rows that were added and removed, whatever their number is now")
    void tellAddedAndRemoved() {
        var added = row("middle", "\"middle\"", "\"expedited\"");

        var comparison = Comparison.of(FILE, table(HIGH, LOW, ELSE), table(added, HIGH, ELSE));

        assertThat(words(comparison)).containsExactly("Added: Row 1 “\"middle\"”", "Removed: Row 2 “\"low\"”");
    }

    @Test
    @DisplayName("tell rows that were moved, and only those")
    void tellMoved() {
        var comparison = Comparison.of(FILE, table(HIGH, LOW, ELSE), table(LOW, ELSE, HIGH));

        assertThat(words(comparison)).containsExactly("Moved: Row 3 “\"high\"”, from place 1 to place 3");
        assertThat(after(comparison).differing()).hasSize(1);
    }

    @Test
    @DisplayName("know a row again without its id, by all it says or by what it asks")
    void knowARowAgain() {
        var anew = row("new", "\"low\"", "\"standard\"");
        assertThat(words(Comparison.of(FILE, table(HIGH, LOW, ELSE), table(HIGH, anew, ELSE))))
                .isEmpty();

        var other = row("new", "\"low\"", "\"expedited\"");
        assertThat(words(Comparison.of(FILE, table(HIGH, LOW, ELSE), table(HIGH, other, ELSE))))
                .containsExactly("Row 2 “\"low\"”: Lane changed from “\"standard\"” to “\"expedited\"”");
    }

    @Test
    @DisplayName("tell another hit policy")
    void tellTheHitPolicy() {
        assertThat(words(Comparison.of(FILE, table(HIGH), table(HIGH).replace("FIRST", "COLLECT"))))
                .containsExactly("Table “Lanes”: hit policy changed from “FIRST” to “COLLECT”");
        assertThat(words(Comparison.of(FILE, table(HIGH), table(HIGH).replace(" hitPolicy=\"FIRST\"", ""))))
                .containsExactly("Table “Lanes”: hit policy changed from “FIRST” to “UNIQUE”");
    }

    @Test
    @DisplayName("tell columns that were added, renamed and asked otherwise, and not each of their cells")
    void tellColumns() {
        var renamed = table(HIGH, LOW).replace("label=\"Severity\"", "label=\"How grave\"");
        assertThat(words(Comparison.of(FILE, table(HIGH, LOW), renamed)))
                .containsExactly("Input “How grave”: name changed from “Severity” to “How grave”");

        var wider = table(HIGH, LOW)
                .replace(
                        "typeRef=\"string\" />",
                        "typeRef=\"string\" /><output id=\"o2\" label=\"Days\" name=\"days\" />")
                .replace("</rule>", "<outputEntry><text>3</text></outputEntry></rule>");
        var comparison = Comparison.of(FILE, table(HIGH, LOW), wider);
        assertThat(words(comparison)).containsExactly("Added: Output “Days”");
        assertThat(after(comparison).columns())
                .extracting(Sheet.Column::what)
                .containsExactly(null, null, null, What.ADDED);
    }

    @Test
    @DisplayName("tell the language of a cell, and functions beside the table")
    void tellTheRest() {
        assertThat(words(Comparison.of(
                        FILE,
                        table(LOW),
                        table(LOW).replace("<inputEntry id", "<inputEntry expressionLanguage=\"js\" id"))))
                .containsExactly("Row 1 “\"low\" (js)”: Severity changed from “\"low\"” to “\"low\" (js)”");
        assertThat(words(Comparison.of(
                        FILE,
                        table(LOW),
                        table(LOW)
                                .replace(
                                        "</definitions>",
                                        "<businessKnowledgeModel id=\"f\" name=\"F\" /></definitions>"))))
                .containsExactly("Added: Business knowledge model “F”");
    }

    @Test
    @DisplayName("are the same as themselves, in every table of ours")
    void areTheSame() {
        for (var name : List.of("stage-clocks", "decision-rules", "notice-texts", "sanction-ladder")) {
            var file = DiagramChangesTest.read(Path.of("processes/" + name + ".dmn"));

            assertThat(words(Comparison.of(FILE, file, file + "<!-- ours -->"))).isEmpty();
        }
    }

    private static List<String> words(Comparison comparison) {
        return comparison.differences().stream().map(Difference::inWords).toList();
    }

    private static Sheet after(Comparison comparison) {
        return Objects.requireNonNull(comparison.sheets().get(0).after());
    }
}
