package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.concordat.ConcordatTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Compares what everybody can do with the tables of what they may do. */
@ConcordatTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Every way in")
class AccessMatrixTest {

    private static final String ENDPOINTS = "endpoints.md";
    private static final String ENGINE = "engine.md";

    @Autowired
    AccessWorld world;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @LocalServerPort
    int port;

    @BeforeAll
    void aWorld() {
        world.built();
    }

    @Test
    @DisplayName("has a row in the table, and every row is a way in")
    void isInTheTable() {
        assertThat(waysIn(ENDPOINTS)).containsExactlyInAnyOrderElementsOf(endpoints());
        assertThat(Stream.of(ENDPOINTS, ENGINE).flatMap(table -> waysIn(table).stream()))
                .containsAll(Way.described());
    }

    private static Set<String> waysIn(String table) {
        var ways = new TreeSet<String>();
        Sheet.read(table).sections().values().forEach(section -> ways.addAll(section.keySet()));
        return ways;
    }

    private Set<String> endpoints() {
        var endpoints = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.concordat")) {
                info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::name)
                        .forEach(method -> info.getPatternValues().forEach(path -> endpoints.add(method + " " + path)));
            }
        });
        return endpoints;
    }

    @Test
    @DisplayName("has a row for every kind of thing that the engine serves")
    void namesEveryKind() {
        var kinds = Arrays.stream(NamedProcessEngineRestServiceImpl.class.getMethods())
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(Path.class)))
                .map(path -> path.value().replaceFirst("^/\\{name}/?", "").replaceFirst("/.*", ""))
                .filter(kind -> !kind.isEmpty())
                .toList();

        assertThat(kinds).hasSizeGreaterThan(25).allSatisfy(kind -> assertThat(waysIn(ENGINE))
                .anyMatch(way -> way.matches("\\w+ ~/" + kind + "(/.*)?")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {ENDPOINTS, ENGINE})
    @DisplayName(
            "lets those through whom the table names, and is as good as absent for whoever may not know of a case:")
    void isAsTheTableSays(String file) throws Exception {
        var table = Sheet.read(file);
        var matrix = new Matrix(world, table, port);

        var actual = matrix.actual();

        Files.write(java.nio.file.Path.of("target/access-" + file), List.copyOf(actual));
        assertThat(matrix.leaks()).isEmpty();
        assertThat(Matrix.differences(table, actual)).isEmpty();
    }
}
