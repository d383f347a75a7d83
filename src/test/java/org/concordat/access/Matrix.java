package org.concordat.access;

import java.util.ArrayList;
import java.util.Collection;
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
import org.concordat.access.AccessWorld.Scope;

/** Who gets through where, as it is: everybody is sent to every way in of a table. */
final class Matrix {

    /** What is noted when somebody looks at a case, whatever becomes of the act. */
    static final Set<String> LOOKS = Set.of("case_look", "vault_look", "vault_opening", "personal_notice");

    private static final Set<String> NOTHING = Set.of("[]", "{}", "{\"count\":0}");

    private static final int AT_ONCE = 4;

    private final AccessWorld world;
    private final Sheet table;
    private final String address;
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final Map<String, Boolean> knows = new ConcurrentHashMap<>();
    private final List<String> leaks = Collections.synchronizedList(new ArrayList<>());

    Matrix(AccessWorld world, Sheet table, int port) {
        this.world = world;
        this.table = table;
        this.address = "http://localhost:" + port;
    }

    /** The rows under their headings, in the order of the table. */
    List<String> actual() throws Exception {
        var probes = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var rows = new ArrayList<Future<String>>();
            table.sections().forEach((heading, section) -> {
                rows.add(probes.submit(() -> "## " + heading));
                section.keySet().forEach(way -> rows.add(probes.submit(() -> row(heading, Way.of(way)))));
            });
            var lines = new ArrayList<String>();
            for (var row : rows) {
                lines.add(row.get());
            }
            return lines;
        } finally {
            probes.shutdownNow();
        }
    }

    /** What somebody was told who may not know of it, and what broke. */
    List<String> leaks() {
        return leaks;
    }

    static List<String> differences(Sheet table, List<String> actual) {
        var expected = table.lines();
        return IntStream.range(0, expected.size())
                .filter(row -> !expected.get(row).equals(actual.get(row)))
                .mapToObj(row -> "\nthe table: " + expected.get(row) + "\nand it is: " + actual.get(row))
                .toList();
    }

    private String row(String heading, Way way) {
        var cells = table.roles().stream().map(role -> cell(heading, way, role)).toList();
        return Sheet.row(way.row(), cells);
    }

    private String cell(String heading, Way way, String role) {
        var people = world.people().get(role);
        if (role.equals("nobody")) {
            return wordOfNobody(way.by(visitor(""), world.place(heading)));
        }
        var through = EnumSet.noneOf(Scope.class);
        people.forEach((scope, person) -> {
            if (goesThrough(heading, way, person, scope)) {
                through.add(scope);
            }
        });
        if (people.size() == 1) {
            return through.isEmpty() ? "-" : "all";
        }
        return world.isOfCases(heading) ? word(through) : wordWithoutCase(through);
    }

    private static String wordOfNobody(Visitor.Answer answer) {
        return answer.status() == 200 ? "open" : answer.isToSignIn() ? "-" : "?";
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

    private boolean goesThrough(String heading, Way way, String person, Scope scope) {
        var place = world.place(heading);
        var answer = ask(way, visitor(person), place);
        if (answer.status() >= 500 && !runsIt(way, person)) {
            leaks.add(person + " breaks " + way.row() + ": " + answer);
        }
        var isThrough = isThrough(way, answer);
        if (scope == Scope.EXCLUDED || scope == Scope.STRANGER) {
            requireSilence(way, world.references(), place, person, answer);
        }
        if (scope == Scope.STRANGER) {
            requireSilence(way, world.usernames(), place, person, answer);
        }
        if (!isThrough && !mayKnow(way, place, person)) {
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
            return answer.status() < 400 && !answer.isToSignIn() && !isOfNothing(way, answer);
        }
        var changed = new TreeSet<>(answer.changed());
        changed.removeAll(LOOKS);
        return !changed.isEmpty() || answer.status() < 300 && !isOfNothing(way, answer);
    }

    /** The engine asks everybody in, and shows to each only what is theirs. */
    private static boolean isOfNothing(Way way, Visitor.Answer answer) {
        return way.isOfEngine() && NOTHING.contains(answer.body().strip());
    }

    /** Whoever is kept out of a case or an alliance reads no name of it anywhere, unless they brought it along. */
    private void requireSilence(
            Way way, Collection<String> names, Map<String, String> place, String person, Visitor.Answer answer) {
        names.stream()
                .filter(name -> !place.containsValue(name))
                .filter(answer.body()::contains)
                .forEach(name -> leaks.add(person + " reads of " + name + " at " + way.row()));
    }

    /** Forbidden and absent are the same answer. */
    private void compare(Way way, Map<String, String> place, String person, Visitor.Answer answer) {
        var madeUp = AccessWorld.madeUp(place);
        var absent = way.by(visitor(person), madeUp);
        if (!answer.without(place).equals(absent.without(madeUp))) {
            leaks.add(person + " can tell from " + way.row() + ":\n   " + answer.without(place) + "\n   "
                    + absent.without(madeUp));
        }
    }

    /** An operator knows all of the engine, and reads its own answers to mistakes. */
    private boolean runsIt(Way way, String person) {
        return way.isOfEngine() && world.people().get("installer").containsValue(person);
    }

    private boolean mayKnow(Way way, Map<String, String> place, String person) {
        if (runsIt(way, person)) {
            return true;
        }
        var reference = place.get("disputes/{reference}");
        var path = reference == null ? "/api/alliances/" + place.get("alliances/{code}") : "/api/disputes/" + reference;
        return knows.computeIfAbsent(
                person + path, key -> visitor(person).get(path).status() == 200);
    }

    private Visitor visitor(String person) {
        return visitors.computeIfAbsent(
                person, each -> each.isEmpty() ? Visitor.nobody(address) : Visitor.signedIn(address, each));
    }
}
