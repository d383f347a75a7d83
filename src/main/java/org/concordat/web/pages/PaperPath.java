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
import org.jspecify.annotations.Nullable;
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

    /** A run under one of the versions that it followed; {@code former} if it was moved away from that one. */
    private record Way(Seen seen, Run.@Nullable Former former, String about, List<Step> steps) {

        Run run() {
            return seen.run();
        }

        String definition() {
            return former == null ? run().definition() : former.definition();
        }

        String title() {
            return PathWords.title(run().name(), former == null ? run().version() : former.version());
        }

        boolean isLast() {
            return former == null;
        }
    }

    /** @param runs that the reader may know of */
    List<Walked> of(Reading reading, List<Seen> runs, CaseFile file, Times times) {
        var open = runs.stream().filter(Seen::isOpen).toList();
        var steps = history.steps(reading, open);
        var about = new RunSubjects(runs, history.subjects(open), file);
        return open.stream()
                .flatMap(seen -> ways(
                        seen,
                        about.of(seen.run()),
                        steps.getOrDefault(seen.run().id(), List.of())))
                .collect(Collectors.groupingBy(Way::definition, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ways -> walked(ways, AsKnown.now(reading.reference()), times))
                .toList();
    }

    private static Stream<Way> ways(Seen seen, String about, List<Step> steps) {
        var run = seen.run();
        return Stream.concat(
                run.former().stream()
                        .filter(each -> isLastTime(each, run))
                        .map(each -> new Way(seen, each, about, each.underIt(steps))),
                Stream.of(new Way(seen, null, about, run.underThis(steps))));
    }

    /** A run that was moved back to a version passed its steps under that version as one. */
    private static boolean isLastTime(Run.Former version, Run run) {
        return !version.definition().equals(run.definition())
                && run.former().stream()
                        .filter(each -> each.definition().equals(version.definition()))
                        .noneMatch(each -> each.until().isAfter(version.until()));
    }

    private Walked walked(List<Way> ways, AsKnown asKnown, Times times) {
        var first = ways.get(0);
        var title = first.title();
        var said = ways.size() == 1 ? said(first, asKnown, times) : said(ways, times);
        var diagrams = diagrams(first);
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

    private List<Diagram> diagrams(Way way) {
        var former = way.former();
        return former == null ? history.diagrams(way.seen()) : history.diagrams(former);
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

    private static String said(Way way, AsKnown asKnown, Times times) {
        var former = way.former();
        var words = former == null
                ? PathWords.said(way.run(), way.steps(), asKnown, times)
                : "Began on " + times.moment(way.run().begun()) + ", " + PathWords.moved(former, times) + ".";
        return way.about().isEmpty() ? words : way.about() + ". " + words;
    }

    private static String said(List<Way> ways, Times times) {
        var standing = ways.stream().flatMap(way -> way.steps().stream()).toList();
        var going = count(ways, way -> way.isLast() && way.run().ended() == null);
        return "Ran " + ways.size() + " times, first on "
                + times.moment(ways.get(0).run().begun()) + ": "
                + Stream.of(
                                counted(count(ways, PaperPath::cameToItsEnd), "came to the end"),
                                counted(count(ways, PaperPath::endedFromOutside), "ended from outside"),
                                counted(count(ways, way -> !way.isLast()), "moved to another version"),
                                counted(going, "still going on"))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", "))
                + (going == 0 ? "." : ", at " + PathWords.standing(standing) + ".");
    }

    private static boolean cameToItsEnd(Way way) {
        return way.isLast() && way.run().ended() != null && !way.run().wasCancelled();
    }

    private static boolean endedFromOutside(Way way) {
        return way.isLast() && way.run().wasCancelled();
    }

    private static long count(List<Way> ways, Predicate<Way> which) {
        return ways.stream().filter(which).count();
    }

    private static String counted(long number, String what) {
        return number == 0 ? "" : number + " " + what;
    }

    private static Ran ran(Way way, Times times) {
        var former = way.former();
        var end = former == null ? way.run().ended() : former.until();
        return new Ran(
                way.about().isEmpty() ? "The dispute" : way.about(),
                times.moment(way.run().begun()),
                end == null ? "" : times.moment(end),
                former == null ? PathWords.ending(way.run(), way.steps()) : "Moved to another version");
    }
}
