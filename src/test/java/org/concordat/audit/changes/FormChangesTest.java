package org.concordat.audit.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.concordat.audit.changes.Comparison.Kind;
import org.concordat.audit.changes.Difference.What;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two versions of a form")
class FormChangesTest {

    private static final String FILE = "decide-request.form";
    private static final String OLD = DiagramChangesTest.read(Path.of("forms/escalation-request/" + FILE));

    @Test
    @DisplayName("tell what is asked otherwise: label, kind, whether it must be filled in, and how long it may be")
    void tellAField() {
        assertThat(differences("\"label\": \"Decision\"", "\"label\": \"Your decision\""))
                .containsExactly("Field “Your decision” (requestDecision): label changed from “Decision” to"
                        + " “Your decision”");
        assertThat(differences("\"type\": \"textarea\"", "\"type\": \"textfield\""))
                .containsExactly("Field “Reasons” (requestReasons): type changed from “long text” to “line of text”");
        assertThat(differences(
                        "\"required\": true,\n        \"maxLength\"", "\"required\": false,\n        \"maxLength\""))
                .containsExactly("Field “Reasons” (requestReasons): required changed from “yes” to “no”");
        assertThat(differences("\"maxLength\": 10000", "\"maxLength\": 2000"))
                .containsExactly("Field “Reasons” (requestReasons): most characters changed from “10000” to “2000”");
        assertThat(differences(
                        "\"key\": \"requestReasons\",", "\"key\": \"requestReasons\", \"defaultValue\": \"Late\","))
                .containsExactly("Field “Reasons” (requestReasons): default added: “Late”");
    }

    @Test
    @DisplayName("tell options that were added, removed and renamed")
    void tellOptions() {
        assertThat(differences("\"value\": \"refused\"", "\"value\": \"denied\""))
                .containsExactlyInAnyOrder(
                        "Field “Decision” (requestDecision): option “denied” added: “Refused: the dispute goes on where it is”",
                        "Field “Decision” (requestDecision): option “refused” removed: “Refused: the dispute goes on where it is”");
    }

    @Test
    @DisplayName("tell the words between the fields, and nothing of how they are laid out")
    void tellWords() {
        assertThat(differences("its stage took too long", "its stage is late")).hasSize(1);
        assertThat(differences("\"row\": \"row_intro\"", "\"row\": \"row_1\"")).isEmpty();
    }

    @Test
    @DisplayName("tell another id, by which a task finds its form")
    void tellTheId() {
        assertThat(differences("\"id\": \"decideRequest\"", "\"id\": \"decideAnew\""))
                .containsExactly("The form: id changed from “decideRequest” to “decideAnew”");
    }

    @Test
    @DisplayName("show their fields as two tables, with the cells that changed marked")
    void showTables() {
        var comparison = Comparison.of(FILE, OLD, OLD.replace("\"maxLength\": 10000", "\"maxLength\": 2000"));

        assertThat(comparison.kind()).isEqualTo(Kind.FORM);
        var after = Objects.requireNonNull(comparison.sheets().get(0).after());
        assertThat(after.differing()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Reasons");
            assertThat(line.what()).containsExactly(What.CHANGED);
            assertThat(line.cells().stream().filter(Sheet.Cell::isChanged).map(Sheet.Cell::text))
                    .containsExactly("Most characters: 2000");
        });
    }

    @Test
    @DisplayName("are compared line by line when one is no form")
    void areTexts() {
        assertThat(Comparison.of(FILE, OLD, "{").kind()).isEqualTo(Kind.TEXT);
    }

    @Test
    @DisplayName("of any other kind are compared line by line")
    void compareLines() {
        var comparison = Comparison.of("notes.txt", "one\ntwo\nthree", "one\nzwei\nthree\nfour");

        assertThat(comparison.differences())
                .extracting(Difference::inWords)
                .containsExactly("Line 2: text changed from “two” to “zwei”", "Added: Line 4");
    }

    private static List<String> differences(String old, String now) {
        assertThat(OLD).contains(old);
        return Comparison.of(FILE, OLD, OLD.replace(old, now)).differences().stream()
                .map(Difference::inWords)
                .toList();
    }
}
