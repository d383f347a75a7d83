package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The words for clocks")
class ClockWordsTest {

    private static final Pattern NAME = Pattern.compile("\"([a-zA-Z]+Due)\"");

    @Test
    @DisplayName("are there for each clock of the table, for no other, and each has its own")
    void nameEveryClock() throws IOException {
        var words = words();

        assertThat(words.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(clocks());
        assertThat(words.values()).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("are a mediator's, and do not only take the table's name apart")
    void areWords() throws IOException {
        assertThat(words())
                .allSatisfy((name, words) ->
                        assertThat((String) words).matches("[a-z][a-z' ,-]+").doesNotContain(" due"));
        assertThat(ClockWords.of("trackingDue")).isEqualTo("end of all work on the obligation");
    }

    @Test
    @DisplayName("fall back to the name of a clock that a process owner added")
    void fallBack() {
        assertThat(ClockWords.of("siteVisitDue")).isEqualTo("site visit");
    }

    @Test
    @DisplayName(
            "stand behind what a rule says that names a clock, and not behind a list of many, or of what is no clock")
    void standBeside() {
        assertThat(ClockWords.beside("${clocks.dueDate(execution, 'assessmentDue')}"))
                .isEqualTo("${clocks.dueDate(execution, 'assessmentDue')} (assessment of the dispute)");
        assertThat(ClockWords.beside("\"assessmentDue\",\"cureDue\""))
                .endsWith(" (assessment of the dispute, completion of the report)");
        assertThat(ClockWords.beside("\"assessmentDue\",\"cureDue\",\"waiverDue\",\"sessionDue\""))
                .doesNotContain("(");
        assertThat(ClockWords.beside("obligationOverdue, siteVisitDue")).doesNotContain("(");
    }

    private static Properties words() throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/words/clocks.properties"))) {
            words.load(file);
        }
        return words;
    }

    private static Set<String> clocks() throws IOException {
        return NAME.matcher(Files.readString(Path.of("processes/stage-clocks.dmn")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }
}
