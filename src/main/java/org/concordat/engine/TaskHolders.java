package org.concordat.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.clock.HeldStep;
import org.concordat.clock.Holder;
import org.concordat.clock.Holders;
import org.concordat.clock.RunningClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the tasks who has them, within the running command: a task may be about to go. */
@Component
class TaskHolders implements Holders {

    private final OfficeAuthority authority;

    TaskHolders(OfficeAuthority authority) {
        this.authority = authority;
    }

    @Override
    public Holder of(RunningClock clock) {
        return authority.ask(() -> {
            var process = Context.getCommandContext().getExecutionManager().findExecutionById(clock.processInstance());
            var tasks = process == null ? List.<TaskEntity>of() : tasks(process).toList();
            var measured = tasks.stream().filter(task -> measures(clock, task)).toList();
            return holder(measured.isEmpty() ? tasks : measured);
        });
    }

    @Override
    public Optional<HeldStep> step(String task) {
        return authority.ask(() -> Optional.ofNullable(
                        Context.getCommandContext().getTaskManager().findTaskById(task))
                .flatMap(TaskHolders::step));
    }

    private static Optional<HeldStep> step(TaskEntity task) {
        var due = task.getTaskDefinition().getDueDateExpression();
        var clock = CaseStepListener.CLOCK.matcher(due == null ? "" : due.getExpressionText());
        var lane = task.getVariable("lane");
        return clock.find()
                ? Optional.of(new HeldStep(
                        task.getExecution().getProcessBusinessKey(),
                        task.getProcessInstanceId(),
                        clock.group(1),
                        lane == null ? "standard" : lane.toString(),
                        workers(task).toList()))
                : Optional.empty();
    }

    private static Stream<TaskEntity> tasks(ExecutionEntity execution) {
        var called = execution.getSubProcessInstance();
        return Stream.of(
                        execution.getTasks().stream(),
                        execution.getExecutions().stream().flatMap(TaskHolders::tasks),
                        called == null ? Stream.<TaskEntity>of() : tasks(called))
                .flatMap(each -> each);
    }

    private static boolean measures(RunningClock clock, TaskEntity task) {
        var due = task.getTaskDefinition().getDueDateExpression();
        return due != null && due.getExpressionText().contains("'" + clock.name() + "'");
    }

    private static Holder holder(List<TaskEntity> tasks) {
        var persons =
                tasks.stream().flatMap(TaskHolders::workers).distinct().sorted().toList();
        var isOffered = tasks.stream().allMatch(task -> task.getAssignee() == null);
        return new Holder(persons, isOffered ? role(tasks) : null);
    }

    private static Stream<String> workers(TaskEntity task) {
        return task.getAssignee() != null
                ? Stream.of(task.getAssignee())
                : task.getCandidates().stream().map(IdentityLink::getUserId);
    }

    private static @Nullable String role(List<TaskEntity> tasks) {
        return tasks.stream()
                .map(task -> (String) task.getVariableLocal(EligibleCandidates.ROLE))
                .filter(role -> role != null)
                .findFirst()
                .orElse(null);
    }
}
