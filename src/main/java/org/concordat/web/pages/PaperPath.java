package org.concordat.web.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.audit.Run;
import org.concordat.audit.Step;
import org.concordat.audit.Walk;
import org.concordat.audit.diagram.Diagram;
import org.concordat.audit.diagram.DiagramPicture;
import org.concordat.audit.diagram.Mark;
import org.concordat.audit.diagram.Marks;
import org.concordat.web.ReadableHistory;
import org.concordat.web.ReadableHistory.Seen;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Times;
import org.springframework.stereotype.Component;

/** The paths through the diagrams of a case on paper: one picture for each version that ran, with the paths of all its runs. */
@Component
class PaperPath {

    private final ReadableHistory history;

    PaperPath(ReadableHistory history) {
        this.history = history;
    }

    /**
     * A version of a diagram by which processes of the case ran that the reader may see from inside.
     *
     * @param pictures of the diagram with the paths that were walked; none when the version is gone
     * @param stops the same paths in words, each element once
     * @param runs one by one
     */
    record Walked(String title, String said, List<String> pictures, List<String> stops, List<Ran> runs) {

        public boolean isOfSeveral() {
            return runs.size() > 1;
        }
    }

    /**
     * One run.
     *
     * @param about what it was about, as far as the file tells it
     * @param ended when; empty while it goes on
     * @param ending how it ended, or where it stands
     */
    record Ran(String about, String begun, String ended, String ending) {}

    private record Way(Seen seen, String about, List<Step> steps) {

        Run run() {
            return seen.run();
        }
    }

    /** @param runs that the reader may know of */
    List<Walked> of(Reading reading, List<Seen> runs, CaseFile file, Times times) {
        var open = runs.stream().filter(Seen::isOpen).toList();
        var steps = history.steps(reading, open);
        var about = new RunSubjects(runs, history.subjects(open), file);
        return open.stream()
                .map(seen -> new Way(
                        seen,
                        about.of(seen.run()),
                        steps.getOrDefault(seen.run().id(), List.of())))
                .collect(Collectors.groupingBy(way -> way.run().definition(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ways -> walked(ways, AsKnown.now(reading.reference()), times))
                .toList();
    }

    private Walked walked(List<Way> ways, AsKnown asKnown, Times times) {
        var first = ways.get(0);
        var title = PathWords.title(first.run());
        var said = ways.size() == 1
                ? Stream.of(first.about(), PathWords.said(first.run(), first.steps(), asKnown, times))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(". "))
                : said(ways, times);
        var diagrams = history.diagrams(first.seen());
        return new Walked(
                title,
                said,
                diagrams.stream()
                        .map(each ->
                                PaperPicture.of(DiagramPicture.of(each, marks(ways, each), said), title + ". " + said))
                        .toList(),
                stops(ways, diagrams),
                ways.stream().map(way -> ran(way, times)).toList());
    }

    private static Marks marks(List<Way> ways, Diagram diagram) {
        return ways.stream()
                .map(way -> new Walk(way.steps()).in(diagram))
                .reduce(Marks::and)
                .orElseThrow();
    }

    private static List<String> stops(List<Way> ways, List<Diagram> diagrams) {
        return ways.stream()
                .flatMap(way -> way.steps().stream())
                .filter(step -> !step.isFrameOfSeveral())
                .collect(Collectors.groupingBy(Step::element, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(times -> PathWords.place(times.get(0), diagrams) + ": "
                        + mark(times).inWords())
                .toList();
    }

    private static Mark mark(List<Step> times) {
        return times.stream().map(Step::mark).reduce(Mark::and).orElseThrow();
    }

    private static String said(List<Way> ways, Times times) {
        var standing = ways.stream().flatMap(way -> way.steps().stream()).toList();
        var going = count(ways, run -> run.ended() == null);
        return "Ran " + ways.size() + " times, first on "
                + times.moment(ways.get(0).run().begun()) + ": "
                + Stream.of(
                                counted(
                                        count(ways, run -> run.ended() != null && !run.wasCancelled()),
                                        "came to the end"),
                                counted(count(ways, Run::wasCancelled), "ended from outside"),
                                counted(going, "still going on"))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", "))
                + (going == 0 ? "." : ", at " + PathWords.standing(standing) + ".");
    }

    private static long count(List<Way> ways, Predicate<Run> which) {
        return ways.stream().map(Way::run).filter(which).count();
    }

    private static String counted(long number, String what) {
        return number == 0 ? "" : number + " " + what;
    }

    private static Ran ran(Way way, Times times) {
        var end = way.run().ended();
        return new Ran(
                way.about().isEmpty() ? "The dispute" : way.about(),
                times.moment(way.run().begun()),
                end == null ? "" : times.moment(end),
                PathWords.ending(way.run(), way.steps()));
    }
}
