package org.concordat.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.concordat.alliance.Role;

/** To whom a diagram offers a step: people whom an expression names, and everybody of a role. Kept for as long as it waits. */
record Offer(List<Expression> named, List<String> groups) {

    private static final String OFFER = "offer";

    /** Takes it out of the engine's hands, which would give the step to whole groups, and once only. */
    static Offer takenFrom(TaskDefinition task) {
        var groups = task.getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .toList();
        task.getCandidateGroupIdExpressions().clear();
        var named = List.copyOf(task.getCandidateUserIdExpressions());
        task.getCandidateUserIdExpressions().clear();
        return new Offer(named, groups);
    }

    void keepWith(ActivityImpl step) {
        step.setProperty(OFFER, this);
    }

    static Offer of(TaskEntity task) {
        return (Offer) task.getProcessDefinition()
                .findActivity(task.getTaskDefinitionKey())
                .getProperty(OFFER);
    }

    /** The people whom the expressions name now, each of them one or a list. */
    List<String> people(DelegateTask task) {
        return named.stream()
                .map(each -> each.getValue(task))
                .flatMap(each -> each instanceof Collection<?> list ? list.stream() : Stream.of(each))
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    List<Role> roles() {
        return groups.stream().map(Role::ofGroup).toList();
    }
}
