package org.concordat.web.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.audit.Run;
import org.concordat.audit.Step;
import org.concordat.audit.Walk;
import org.concordat.audit.diagram.Diagram;
import org.concordat.audit.diagram.DiagramPicture;
import org.concordat.web.ReadableHistory;
import org.concordat.web.ReadableHistory.Seen;
import org.concordat.web.Reading;
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

    /** @param asKnown where the links stay */
    Course.Path of(
            Reading reading,
            Seen seen,
            Map<String, Seen> open,
            Course.@Nullable Branch back,
            AsKnown asKnown,
            Times times) {
        var run = seen.run();
        var steps = history.steps(reading, List.of(seen)).getOrDefault(run.id(), List.of());
        var diagrams = history.diagrams(seen);
        var said = PathWords.said(run, steps, asKnown, times);
        return new Course.Path(
                run.id(),
                PathWords.title(run.name(), run.version()),
                said,
                former(run, steps, times),
                diagrams.stream()
                        .map(each -> picture(each, run.underThis(steps), open, asKnown, said))
                        .toList(),
                steps.stream()
                        .filter(step -> !step.isFrameOfSeveral())
                        .map(step -> stop(step, diagrams, open, times))
                        .toList(),
                back);
    }

    /** The versions before, each with what was passed under it; what went on when the run was moved stands in the next. */
    private List<Course.Former> former(Run run, List<Step> steps, Times times) {
        return run.former().stream()
                .map(each -> former(each, each.underIt(steps), times))
                .toList();
    }

    private Course.Former former(Run.Former version, List<Step> steps, Times times) {
        var said = "Version " + version.version() + ", " + PathWords.moved(version, times);
        return new Course.Former(
                said,
                history.diagrams(version).stream()
                        .map(each -> DiagramPicture.of(each, new Walk(steps).in(each), said))
                        .toList());
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
        return new Course.Stop(
                PathWords.place(step, diagrams) + ": " + step.mark().inWords(),
                times.moment(step.begun())
                        + (step.ended() == null || step.ended().equals(step.begun())
                                ? ""
                                : " to " + times.moment(step.ended())),
                step.person() == null ? "" : names.speaker(step.person(), null),
                step.called() != null && open.containsKey(step.called()) ? step.called() : null);
    }
}
