package org.concordat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.concordat.ConcordatTest;
import org.concordat.access.AccessWorld.Scope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Compares what everybody can do with the table of what they may do. */
@ConcordatTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Every way in")
class AccessMatrixTest {

    /** What is noted when somebody looks at a case, whatever becomes of the act. */
    private static final Set<String> LOOKS = Set.of("case_look", "vault_opening", "personal_notice");

    private static final int AT_ONCE = 4;

    @Autowired
    AccessWorld world;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @LocalServerPort
    int port;

    private final Sheet expected = Sheet.read("endpoints.md");
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final List<String> leaks = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    void aWorld() {
        world.built();
    }

    @Test
    @DisplayName("has a row in the table, and every row is a way in")
    void isInTheTable() {
        var rows = new TreeSet<String>();
        expected.sections().values().forEach(section -> rows.addAll(section.keySet()));

        assertThat(rows).containsExactlyInAnyOrderElementsOf(endpoints());
        assertThat(endpoints()).containsAll(Way.described());
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
    @DisplayName("lets those through whom the table names, and is as good as absent for whoever may not know of a case")
    void isAsTheTableSays() throws Exception {
        var actual = actual();

        Files.writeString(Path.of("target/access-endpoints.md"), String.join("\n", actual));
        assertThat(leaks).isEmpty();
        assertThat(differences(rows(expected), actual)).isEmpty();
    }

    private static List<String> differences(List<String> expected, List<String> actual) {
        return IntStream.range(0, expected.size())
                .filter(row -> !expected.get(row).equals(actual.get(row)))
                .mapToObj(row -> "\nthe table: " + expected.get(row) + "\nand it is: " + actual.get(row))
                .toList();
    }

    private static List<String> rows(Sheet sheet) {
        var rows = new ArrayList<String>();
        sheet.sections().forEach((heading, section) -> {
            rows.add("## " + heading);
            section.forEach((way, cells) -> rows.add(Sheet.row(way, cells)));
        });
        return rows;
    }

    private List<String> actual() throws Exception {
        var probes = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var rows = new ArrayList<Future<String>>();
            for (var section : expected.sections().entrySet()) {
                rows.add(probes.submit(() -> "## " + section.getKey()));
                for (var way : section.getValue().keySet()) {
                    rows.add(probes.submit(() -> row(section.getKey(), Way.of(way))));
                }
            }
            var lines = new ArrayList<String>();
            for (var row : rows) {
                lines.add(row.get());
            }
            return lines;
        } finally {
            probes.shutdownNow();
        }
    }

    private String row(String heading, Way way) {
        var cells =
                expected.roles().stream().map(role -> cell(heading, way, role)).toList();
        return Sheet.row(way.method() + " " + way.path(), cells);
    }

    private String cell(String heading, Way way, String role) {
        var place = world.place(heading);
        var through = EnumSet.noneOf(Scope.class);
        var people = world.people().get(role);
        if (people == null) {
            throw new AssertionError(
                    "nobody is a " + role + "; there are " + world.people().keySet());
        }
        if (role.equals("nobody")) {
            return wordOfNobody(way.by(visitor(""), place));
        }
        for (var person : people.entrySet()) {
            if (goesThrough(heading, way, place, person.getValue(), person.getKey())) {
                through.add(person.getKey());
            }
        }
        if (people.size() == 1) {
            return through.isEmpty() ? "-" : "all";
        }
        return world.isOfCases(heading) ? word(through) : wordWithoutCase(through);
    }

    private static String wordOfNobody(Visitor.Answer answer) {
        return answer.status() == 200 ? "open" : answer.isToSignIn() || answer.status() == 403 ? "-" : "?";
    }

    private static String word(Set<Scope> through) {
        return switch (through.toString()) {
            case "[]" -> "-";
            case "[OWN]" -> "own";
            case "[OTHER]" -> "second";
            case "[OWN, OTHER]" -> "office";
            default -> "TOO FAR: " + through;
        };
    }

    private static String wordWithoutCase(Set<Scope> through) {
        return switch (through.toString()) {
            case "[]" -> "-";
            case "[OWN]" -> "own";
            case "[OWN, OTHER]" -> "office";
            case "[OTHER, EXCLUDED]" -> "second";
            case "[OWN, OTHER, EXCLUDED]" -> "alliance";
            case "[OWN, OTHER, STRANGER]" -> "role";
            case "[EXCLUDED]", "[OWN, EXCLUDED]" -> "employee";
            case "[OWN, OTHER, EXCLUDED, STRANGER]" -> "all";
            default -> "TOO FAR: " + through;
        };
    }

    private boolean goesThrough(String heading, Way way, Map<String, String> place, String person, Scope scope) {
        var answer = ask(way, visitor(person), place);
        if (answer.status() >= 500) {
            leaks.add(person + " breaks " + way.method() + " " + way.path() + ": " + answer);
        }
        var isThrough = isThrough(way, answer);
        requireSilence(way, place, person, scope, answer);
        if (!isThrough && !mayKnow(heading, place, person)) {
            compare(way, place, person, answer);
        }
        return isThrough;
    }

    /** Two who act at the same moment in a case are in each other's way, also when both take it back. */
    private static Visitor.Answer ask(Way way, Visitor visitor, Map<String, String> place) {
        if (way.isLook()) {
            return way.by(visitor, place);
        }
        synchronized (place) {
            return way.by(visitor, place);
        }
    }

    private static boolean isThrough(Way way, Visitor.Answer answer) {
        if (way.isLook()) {
            return answer.status() < 400 && !answer.isToSignIn();
        }
        var changed = new TreeSet<>(answer.changed());
        changed.removeAll(LOOKS);
        return !changed.isEmpty() || answer.status() < 300;
    }

    /** Whoever is kept out of a case does not read its reference anywhere, unless they brought it along. */
    private void requireSilence(Way way, Map<String, String> place, String person, Scope scope, Visitor.Answer answer) {
        if (scope == Scope.EXCLUDED || scope == Scope.STRANGER) {
            world.references().stream()
                    .filter(reference -> !place.containsValue(reference))
                    .filter(answer.body()::contains)
                    .forEach(reference ->
                            leaks.add(person + " reads of " + reference + " at " + way.method() + " " + way.path()));
        }
    }

    /** Forbidden and absent are the same answer. */
    private void compare(Way way, Map<String, String> place, String person, Visitor.Answer answer) {
        var madeUp = AccessWorld.madeUp(place);
        var absent = way.by(visitor(person), madeUp);
        if (!answer.without(place).equals(absent.without(madeUp))) {
            leaks.add(person + " can tell from " + way.method() + " " + way.path() + ":\n   " + answer.without(place)
                    + "\n   " + absent.without(madeUp));
        }
    }

    private final Map<String, Boolean> knows = new ConcurrentHashMap<>();

    private boolean mayKnow(String heading, Map<String, String> place, String person) {
        var reference = place.get("disputes/{reference}");
        var path = reference == null ? "/api/alliances/" + place.get("alliances/{code}") : "/api/disputes/" + reference;
        return knows.computeIfAbsent(
                person + path, key -> visitor(person).get(path).status() == 200);
    }

    private Visitor visitor(String person) {
        var address = "http://localhost:" + port;
        return visitors.computeIfAbsent(
                person, each -> each.isEmpty() ? Visitor.nobody(address) : Visitor.signedIn(address, each));
    }
}
