package org.concordat.web.pages;

import java.time.Clock;
import org.concordat.access.CaseTasks.CaseTask;
import org.concordat.clock.Explanations;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The clock that somebody is to decide about. They are told which one it is and how it was counted also where it measures
 * something they do not see otherwise, such as a step of a mediation: nobody can decide about what they do not know.
 */
@Component
class ClockQuestionPart {

    private final Explanations explanations;
    private final DeadlinePart deadlines;
    private final Clock clock;

    ClockQuestionPart(Explanations explanations, DeadlinePart deadlines, Clock clock) {
        this.explanations = explanations;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Deadlines.@Nullable Deadline of(String reader, CaseTask task) {
        if (task.clock() == null || !task.isWorkOf(reader)) {
            return null;
        }
        var explanation = explanations.of(task.clock());
        return deadlines.of(explanation, new Times(explanation.clock().zone(), clock.instant()));
    }
}
