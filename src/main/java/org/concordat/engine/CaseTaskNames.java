package org.concordat.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.concordat.alliance.Clause;
import org.jspecify.annotations.Nullable;

/**
 * What a task is called in a list: what is to be done, in which case and, where it is about one clause, about which one; a case
 * can have several of them at a time.
 */
final class CaseTaskNames {

    private static final String CLAUSE = "clause";
    private static final String OCCURRENCE = "occurrence";

    private CaseTaskNames() {}

    static String of(DelegateTask task, String reference) {
        var name = task.getName() + " · " + reference;
        var clause = clauseOf(task.getExecution());
        return clause == null ? name : name + " · " + clause;
    }

    /** The clause of the nearest process, from the task's own upwards, that is about one. */
    private static @Nullable String clauseOf(@Nullable DelegateExecution execution) {
        if (execution == null) {
            return null;
        }
        var clause = execution.getVariable(CLAUSE);
        return clause == null
                ? clauseOf(execution.getProcessInstance().getSuperExecution())
                : Clause.name(clause, execution.getVariable(OCCURRENCE));
    }
}
