package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.ConcordatTest;
import org.concordat.LogSearch;
import org.concordat.access.AccessWorld.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Writes a secret into everything that any request takes, one value at a time, as people of every kind. Whatever is refused
 * tells the field and the rule and does not repeat the words: an error is kept in places where words have none.
 */
@ConcordatTest
@DisplayName("A secret in a request")
class PlantedErrorsTest {

    private static final List<String> ROLES =
            List.of("complainant", "case manager", "mediator", "owner", "administrator");

    @Autowired
    AccessWorld world;

    @LocalServerPort
    int port;

    private final String marker = "zq" + UUID.randomUUID().toString().substring(0, 8) + "q";

    @Test
    @DisplayName("is repeated by no error of the API or the engine, and written to no log")
    void isNotRepeated() {
        world.built();
        var told = new ArrayList<String>();
        var refused = 0;
        try (var log = LogSearch.forText(marker)) {
            for (var role : ROLES) {
                var visitor = Visitor.signedIn(
                        "http://localhost:" + port, world.people().get(role).get(Scope.OWN));
                for (var way : planted()) {
                    var answer = way.getValue().by(visitor, world.place(way.getKey()));
                    if (answer.status() >= 400 && answers(way.getValue())) {
                        refused++;
                        if (answer.body().contains(marker)) {
                            told.add(role + " " + way.getValue().row() + ": " + answer.body());
                        }
                    }
                }
            }
            assertThat(refused).isGreaterThan(500);
            assertThat(told).isEmpty();
            assertThat(log.findings()).isEmpty();
        }
    }

    /** A page shows whoever was refused what they typed, so that they need not type it again. */
    private static boolean answers(Way way) {
        return way.isOfEngine() || way.path().startsWith("/api/");
    }

    /** Every way in as often as it takes values, each time with the secret in another one. */
    private List<Map.Entry<String, Way>> planted() {
        return Stream.of("endpoints.md", "engine.md")
                .flatMap(file -> Sheet.read(file).sections().entrySet().stream())
                .flatMap(section -> section.getValue().keySet().stream()
                        .map(Way::of)
                        .filter(Way::takesSomething)
                        .flatMap(way -> planted(way).map(planted -> Map.entry(section.getKey(), planted))))
                .toList();
    }

    private Stream<Way> planted(Way way) {
        return Stream.of("json", "form", "files")
                .filter(way.sent()::containsKey)
                .flatMap(kind -> eachWith(way.sent().get(kind))
                        .map(sent -> new Way(way.method(), way.path(), with(way.sent(), kind, sent))));
    }

    private Stream<Object> eachWith(Object sent) {
        if (sent instanceof Map<?, ?> fields) {
            return fields.entrySet().stream().flatMap(field -> eachWith(field.getValue())
                    .map(value -> with(fields, String.valueOf(field.getKey()), value)));
        }
        if (sent instanceof List<?> values) {
            return values.stream().limit(1).flatMap(this::eachWith).map(List::of);
        }
        return Stream.of(marker, sent + " " + marker);
    }

    private static Map<String, Object> with(Map<?, ?> fields, String name, Object value) {
        var all = new LinkedHashMap<String, Object>();
        fields.forEach((field, before) -> all.put(String.valueOf(field), before));
        all.put(name, value);
        return all;
    }
}
