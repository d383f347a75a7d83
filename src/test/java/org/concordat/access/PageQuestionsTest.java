package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every page, as somebody who may see it, for what makes no sense. */
@ConcordatTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Every page that is asked for what makes no sense")
class PageQuestionsTest {

    /** A page, and who may see it at one of the places. */
    private record Page(Way way, String target, Visitor reader) {

        /** What comes back when it is asked for more. */
        Visitor.Answer askedFor(String query) {
            return reader.get(target + (target.contains("?") ? "&" : "?") + query);
        }
    }

    @Autowired
    AccessWorld world;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @LocalServerPort
    int port;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();

    @BeforeAll
    void whoeverMaySeeThem() {
        world.built();
        var seen = new TreeSet<String>();
        Sheet.read("endpoints.md").sections().forEach((heading, rows) -> rows.keySet().stream()
                .map(Way::of)
                .filter(way -> way.isLook() && !way.path().startsWith("/api/"))
                .filter(way -> !seen.contains(way.path()))
                .forEach(way -> page(heading, way).ifPresent(page -> {
                    seen.add(way.path());
                    pages.add(page);
                })));
    }

    private Optional<Page> page(String heading, Way way) {
        var target = way.targetIn(world.place(heading));
        return world.people().values().stream()
                .flatMap(people -> people.values().stream())
                .map(person -> new Page(way, target, visitor(person)))
                .filter(page -> {
                    var answer = page.reader().get(target);
                    return answer.status() == 200 && !answer.isToSignIn();
                })
                .findFirst();
    }

    private Visitor visitor(String person) {
        var address = "http://localhost:" + port;
        return visitors.computeIfAbsent(
                person, each -> each.isEmpty() ? Visitor.nobody(address) : Visitor.signedIn(address, each));
    }

    @Test
    @DisplayName("is among those that are asked here, but for the demo's own")
    void isAsked() {
        assertThat(pages.stream().map(page -> page.way().path())).containsExactlyInAnyOrderElementsOf(paths().toList());
    }

    private Stream<String> paths() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getPackageName().startsWith("org.concordat.web.pages"))
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(each -> each.getKey().getPatternValues().stream())
                .distinct()
                .filter(path -> !List.of("/demo-time", "/sent-mail").contains(path));
    }

    @Test
    @DisplayName("says that something was given twice which it takes once")
    void refusesWhatIsGivenTwice() {
        assertThat(pages).allSatisfy(page -> assertThatItRefuses(page, "once=1&once=2", "once: must be given once"));
    }

    @Test
    @DisplayName("names what can be read as none of what it takes, and the rule")
    void refusesWhatIsMistyped() {
        var asked = pages.stream()
                .flatMap(page -> typed(page).map(parameter -> Map.entry(page, nameOf(parameter))))
                .toList();

        assertThat(asked)
                .hasSizeGreaterThan(6)
                .allSatisfy(each ->
                        assertThatItRefuses(each.getKey(), each.getValue() + "=nonsense", each.getValue() + ": "));
    }

    private static void assertThatItRefuses(Page page, String query, String words) {
        var answer = page.askedFor(query);
        assertThat(answer.status()).as(page.target() + " asked for " + query).isEqualTo(400);
        assertThat(answer.body()).contains("This cannot be accepted.", words);
    }

    /** The parameters of a page that are not just a text. */
    private Stream<Parameter> typed(Page page) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(each ->
                        each.getKey().getPatternValues().contains(page.way().path()))
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(each -> Arrays.stream(each.getValue().getMethod().getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .filter(parameter -> !List.of(String.class, Map.class).contains(parameter.getType()));
    }

    private static String nameOf(Parameter parameter) {
        var name = parameter.getAnnotation(RequestParam.class).name();
        return name.isEmpty() ? parameter.getName() : name;
    }
}
