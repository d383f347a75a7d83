package org.concordat.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.audit.Run;
import org.concordat.audit.Step;
import org.concordat.audit.Walk;
import org.concordat.audit.diagram.Diagram;
import org.concordat.audit.diagram.DiagramPicture;
import org.concordat.audit.diagram.Mark;
import org.concordat.web.ReadableHistory;
import org.concordat.web.ReadableHistory.Seen;
import org.concordat.web.Reading;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The path that was walked through a process: as a picture of the version that ran, and as a list. */
@Component
class CoursePath {

    private final ReadableHistory history;
    private final Names names;

    CoursePath(ReadableHistory history, Names names) {
        this.history = history;
        this.names = names;
    }

    /** The paths through several processes, by all that is known now; each version is read once. */
    List<Course.Path> of(Reading reading, List<Seen> runs, Times times) {
        var steps = history.steps(reading, runs);
        var diagrams = new HashMap<String, List<Diagram>>();
        return runs.stream()
                .map(seen -> path(
                        seen,
                        steps.getOrDefault(seen.run().id(), List.of()),
                        diagrams.computeIfAbsent(seen.run().definition(), each -> diagrams(seen)),
                        Map.of(),
                        null,
                        AsKnown.now(reading.reference()),
                        times))
                .toList();
    }

    /** @param asKnown where the links stay */
    Course.Path of(
            Reading reading,
            Seen seen,
            Map<String, Seen> open,
            Course.@Nullable Branch back,
            AsKnown asKnown,
            Times times) {
        var steps =
                history.steps(reading, List.of(seen)).getOrDefault(seen.run().id(), List.of());
        return path(seen, steps, diagrams(seen), open, back, asKnown, times);
    }

    private Course.Path path(
            Seen seen,
            List<Step> steps,
            List<Diagram> diagrams,
            Map<String, Seen> open,
            Course.@Nullable Branch back,
            AsKnown asKnown,
            Times times) {
        var run = seen.run();
        return new Course.Path(
                run.id(),
                run.name() + ", version " + run.version(),
                said(run, steps, asKnown, times),
                former(run, steps, times),
                diagrams.stream()
                        .map(each ->
                                picture(each, run.underThis(steps), open, asKnown, said(run, steps, asKnown, times)))
                        .toList(),
                steps.stream()
                        .filter(step -> !step.isFrameOfSeveral())
                        .map(step -> stop(step, diagrams, open, times))
                        .toList(),
                back);
    }

    private List<Diagram> diagrams(Seen seen) {
        var file = history.diagram(seen);
        return file == null ? List.of() : Diagram.read(file);
    }

    /** The versions before, each with what was passed under it; what went on when the run was moved stands in the next. */
    private List<Course.Former> former(Run run, List<Step> steps, Times times) {
        return run.former().stream()
                .map(each -> former(each, each.underIt(steps), times))
                .toList();
    }

    private Course.Former former(Run.Former version, List<Step> steps, Times times) {
        var said = "Version " + version.version() + ", until " + times.moment(version.until())
                + ", when an operator moved the process to another version";
        return new Course.Former(
                said,
                history.diagram(version).stream()
                        .flatMap(file -> Diagram.read(file).stream())
                        .map(each -> DiagramPicture.of(each, new Walk(steps).in(each), said))
                        .toList());
    }

    private static String said(Run run, List<Step> steps, AsKnown asKnown, Times times) {
        var end = run.ended();
        return "Began on " + times.moment(run.begun())
                + (end == null
                        ? (asKnown.isEarlier() ? " and went on: it waited at " : " and goes on: it waits at ")
                                + standing(steps) + "."
                        : (run.wasCancelled() ? " and was ended on " : " and came to its end on ") + times.moment(end)
                                + ".");
    }

    private static String standing(List<Step> steps) {
        var names = steps.stream()
                .filter(step -> step.ended() == null && !step.isFrameOfSeveral())
                .map(step -> step.name().isBlank() ? "a step without a name" : step.name())
                .distinct()
                .toList();
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private static String picture(
            Diagram diagram, List<Step> steps, Map<String, Seen> open, AsKnown asKnown, String said) {
        var links = new HashMap<String, String>();
        steps.stream()
                .filter(step -> step.called() != null && open.containsKey(step.called()))
                .forEach(step -> links.put(step.element(), asKnown.run(step.called())));
        return DiagramPicture.of(diagram, new Walk(steps).in(diagram).withLinks(links), said);
    }

    private Course.Stop stop(Step step, List<Diagram> diagrams, Map<String, Seen> open, Times times) {
        var shape = diagrams.stream()
                .flatMap(each -> each.shape(step.element()).stream())
                .findFirst();
        return new Course.Stop(
                shape.map(each -> each.nameInWords() + " (" + each.kindInWords() + ")")
                                .orElse(step.name().isBlank() ? Labels.ofName(step.element()) : step.name())
                        + ": " + mark(step).inWords(),
                times.moment(step.begun())
                        + (step.ended() == null || step.ended().equals(step.begun())
                                ? ""
                                : " to " + times.moment(step.ended())),
                step.person() == null ? "" : names.speaker(step.person(), null),
                step.called() != null && open.containsKey(step.called()) ? step.called() : null);
    }

    private static Mark mark(Step step) {
        return step.ended() == null ? new Mark(0, 0, 1) : step.wasCancelled() ? new Mark(0, 1, 0) : new Mark(1, 0, 0);
    }
}
