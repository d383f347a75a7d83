package org.concordat.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.concordat.PlayedCases.Kind;

/**
 * Whether pages answer as fast with 50,000 finished cases as with 5,000: the same questions to the application on both, over HTTP, by
 * people who are signed in, in turns of one request each, as a ratio. Installations that are in their folders already are not
 * made again.
 */
public final class CasesBenchmark {

    private static final Path FOLDER = Path.of("target", "bench-cases");
    private static final List<Integer> SIZES = List.of(5_000, 50_000);
    private static final int WARM_UP = 20;
    private static final int TURNS = 150;
    private static final double MOST = 1.2;

    private static final Predicate<MadeCase> ANY = each -> true;
    private static final Predicate<MadeCase> OF_THE_HOSPITAL = each -> each.concerns("hospital");

    /** @param grows whether it answers about so many cases that it has to take longer with more */
    private record Question(String name, String person, boolean grows, BiFunction<House, Kind, String> path) {}

    private final House few;
    private final House many;
    private final List<Question> questions = new ArrayList<>();
    private final Map<Question, List<Double>> byFew = new HashMap<>();
    private final Map<Question, List<Double>> byMany = new HashMap<>();

    private CasesBenchmark(House few, House many) {
        this.few = few;
        this.many = many;
        aboutOneCase();
        aboutAllCases();
        aboutTheAlliance();
    }

    private void aboutOneCase() {
        for (var person : List.of("auditor", "manager", "rep-hospital")) {
            var which = person.equals("rep-hospital") ? OF_THE_HOSPITAL : ANY;
            ask("case page", person, (house, kind) -> "/disputes/" + house.anyCase(kind, which));
            ask("course", person, (house, kind) -> "/disputes/" + house.anyCase(kind, which) + "/course");
            ask("record, API", person, (house, kind) -> "/api/disputes/" + house.anyCase(kind, which) + "/record");
        }
        ask("who looked", "auditor", (house, kind) -> "/disputes/" + house.anyCase(kind, ANY) + "/looks");
    }

    private void aboutAllCases() {
        for (var person : List.of("auditor", "manager", "rep-hospital", "mediator")) {
            ask("first page", person, (house, kind) -> "/");
        }
        var lastYear = LocalDate.now(Clock.systemUTC()).minusYears(1);
        List.of(
                        "?stage=closed",
                        "?category=services",
                        "?outcome=withdrawn",
                        "?party=clinic",
                        // a full page in both
                        "?party=clinic&category=financial&outcome=dismissed",
                        // a few in both
                        "?party=insurer&category=goals&outcome=merged",
                        "?overdue=true",
                        "?from=" + lastYear + "&until=" + lastYear.plusMonths(3),
                        "?reference=D-7",
                        "?sort=oldest",
                        "?sort=next-deadline",
                        "?sort=last-closed&party=county")
                .forEach(search -> search("auditor", search));
        for (var person : List.of("auditor", "manager", "hospital-auditor")) {
            search(person, "");
            search(person, "?outcome=resolved");
            search(person, "?sort=last-closed");
            deepIn("/cases", person);
        }
        deepIn("/cases?sort=last-closed&category=financial", "auditor");
        ask("search, API", "auditor", (house, kind) -> "/api/alliances/" + house.alliance() + "/disputes");
        ask("rules", "auditor", (house, kind) -> "/rules");
        ask("who looked, at all", "auditor", (house, kind) -> "/looks");
        ask("one reference", "auditor", (house, kind) -> "/cases?reference=" + house.anyCase(kind, ANY));
    }

    private void search(String person, String search) {
        ask("cases " + search, person, (house, kind) -> "/cases" + search);
    }

    private void deepIn(String search, String person) {
        var fewer = few.middleOf(person, search);
        var more = many.middleOf(person, search);
        ask("middle of " + search.substring(1), person, (house, kind) -> house == few ? fewer : more);
    }

    private void aboutTheAlliance() {
        var month = LocalDate.now(Clock.systemUTC()).minusMonths(6);
        var period = "?from=" + month + "&until=" + month.plusMonths(1);
        counting("alliance", "auditor", house -> "/alliance");
        counting("alliance, a month", "auditor", house -> "/alliance" + period);
        counting("figures, API", "auditor", house -> "/api/alliances/" + house.alliance() + "/figures" + period);
        counting(
                "event log of a week",
                "auditor",
                house -> "/api/alliances/" + house.alliance() + "/event-log?format=xes&from=" + month + "&to="
                        + month.plusDays(6));
    }

    private void ask(String name, String person, BiFunction<House, Kind, String> path) {
        questions.add(new Question(name, person, false, path));
    }

    private void counting(String name, String person, Function<House, String> path) {
        questions.add(new Question(name, person, true, (house, kind) -> path.apply(house)));
    }

    public static void main(String[] arguments) throws Exception {
        make();
        try (var few = new House(folder(SIZES.get(0)));
                var many = new House(folder(SIZES.get(1)))) {
            new CasesBenchmark(few, many).run(arguments.length == 0 ? TURNS : Integer.parseInt(arguments[0]));
        }
    }

    private static void make() throws Exception {
        var missing = SIZES.stream()
                .filter(size -> Files.notExists(folder(size).resolve("cases.tsv")))
                .toList();
        if (!missing.isEmpty()) {
            HistoryGenerator.main(missing.stream().map(Object::toString).toArray(String[]::new));
        }
    }

    private static Path folder(int size) {
        return FOLDER.resolve(Integer.toString(size));
    }

    private void run(int turns) {
        var kinds = few.kinds().stream().filter(many.kinds()::contains).toList();
        for (var turn = -WARM_UP; turn < turns; turn++) {
            var kind = kinds.get(Math.floorMod(turn, kinds.size()));
            for (var question : questions) {
                take(question, kind, turn);
            }
        }
        print();
    }

    /** Who is asked first takes turns, too. Both are asked about a case of the same kind. */
    private void take(Question question, Kind kind, int turn) {
        if (question.grows() && turn % 10 != 0) {
            return;
        }
        for (var house : turn % 2 == 0 ? List.of(few, many) : List.of(many, few)) {
            var path = question.path().apply(house, kind);
            var begin = System.nanoTime();
            house.ask(question.person(), path);
            var time = (System.nanoTime() - begin) / 1e6;
            if (turn >= 0) {
                (house == few ? byFew : byMany)
                        .computeIfAbsent(question, each -> new ArrayList<>())
                        .add(time);
            }
        }
    }

    private void print() {
        System.out.printf(
                "%-62s %17s %17s %13s%n", "milliseconds", SIZES.get(0) + " p50/p95", SIZES.get(1) + " p50/p95", "ratio p50/p95");
        questions.stream().filter(question -> !question.grows()).forEach(this::print);
        System.out.println("grows with what is counted:");
        questions.stream().filter(Question::grows).forEach(this::print);
        var slower = questions.stream()
                .filter(question -> !question.grows() && ratio(question, 0.95) > MOST)
                .map(question -> question.name() + " of " + question.person())
                .toList();
        System.out.println("more than " + MOST + " times as long at the 95th percentile: " + (slower.isEmpty() ? "none" : slower));
    }

    private void print(Question question) {
        System.out.printf(
                Locale.ROOT,
                "%-46s %-15s %8.1f %8.1f %8.1f %8.1f %6.2f %6.2f%n",
                question.name(),
                question.person(),
                at(byFew.get(question), 0.5),
                at(byFew.get(question), 0.95),
                at(byMany.get(question), 0.5),
                at(byMany.get(question), 0.95),
                ratio(question, 0.5),
                ratio(question, 0.95));
    }

    private double ratio(Question question, double share) {
        return at(byMany.get(question), share) / at(byFew.get(question), share);
    }

    private static double at(List<Double> times, double share) {
        return times.stream().sorted().toList().get((int) (times.size() * share));
    }
}
