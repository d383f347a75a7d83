package org.concordat.web.pages;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.audit.Run;
import org.concordat.audit.Step;
import org.concordat.audit.diagram.Diagram;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Times;

/** What is said of a run and its path, on a page and on paper. */
final class PathWords {

    private PathWords() {}

    static String title(String process, int version) {
        return process + ", version " + version;
    }

    /** How long a version served a run, and why no longer. */
    static String moved(Run.Former version, Times times) {
        return "until " + times.moment(version.until()) + ", when an operator moved the process to another version";
    }

    static String said(Run run, List<Step> steps, AsKnown asKnown, Times times) {
        var end = run.ended();
        return "Began on " + times.moment(run.begun())
                + (end == null
                        ? (asKnown.isEarlier() ? " and went on: it waited at " : " and goes on: it waits at ")
                                + standing(steps) + "."
                        : (run.wasCancelled() ? " and was ended on " : " and came to its end on ") + times.moment(end)
                                + ".");
    }

    /** Where it waits. */
    static String standing(Collection<Step> steps) {
        return named(steps, step -> step.ended() == null && !step.isFrameOfSeveral(), "nothing");
    }

    /** How a run ended or where it stands. */
    static String ending(Run run, List<Step> steps) {
        return run.ended() == null
                ? "Waits at " + standing(steps)
                : run.wasCancelled()
                        ? "Ended from outside"
                        : named(steps, step -> step.isEnd() && step.scope().equals(run.id()), "Came to its end");
    }

    private static String named(Collection<Step> steps, Predicate<Step> which, String none) {
        var names = steps.stream()
                .filter(which)
                .map(step -> step.name().isBlank() ? "a step without a name" : step.name())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? none : names;
    }

    /** The element that a step reached, such as "Draft settlement (user task)". */
    static String place(Step step, List<Diagram> diagrams) {
        return diagrams.stream()
                .flatMap(each -> each.shape(step.element()).stream())
                .findFirst()
                .map(each -> each.nameInWords() + " (" + each.kindInWords() + ")")
                .orElse(step.name().isBlank() ? Labels.ofName(step.element()) : step.name());
    }
}
