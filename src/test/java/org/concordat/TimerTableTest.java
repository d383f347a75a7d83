package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The README's table of timers is what the diagrams and the clocks make it. */
class TimerTableTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- timers: generated -->";
    private static final String END = "<!-- timers: end -->";

    @Test
    @DisplayName("the table of timers is generated from the diagrams and the table of clocks, and is not stale")
    void tableIsUpToDate() throws IOException {
        var table = table().lines();
        if ("write".equals(System.getProperty("concordat.readme"))) {
            write(table);
        }

        assertThat(written())
                .as("run: mvn test -Dtest=TimerTableTest -Dconcordat.readme=write")
                .containsExactlyElementsOf(table);
    }

    private static TimerTable table() throws IOException {
        var diagrams = ReadmeTest.diagrams().stream().map(XmlFile::read).toList();
        return new TimerTable(diagrams, XmlFile.read(Path.of("processes/stage-clocks.dmn")));
    }

    private static List<String> written() throws IOException {
        var readme = Files.readAllLines(README);
        return readme.subList(readme.indexOf(BEGIN) + 1, readme.indexOf(END));
    }

    private static void write(List<String> table) throws IOException {
        var readme = new ArrayList<>(Files.readAllLines(README));
        var place = readme.subList(readme.indexOf(BEGIN) + 1, readme.indexOf(END));
        place.clear();
        place.addAll(table);
        Files.write(README, readme);
    }
}
