package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's walks name tasks and people as the product does. */
@DisplayName("A walk of the README")
class ReadmeWalksTest {

    private static final Pattern STEP = Pattern.compile("\\| \\d+ \\|([^|]+)\\|([^|]+)\\|.*");
    private static final Pattern USER = Pattern.compile("`([a-z0-9-]+)`");
    private static final Set<String> PAGES = Set.of("Demo time", "the case file");

    private final String readme = Files.readString(Path.of("README.md"));

    ReadmeWalksTest() throws IOException {}

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"First example", "Third example"})
    @DisplayName("names tasks that diagrams have, and pages")
    void namesTasks(String walk) throws IOException {
        var known = tasks();

        assertThat(steps(walk)).hasSizeGreaterThan(10).allSatisfy(step -> {
            var named = step.group(2).strip();
            assertThat(known.stream().anyMatch(named::startsWith)
                            || PAGES.stream().anyMatch(named::startsWith))
                    .as(named)
                    .isTrue();
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"First example", "Third example"})
    @DisplayName("is walked by people who can sign in to the demo")
    void namesPeople(String walk) {
        var people = USER.matcher(part("## Run it"))
                .results()
                .map(user -> user.group(1))
                .collect(Collectors.toSet());

        assertThat(steps(walk))
                .flatMap(step -> USER.matcher(step.group(1))
                        .results()
                        .map(user -> user.group(1))
                        .toList())
                .isNotEmpty()
                .isSubsetOf(people);
    }

    private List<MatchResult> steps(String walk) {
        return STEP.matcher(part("## " + walk)).results().toList();
    }

    private String part(String heading) {
        var from = readme.indexOf("\n" + heading);
        return readme.substring(from, readme.indexOf("\n## ", from + 1));
    }

    private static Set<String> tasks() throws IOException {
        try (Stream<Path> diagrams = Files.list(Path.of("processes"))) {
            return diagrams.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .map(UserTask::getName)
                    .collect(Collectors.toSet());
        }
    }
}
