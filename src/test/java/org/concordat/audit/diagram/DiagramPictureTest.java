package org.concordat.audit.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@DisplayName("A diagram as a picture")
class DiagramPictureTest {

    private static final Path EVERY_SHAPE = Path.of("src/test/resources/diagrams/every-shape.bpmn");
    private static final Path PICTURES = Path.of("target/diagrams");
    private static final Pattern DRAWN = Pattern.compile("<bpmndi:BPMN(?:Shape|Edge) [^>]*bpmnElement=\"([^\"]+)\"");

    static Stream<Path> diagrams() throws IOException {
        try (var files = Files.list(Path.of("processes"))) {
            return Stream.concat(
                    Stream.of(EVERY_SHAPE),
                    files.filter(each -> each.toString().endsWith(".bpmn")).sorted())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    @DisplayName("shows every shape and every line of the interchange, once, in well-formed SVG")
    void showsEverything(Path file) throws IOException {
        var svg = pictures(file, Marks.none());

        assertThat(elementsIn(svg)).containsExactlyInAnyOrderElementsOf(drawnIn(file));
        Files.createDirectories(PICTURES);
        Files.writeString(PICTURES.resolve(file.getFileName().toString().replace(".bpmn", ".svg")), svg.get(0));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    @DisplayName("writes every name, and keeps it whole")
    void writesEveryName(Path file) {
        for (var diagram : Diagram.read(read(file))) {
            var words = words(DiagramPicture.of(diagram, Marks.none(), ""));

            assertThat(diagram.shapes()).allSatisfy(each -> assertThat(words)
                    .contains(each.name()
                            .replaceAll("\\s+", "")
                            .substring(
                                    0,
                                    Math.min(
                                            30,
                                            each.name().replaceAll("\\s+", "").length()))));
            assertThat(diagram.edges())
                    .allSatisfy(each -> assertThat(words).contains(each.name().replaceAll("\\s+", "")));
        }
    }

    @Test
    @DisplayName("runs nothing that somebody wrote into a name, and follows no style sheet")
    void escapesNames() {
        var svg = pictures(EVERY_SHAPE, Marks.none()).get(0);

        assertThat(svg)
                .doesNotContain("<script", "<style", " style=", " onload")
                .contains("&lt;script&gt;");
    }

    @Test
    @DisplayName("says what became of an element in words, counts how often, and shows where it stands")
    void showsThePath() {
        var diagram =
                Diagram.read(read(Path.of("processes/sanction-in-force.bpmn"))).get(0);
        var marks = Marks.walked(
                Map.of(
                        "submitCurePlan",
                        new Mark(2, 0, 0),
                        "reviewCurePlan",
                        new Mark(1, 0, 1),
                        "putInForce",
                        new Mark(1, 0, 0)),
                Map.of("flow_submitCurePlan_reviewCurePlan", 2));

        var svg = DiagramPicture.of(diagram, marks, "The path");

        assertThat(svg)
                .contains("<title>Submit cure plan, user task: passed twice</title>")
                .contains("<title>Review cure plan, user task: passed, waits here now</title>")
                .contains("<title>Lift sanction, service task: not reached</title>")
                .contains(">2×<", ">2×, now<", ">waits here now<");
    }

    @Test
    @DisplayName("leads the keyboard to what has a link, and is else one image")
    void leadsToWhatHasALink() {
        var diagram = Diagram.read(read(EVERY_SHAPE)).get(0);

        assertThat(DiagramPicture.of(diagram, Marks.none().withLinks(Map.of("callActivity", "/x?a=1&b=2")), ""))
                .contains("<a href=\"/x?a=1&amp;b=2\" aria-label=\"Call, called process\">", "role=\"group\"");
        assertThat(DiagramPicture.of(diagram, Marks.none(), "")).contains("role=\"img\"");
    }

    @Test
    @DisplayName("refuses a file that reaches out of itself")
    void refusesEntities() {
        assertThatThrownBy(() -> Diagram.read("<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> pictures(Path file, Marks marks) {
        return Diagram.read(read(file)).stream()
                .map(each -> DiagramPicture.of(each, marks, each.name()))
                .toList();
    }

    private static List<String> drawnIn(Path file) {
        return DRAWN.matcher(read(file)).results().map(each -> each.group(1)).toList();
    }

    private static List<String> elementsIn(List<String> pictures) {
        var found = new ArrayList<String>();
        for (var picture : pictures) {
            var groups = parse(picture).getElementsByTagName("g");
            for (int at = 0; at < groups.getLength(); at++) {
                var element = groups.item(at).getAttributes().getNamedItem("data-element");
                if (element != null) {
                    found.add(element.getNodeValue());
                }
            }
        }
        return found;
    }

    private static String words(String picture) {
        var texts = parse(picture).getElementsByTagName("text");
        var words = new StringBuilder();
        for (int at = 0; at < texts.getLength(); at++) {
            words.append(texts.item(at).getTextContent());
        }
        return words.toString().replaceAll("\\s+", "");
    }

    private static Document parse(String picture) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture)));
        } catch (Exception e) {
            throw new IllegalStateException("not well-formed", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
