package org.concordat.audit.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.concordat.audit.changes.Comparison.Kind;
import org.concordat.audit.diagram.Change;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Two versions of a diagram")
class DiagramChangesTest {

    private static final String FILE = "escalation-request.bpmn";
    private static final String OLD = read(Path.of("processes/" + FILE));

    static Stream<Path> diagrams() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            return files.filter(each -> each.toString().endsWith(".bpmn")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    @DisplayName("are the same when only remarks, spaces and the program that wrote them differ")
    void areTheSame(Path file) {
        var old = read(file);

        var comparison = Comparison.of(
                FILE, old, old.replace("  <bpmn:", "\n    <!-- ours --><bpmn:").replace("5.36.0", "6.0.0"));

        assertThat(comparison.kind()).isEqualTo(Kind.DIAGRAM);
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.moved()).isEmpty();
        assertThat(comparison.pictures()).hasSize(1);
    }

    @Test
    @DisplayName("say what a task is called, asks, who gets it and by when")
    void sayWhatATaskIs() {
        assertThat(differences("name=\"Decide request\"", "name=\"Decide on request\""))
                .containsExactly(
                        "User task “Decide on request”: name changed from “Decide request” to “Decide on request”");
        assertThat(differences(
                        "camunda:candidateGroups=\"caseManagers\"", "camunda:candidateGroups=\"administrators\""))
                .containsExactly(
                        "User task “Decide request”: candidate groups changed from “caseManagers” to “administrators”");
        assertThat(differences("camunda:formRef=\"decideRequest\"", "camunda:formRef=\"askAnew\""))
                .containsExactly("User task “Decide request”: form changed from “decideRequest” to “askAnew”");
        assertThat(differences("took too long.</bpmn:documentation>", "took long.</bpmn:documentation>"))
                .singleElement()
                .asString()
                .startsWith("User task “Decide request”: documentation changed from “Decide whether the dispute");
        assertThat(differences(" camunda:priority=\"${priority}\"", ""))
                .containsExactly("User task “Decide request”: priority removed: “${priority}”");
        assertThat(differences("${decideRequestDelegate}", "${otherDelegate}"))
                .containsExactly("User task “Decide request”: what is done on complete changed from"
                        + " “${decideRequestDelegate}” to “${otherDelegate}”");
    }

    @Test
    @DisplayName("say what kind of element it was and is")
    void sayItsKind() {
        assertThat(differences("serviceTask", "sendTask"))
                .contains("Send task “Grant by silence”: kind changed from “service task” to “send task”");
    }

    @Test
    @DisplayName("tell timers, conditions, messages and whether an event interrupts")
    void tellEvents() {
        assertThat(differences(">${clocks.dueDate(execution, 'escalationRequestDue')}<", ">P3D<"))
                .containsExactly("Timer boundary event “Nobody decided”: timer date changed from"
                        + " “${clocks.dueDate(execution, 'escalationRequestDue')}” to “P3D”");
        assertThat(differences("== 'granted'", "!= 'refused'"))
                .containsExactly("Flow “Yes” from “Request granted?” to exclusive gateway (joinGranted): condition"
                        + " changed from “${requestDecision == 'granted'}” to “${requestDecision != 'refused'}”");
        assertThat(differences("escalation.requestOvertaken", "escalation.stageOver"))
                .containsExactly("Message start event “Stage ended”: message changed from"
                        + " “escalation.requestOvertaken” to “escalation.stageOver”");
        assertThat(differences(
                        "attachedToRef=\"decideRequest\"", "attachedToRef=\"decideRequest\" cancelActivity=\"false\""))
                .containsExactly("Timer boundary event “Nobody decided”: interrupts added: “false”");
    }

    @Test
    @DisplayName("tell what is passed to a called process, and which it is")
    void tellCalledProcesses() {
        var old = read(Path.of("processes/dispute-resolution.bpmn"));

        assertThat(words(old, old.replace("calledElement=\"mediation\"", "calledElement=\"talks\"")))
                .singleElement()
                .asString()
                .contains("called process changed from “mediation” to “talks”");
        assertThat(words(old, old.replaceFirst("<camunda:in source=\"(\\w+)\" target=\"\\1\" />", "")))
                .singleElement()
                .asString()
                .contains("passes in “", "” removed: “");
    }

    @Test
    @DisplayName("tell in which turn a gateway asks its flows: the first that holds is taken")
    void tellTurns() {
        var old = read(Path.of("processes/board-vote.bpmn"));
        var tied = flow(old, "isMotionCarried_tied");
        var silent = flow(old, "isMotionCarried_noVotes");

        var swapped = Comparison.of(
                FILE, old, old.replace(tied, "@").replace(silent, tied).replace("@", silent));
        var apart = Comparison.of(
                FILE,
                old,
                old.replace(flow(old, "isMotionCarried_yes"), "")
                        .replace("</bpmn:process>", flow(old, "isMotionCarried_yes") + "</bpmn:process>"));

        assertThat(swapped.differences().stream().map(Difference::inWords))
                .hasSize(2)
                .anySatisfy(said -> assertThat(said).contains("turn to be asked changed from “number 5” to “number 2”"))
                .anySatisfy(
                        said -> assertThat(said).contains("turn to be asked changed from “number 2” to “number 5”"));
        assertThat(swapped.differences())
                .extracting(Difference::element)
                .containsExactlyInAnyOrder("isMotionCarried_tied", "isMotionCarried_noVotes");
        assertThat(apart.counted()).isEqualTo("5 changed");
    }

    @Test
    @DisplayName("say nothing of the turn of flows that no gateway asks one after the other")
    void knowNoTurnElsewhere() {
        var old = read(Path.of("processes/board-vote.bpmn"));
        var otherwise = flow(old, "isMotionCarried_no");

        assertThat(words(old, old.replace(otherwise, "").replace("</bpmn:process>", otherwise + "</bpmn:process>")))
                .isEmpty();
    }

    private static String flow(String bpmn, String id) {
        var begin = bpmn.indexOf("<bpmn:sequenceFlow id=\"" + id + "\"");
        var shut = bpmn.indexOf(">", begin);
        return bpmn.charAt(shut - 1) == '/'
                ? bpmn.substring(begin, shut + 1)
                : bpmn.substring(begin, bpmn.indexOf("</bpmn:sequenceFlow>", begin) + "</bpmn:sequenceFlow>".length());
    }

    @Test
    @DisplayName("tell a flow that leads elsewhere by where it led, and not when only a name changed there")
    void tellFlows() {
        assertThat(differences(
                        "sourceRef=\"requestUnanswered\" targetRef=\"grantBySilence\"",
                        "sourceRef=\"requestUnanswered\" targetRef=\"joinGranted\""))
                .containsExactly(
                        "Flow from “Nobody decided” to exclusive gateway (joinGranted): where it leads changed from"
                                + " “Grant by silence” to “exclusive gateway (joinGranted)”");
        assertThat(differences("name=\"Grant by silence\"", "name=\"Grant in silence\""))
                .hasSize(1);
    }

    @Test
    @DisplayName("tell what was added and removed, and mark it in the picture that has it")
    void tellAddedAndRemoved() {
        var now = OLD.replaceFirst("(?s)<bpmn:endEvent id=\"requestRefused\".*?</bpmn:endEvent>", "")
                .replace(
                        "isRequestGranted_no\" name=\"No\" sourceRef=\"isRequestGranted\" targetRef=\"requestRefused",
                        "isRequestGranted_no\" name=\"No\" sourceRef=\"isRequestGranted\" targetRef=\"saidNo")
                .replace(
                        "<bpmn:sequenceFlow id=\"flow_escalationAsked_decideRequest\"",
                        "<bpmn:endEvent id=\"saidNo\" name=\"Said no\" /><bpmn:sequenceFlow id=\"flow_escalationAsked_decideRequest\"")
                .replace("requestRefused", "saidNo");

        var comparison = Comparison.of(FILE, OLD, now);

        assertThat(comparison.differences())
                .extracting(Difference::inWords)
                .contains("Added: End event “Said no”", "Removed: End event “Request refused”");
        var pictures = comparison.pictures().get(0);
        assertThat(pictures.marksBefore().changes())
                .containsEntry("requestRefused", Change.REMOVED)
                .containsEntry("isRequestGranted_no", Change.CHANGED);
        assertThat(pictures.marksAfter().changes())
                .containsEntry("saidNo", Change.ADDED)
                .doesNotContainKey("requestRefused");
        assertThat(comparison.counted()).isEqualTo("1 added, 1 removed, 1 changed");
    }

    @Test
    @DisplayName("tell what only lies elsewhere in the picture as that, and as no difference")
    void tellWhatWasMoved() {
        var comparison = Comparison.of(
                FILE, OLD, OLD.replace("<dc:Bounds x=\"276\" y=\"220\"", "<dc:Bounds x=\"286\" y=\"225\""));

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.moved()).containsExactly("User task “Decide request”");
    }

    @Test
    @DisplayName("are compared line by line when one of them reaches out of itself or is no diagram")
    void areNotHarmed() {
        var hostile = "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>\n<x>&y;</x>";

        var comparison = Comparison.of(FILE, OLD, hostile);

        assertThat(comparison.kind()).isEqualTo(Kind.TEXT);
        assertThat(comparison.note()).contains("line by line");
        assertThat(Objects.requireNonNull(comparison.sheets().get(0).after()).lines())
                .hasSize(2);
        assertThat(comparison.differences())
                .extracting(Difference::inWords)
                .noneMatch(words -> words.contains("root:"));
    }

    @Test
    @DisplayName("tell what stands in an extension, however deep, and spaces in an expression")
    void tellWhatIsDeep() {
        var nested = "<camunda:entry key=\"a\"><camunda:list>".repeat(20_000) + "%s"
                + "</camunda:list></camunda:entry>".repeat(20_000);
        var deep = OLD.replaceFirst(
                "<camunda:taskListener",
                Matcher.quoteReplacement(
                        "<camunda:deep>" + nested.formatted("old") + "</camunda:deep><camunda:taskListener"));

        assertThat(words(deep, deep.replace(">old<", ">new<")))
                .singleElement()
                .asString()
                .contains("Decide request", "deep");
        assertThat(differences("== 'granted'", "==  'granted'"))
                .singleElement()
                .asString()
                .contains("==  'granted'");
    }

    @Test
    @DisplayName("are all new where there was none")
    void areAllNew() {
        assertThat(Comparison.of(FILE, "", OLD).differences())
                .extracting(Difference::what)
                .containsOnly(Difference.What.ADDED);
    }

    private static List<String> differences(String old, String now) {
        assertThat(OLD).contains(old);
        return words(OLD, OLD.replace(old, now));
    }

    private static List<String> words(String before, String after) {
        return Comparison.of(FILE, before, after).differences().stream()
                .map(Difference::inWords)
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
