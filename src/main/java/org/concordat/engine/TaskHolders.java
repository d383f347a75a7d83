package org.concordat.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.Role;
import org.concordat.clock.HeldStep;
import org.concordat.clock.Holder;
import org.concordat.clock.Holders;
import org.concordat.clock.LateStep;
import org.concordat.clock.RunningClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the tasks who has them, within the running command: a task may be about to go. */
@Component
class TaskHolders implements Holders {

    private final OfficeAuthority authority;
    private final EligibleCandidates candidates;
    private final TaskService service;

    TaskHolders(OfficeAuthority authority, @Lazy EligibleCandidates candidates, @Lazy TaskService service) {
        this.authority = authority;
        this.candidates = candidates;
        this.service = service;
    }

    @Override
    public Optional<LateStep> lateStep(RunningClock clock) {
        return authority.ask(() -> measured(clock).map(TaskHolders::lateStep));
    }

    private static Optional<TaskEntity> measured(RunningClock clock) {
        var process = Context.getCommandContext().getExecutionManager().findExecutionById(clock.processInstance());
        var measured = process == null
                ? List.<TaskEntity>of()
                : tasks(process).filter(task -> measures(clock, task)).toList();
        return measured.size() == 1 ? Optional.of(measured.get(0)) : Optional.empty();
    }

    private static LateStep lateStep(TaskEntity task) {
        var role = (String) task.getVariableLocal(EligibleCandidates.ROLE);
        return new LateStep(
                task.getAssignee(),
                task.getCandidates().stream().map(IdentityLink::getUserId).toList(),
                role == null ? null : Role.ofGroup(role));
    }

    @Override
    public void reassign(RunningClock clock, String person) {
        authority.act(() -> measured(clock)
                .ifPresent(task -> candidates.reassign(task, lateStep(task).late(), person)));
    }

    @Override
    public Map<String, Long> taken(Collection<String> persons) {
        return persons.isEmpty()
                ? Map.of()
                : authority.ask(
                        () -> service.createTaskQuery().taskAssigneeIn(persons.toArray(String[]::new)).list().stream()
                                .collect(Collectors.groupingBy(Task::getAssignee, Collectors.counting())));
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
