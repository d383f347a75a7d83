package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README's tables say what the diagrams, the clocks and the packages say. */
class ReadmeTableTest {

    private static final Pattern CLOCK = Pattern.compile("'(\\w+Due)'");
    private static final Path ROOMS = Path.of("src/main/java/org/concordat");
    private static final DmnModelInstance CLOCKS =
            Dmn.readModelFromFile(Path.of("processes/stage-clocks.dmn").toFile());

    private final List<String> readme = Files.readAllLines(Path.of("README.md"));

    ReadmeTableTest() throws IOException {}

    static List<Path> diagrams() throws IOException {
        return ReadmeTest.diagrams();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    @DisplayName("a process has a row with its ends, its groups and the numbers of its clocks")
    void processHasItsRow(Path diagram) throws IOException {
        var row = rowOf("[" + diagram.getFileName().toString().replace(".bpmn", "]"));
        var model = Bpmn.readModelFromFile(diagram.toFile());
        var facts = Stream.of(ends(model), groups(model), deadlines(diagram)).flatMap(List::stream);
        assertThat(facts).isNotEmpty().allSatisfy(fact -> assertThat(row).contains(fact));
    }

    @Test
    @DisplayName("every room has a row")
    void everyRoomHasARow() throws IOException {
        try (Stream<Path> rooms = Files.list(ROOMS).filter(Files::isDirectory)) {
            assertThat(rooms).allSatisfy(room -> assertThat(rowOf("`" + room.getFileName() + "`"))
                    .isNotBlank());
        }
    }

    private String rowOf(String name) {
        return readme.stream()
                .filter(line -> line.startsWith("| " + name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("README.md has no row for " + name));
    }

    /** The outcomes; an end that only sends a message is none. */
    private static List<String> ends(BpmnModelInstance model) {
        return model.getModelElementsByType(EndEvent.class).stream()
                .filter(end -> end.getEventDefinitions().isEmpty())
                .map(EndEvent::getName)
                .toList();
    }

    private static List<String> groups(BpmnModelInstance model) {
        return model.getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> task.getCamundaCandidateGroupsList().stream())
                .toList();
    }

    private static List<String> deadlines(Path diagram) throws IOException {
        return CLOCK.matcher(Files.readString(diagram).replace("&#39;", "'"))
                .results()
                .map(match -> deadline(match.group(1)))
                .distinct()
                .toList();
    }

    private static String deadline(String clock) {
        var amounts = Stream.of("standard", "expedited", "urgent").map(lane -> amount(clock, lane));
        return " " + String.join(" / ", amounts.toList());
    }

    private static String amount(String clock, String lane) {
        return CLOCKS.getModelElementsByType(Rule.class).stream()
                .map(ReadmeTableTest::cells)
                .filter(cells -> cells.get(0).equals('"' + clock + '"'))
                .filter(cells -> List.of("", '"' + lane + '"').contains(cells.get(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No clock " + clock))
                .get(2);
    }

    private static List<String> cells(Rule rule) {
        var cells = new ArrayList<String>();
        rule.getInputEntries().forEach(entry -> cells.add(entry.getTextContent().strip()));
        rule.getOutputEntries()
                .forEach(entry -> cells.add(entry.getTextContent().strip()));
        return cells;
    }
}
