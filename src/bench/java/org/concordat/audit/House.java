package org.concordat.audit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.concordat.AnotherApplication;
import org.concordat.Cast;
import org.concordat.PlayedCases.Kind;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.web.api.Client;

/** The application as people start it, on an installation that was made; and the people of one of its alliances, signed in. */
final class House implements AutoCloseable {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final int PAGE = 50;

    private final AnotherApplication application;
    private final Cast cast;
    private final List<MadeCase> cases;
    private final Map<String, Tasklist> signedIn = new HashMap<>();
    private final Random random = new Random(7);

    House(Path folder) throws IOException {
        readOnce(folder.resolve("postgres").resolve("base"));
        var all = MadeCase.read(folder);
        cast = new Cast(all.get(0).alliance());
        cases = all.stream()
                .filter(each -> each.alliance().equals(cast.alliance()))
                .toList();
        application = AnotherApplication.start(
                "house-" + folder.getFileName(), Map.of(), "--concordat.demo=false",
                // what was made before a change of the schema is brought up to it
                "--spring.flyway.out-of-order=true", "--concordat.data-folder=" + folder);
    }

    /** What was never read since the machine started takes longer once, whatever its size. */
    private static void readOnce(Path database) throws IOException {
        var buffer = new byte[1 << 20];
        try (var files = Files.walk(database)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                try (var content = Files.newInputStream(file)) {
                    while (content.read(buffer) >= 0) {
                        // only read
                    }
                }
            }
        }
    }

    String alliance() {
        return cast.alliance();
    }

    /** Of which kinds there are cases. */
    Set<Kind> kinds() {
        return cases.stream().map(MadeCase::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Any case of a kind that concerns or does not concern whom it should. */
    String anyCase(Kind kind, Predicate<MadeCase> which) {
        var fitting = cases.stream()
                .filter(each -> each.kind() == kind && which.test(each))
                .toList();
        if (fitting.isEmpty()) {
            throw new IllegalStateException("No such case was made of the kind " + kind);
        }
        return fitting.get(random.nextInt(fitting.size())).reference();
    }

    /** The address of the page of results in the middle of all. */
    String middleOf(String person, String search) {
        var address = search;
        for (var page = 0; page < cases.size() / PAGE / 2; page++) {
            var next = NEXT.matcher(ask(person, address));
            if (!next.find()) {
                break;
            }
            address = next.group(1).replace("&amp;", "&");
        }
        return address;
    }

    /** What a person is shown; the API takes their password with every request, pages ask for it once. */
    String ask(String person, String path) {
        if (path.startsWith("/api/")) {
            var answer = new Client(URI.create(application.address()).getPort(), cast.user(person)).get(path);
            return found(answer.status(), answer.text(), person, path);
        }
        var answer = signedIn.computeIfAbsent(
                        person,
                        each -> Tasklist.signIn(application.address(), cast.user(each), Story.PASSWORD))
                .get(path);
        return found(answer.statusCode(), answer.body(), person, path);
    }

    private static String found(int status, String body, String person, String path) {
        if (status != 200) {
            throw new IllegalStateException(person + " was answered " + status + " by " + path);
        }
        return body;
    }

    @Override
    public void close() {
        application.close();
    }
}
