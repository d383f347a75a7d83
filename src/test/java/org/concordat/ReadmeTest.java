package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README promises is there; what there is to be seen in it is up to date. */
class ReadmeTest {

    private static final Path PICTURES = Path.of("docs/pictures");
    private static final Pattern LINK = Pattern.compile("]\\((?!\\w+://)([^)#]+)[^)]*\\)");
    private static final Pattern FILE_SENT = Pattern.compile("--data @(\\S+)|psql .*-f (\\S+)");
    private static final Pattern SCRIPT = Pattern.compile("npm --prefix (\\S+) run (\\S+)");

    private final String readme = Files.readString(Path.of("README.md"));

    ReadmeTest() throws IOException {}

    static List<Path> diagrams() throws IOException {
        return files(Path.of("processes"), ".bpmn");
    }

    @Test
    @DisplayName("every relative link leads somewhere")
    void linksLeadSomewhere() {
        assertThat(found(LINK)).isNotEmpty().allSatisfy(link -> assertThat(Path.of(link))
                .exists());
    }

    @Test
    @DisplayName("every file that a command sends or runs is there")
    void filesInCommandsAreThere() {
        assertThat(found(FILE_SENT)).hasSizeGreaterThanOrEqualTo(2).allSatisfy(file -> assertThat(Path.of(file))
                .isRegularFile());
    }

    @Test
    @DisplayName("the build knows the commands")
    void buildKnowsTheCommands() throws IOException {
        assertThat(readme).contains("mvn spring-boot:run", "mvn verify");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("spring-boot-maven-plugin", "maven-surefire-plugin");
        assertThat(Files.readString(Path.of(".ci/run"))).containsPattern("mvn .*verify");
        var script = SCRIPT.matcher(readme);
        assertThat(script.find()).isTrue();
        var scripts = new ObjectMapper()
                .readTree(Path.of(script.group(1), "package.json").toFile())
                .path("scripts");
        assertThat(scripts.has(script.group(2))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    @DisplayName("every diagram's picture is shown and was rendered from the file as it is")
    void picturesAreUpToDate(Path diagram) throws Exception {
        var picture = PICTURES.resolve(diagram.getFileName().toString().replace(".bpmn", ".png"));
        assertThat(readme).contains("](" + picture.toString().replace('\\', '/') + ")\n");
        assertThat(picture).isNotEmptyFile();
        assertThat(rendered())
                .as("run: npm --prefix docs/render run pictures")
                .containsEntry(diagram.getFileName().toString(), sha256(diagram));
    }

    @Test
    @DisplayName("no picture shows a diagram that is gone")
    void picturesOfDiagramsOnly() throws IOException {
        assertThat(files(PICTURES, ".png")).hasSameSizeAs(diagrams());
        assertThat(rendered()).hasSameSizeAs(diagrams());
    }

    private static Map<String, String> rendered() throws IOException {
        return new ObjectMapper().readValue(PICTURES.resolve("manifest.json").toFile(), new TypeReference<>() {});
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private List<String> found(Pattern pattern) {
        return pattern.matcher(readme)
                .results()
                .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                .toList();
    }
}
