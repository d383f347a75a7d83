package org.concordat.alliance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** The order in which clauses wait for each other, checked: each for others of its list, later than they, and never in a circle. */
record ClauseOrder(List<Clause> clauses) {

    /** @throws Refusal naming the clause, the field and the rule */
    void require() {
        for (var number = 1; number <= clauses.size(); number++) {
            for (var other : clause(number).after()) {
                requireKnown(number, other);
            }
        }
        for (var number = 1; number <= clauses.size(); number++) {
            requireNoCircle(number, new ArrayDeque<>(List.of(number)));
        }
        for (var number = 1; number <= clauses.size(); number++) {
            for (var other : clause(number).after()) {
                requireLater(number, other);
            }
        }
    }

    private void requireKnown(int number, int other) {
        if (other < 1 || other > clauses.size()) {
            throw refusal(number, "must name clauses of this list; there is no clause " + other);
        }
        if (other == number) {
            throw refusal(number, "must name another clause: it cannot wait for itself");
        }
    }

    private void requireNoCircle(int first, Deque<Integer> way) {
        for (var next : clause(way.getLast()).after()) {
            if (next == first) {
                way.add(next);
                throw refusal(
                        first,
                        "must not go in a circle: "
                                + way.stream().map(String::valueOf).collect(Collectors.joining(" waits for ")));
            }
            if (!way.contains(next)) {
                way.add(next);
                requireNoCircle(first, way);
                way.removeLast();
            }
        }
    }

    private void requireLater(int number, int other) {
        var before = clause(other).lastDueOn();
        if (!clause(number).due().isAfter(before)) {
            throw new Refusal(
                    "Clause " + number + ", due date",
                    "must be after " + before + ", when clause " + other + ", for which it waits, is due");
        }
    }

    private static Refusal refusal(int number, String rule) {
        return new Refusal("Clause " + number + ", only after", rule);
    }

    private Clause clause(int number) {
        return clauses.get(number - 1);
    }
}
