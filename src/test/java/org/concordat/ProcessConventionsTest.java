package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.FormConventions.Form;
import org.concordat.notice.Notice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

/** Every diagram, table and form keeps every rule; every rule refuses the counter-example of its name. */
class ProcessConventionsTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/conventions");

    @TestFactory
    @DisplayName("diagrams")
    Stream<DynamicNode> diagrams() throws IOException {
        var diagrams = files(Path.of("processes"), ".bpmn").map(XmlFile::read).toList();
        return new DiagramConventions(beans())
                .all().stream().map(each -> checks(each, diagrams, ".bpmn", XmlFile::read));
    }

    @TestFactory
    @DisplayName("tables")
    Stream<DynamicNode> tables() throws IOException {
        var tables = files(Path.of("processes"), ".dmn").map(XmlFile::read).toList();
        return TableConventions.all().stream().map(each -> checks(each, tables, ".dmn", XmlFile::read));
    }

    @TestFactory
    @DisplayName("forms")
    Stream<DynamicNode> forms() throws IOException {
        var forms = files(Path.of("forms"), ".form").map(Form::read).toList();
        return FormConventions.all().stream().map(each -> checks(each, forms, ".form", Form::read));
    }

    private static <T> DynamicNode checks(
            Convention<T> convention, List<T> files, String ending, Function<Path, T> reader) {
        var example = EXAMPLES.resolve(convention.name() + ending);
        var holds = files.stream()
                .map(file -> dynamicTest(
                        nameOf(file), () -> assertThat(convention.offences().apply(file))
                                .as(convention.rule())
                                .isEmpty()));
        var refuses = dynamicTest("refuses " + example.getFileName(), () -> assertThat(
                        convention.offences().apply(reader.apply(example)))
                .as(convention.rule())
                .isNotEmpty());
        return dynamicContainer(convention.rule(), Stream.concat(holds, Stream.of(refuses)));
    }

    private static String nameOf(Object file) {
        return file instanceof XmlFile xml ? xml.name() : ((Form) file).task();
    }

    @Test
    @DisplayName("a wait without an end is found, whatever it waits for")
    void everyEndlessWaitIsFound() {
        var endless = new DiagramConventions(Set.of())
                .all().stream()
                        .filter(convention -> convention.name().equals("waits-end"))
                        .flatMap(convention ->
                                convention.offences().apply(XmlFile.read(EXAMPLES.resolve("waits-end.bpmn"))).stream());

        assertThat(endless)
                .containsExactlyInAnyOrder(
                        "onlyLooksOverdue",
                        "asksAnotherClock",
                        "leadsNowhere",
                        "isOnlyReminded",
                        "waitsForAMessage",
                        "messageCame",
                        "awaitMessages");
    }

    @Test
    @DisplayName("every form belongs to a user task")
    void everyFormBelongsToATask() throws IOException {
        var wanted = files(Path.of("processes"), ".bpmn")
                .map(XmlFile::read)
                .flatMap(diagram -> diagram.find("//b:userTask").stream()
                        .map(task -> DiagramConventions.form(diagram, task.getAttribute("id"))))
                .toList();

        assertThat(files(Path.of("forms"), ".form")).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    @DisplayName("every counter-example belongs to a rule")
    void everyCounterExampleBelongsToARule() throws IOException {
        var named = Stream.of(new DiagramConventions(Set.of()).all(), TableConventions.all(), FormConventions.all())
                .flatMap(List::stream)
                .map(Convention::name);

        assertThat(files(EXAMPLES, "").map(file -> file.getFileName().toString().replaceFirst("\\.\\w+$", "")))
                .containsExactlyInAnyOrderElementsOf(named.toList());
    }

    @Test
    @DisplayName("every notice has its words, and no words are without a notice")
    void everyNoticeHasItsWords() {
        var rows = XmlFile.read(Path.of("processes/notice-texts.dmn")).find("//d:inputEntry/d:text").stream()
                .map(cell -> cell.getTextContent().trim().replace("\"", ""));

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Notice.Template.values()).map(Enum::name).toList());
    }

    /** The names under which diagrams find our beans, without starting anything. */
    private static Set<String> beans() {
        var names = new AnnotationBeanNameGenerator();
        var registry = new DefaultListableBeanFactory();
        return new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("org.concordat").stream()
                        .map(bean -> names.generateBeanName(bean, registry))
                        .collect(Collectors.toSet());
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
