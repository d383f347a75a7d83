package org.concordat.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.audit.diagram.Diagram;
import org.concordat.audit.diagram.Edge;
import org.concordat.audit.diagram.Mark;
import org.concordat.audit.diagram.Marks;

/**
 * The path of a run through its diagram. The engine keeps the elements that were reached, not the flows between them: a
 * step was reached by the flow from that of its neighbours which ended last before it began.
 */
public final class Walk {

    private static final Comparator<Step> LAST =
            Comparator.comparing(Step::ended).thenComparing(Step::order);

    private final List<Step> steps;
    private final Map<String, List<Step>> byElement;

    public Walk(List<Step> steps) {
        this.steps = steps;
        this.byElement = steps.stream().collect(Collectors.groupingBy(Step::element));
    }

    /** What the picture of a diagram shows of this path. */
    public Marks in(Diagram diagram) {
        var marks = new HashMap<String, Mark>();
        steps.stream()
                .filter(step -> !step.isFrameOfSeveral())
                .forEach(step -> marks.merge(step.element(), step.mark(), Mark::and));
        return Marks.walked(marks, flows(diagram));
    }

    private Map<String, Integer> flows(Diagram diagram) {
        var incoming = diagram.edges().stream()
                .filter(edge -> edge.type() == Edge.Type.FLOW)
                .collect(Collectors.groupingBy(Edge::target));
        var taken = new HashMap<String, Integer>();
        steps.forEach(step -> reached(step, incoming.getOrDefault(step.element(), List.of()), taken));
        return taken;
    }

    private void reached(Step step, List<Edge> incoming, Map<String, Integer> taken) {
        incoming.stream()
                .map(Edge::source)
                .distinct()
                .flatMap(source -> byElement.getOrDefault(source, List.of()).stream())
                .filter(endedBefore(step))
                .max(LAST)
                .ifPresent(before -> incoming.stream()
                        .filter(edge -> edge.source().equals(before.element()))
                        .forEach(edge -> taken.merge(edge.id(), 1, Integer::sum)));
    }

    private static Predicate<Step> endedBefore(Step step) {
        return before -> before != step
                && before.ended() != null
                && !before.wasCancelled()
                && before.scope().equals(step.scope())
                && !before.ended().isAfter(step.begun())
                && before.order() <= step.order();
    }
}
