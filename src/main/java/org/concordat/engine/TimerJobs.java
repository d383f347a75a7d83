package org.concordat.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.TimerEventJobHandler.TimerJobConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.clock.RunningClock;
import org.concordat.clock.Timers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves timers and due dates within the running command: a timer may be too new for any query to find it. */
@Component
class TimerJobs implements Timers {

    private final ProcessEngine engine;
    private final OfficeAuthority authority;

    TimerJobs(@Lazy ProcessEngine engine, OfficeAuthority authority) {
        this.engine = engine;
        this.authority = authority;
    }

    /** A timer of the process as a whole; one of a step begins anew with its step. */
    @Override
    public void renew(String processInstance, String clock) {
        var execution = Context.getCommandContext().getExecutionManager().findExecutionById(processInstance);
        if (execution == null) {
            return;
        }
        var diagram = execution.getBpmnModelInstance();
        TimerDeclarationImpl.getDeclarationsForScope(execution.getProcessDefinition()).values().stream()
                .filter(timer -> asks((CatchEvent) diagram.getModelElementById(timer.getActivityId()), clock))
                .forEach(timer -> timer.createTimerInstance(execution));
    }

    private static boolean asks(CatchEvent event, String clock) {
        return textOf(event).anyMatch(date -> date.contains("'" + clock + "'"));
    }

    private static Stream<String> textOf(CatchEvent event) {
        return event.getEventDefinitions().stream().map(ModelElementInstance::getTextContent);
    }

    private static boolean asks(UserTask task, String clock) {
        return String.valueOf(task.getCamundaDueDate()).contains("'" + clock + "'");
    }

    @Override
    public boolean countsFrom(String processInstance, String clock, String event) {
        var execution = Context.getCommandContext().getExecutionManager().findExecutionById(processInstance);
        return execution != null
                && execution.getBpmnModelInstance().getModelElementsByType(CatchEvent.class).stream()
                        .flatMap(TimerJobs::textOf)
                        .anyMatch(date -> date.contains("'" + clock + "'") && date.contains(event));
    }

    @Override
    public void move(RunningClock clock, Instant from) {
        authority.act(() -> {
            var commands = Context.getCommandContext();
            var process = commands.getExecutionManager().findExecutionById(clock.processInstance());
            Stream.concat(
                            jobs(process).filter(job -> asks(process.getBpmnModelInstance(), job, clock.name())),
                            extensionsOf(clock))
                    .filter(job -> job.getDuedate().equals(Date.from(from)))
                    .forEach(job -> job.setDuedate(Date.from(clock.dueAt())));
            commands.getTaskManager().findTasksByProcessInstanceId(clock.processInstance()).stream()
                    .filter(task -> Objects.equals(task.getDueDate(), label(from)))
                    .filter(task -> asks(
                            process.getBpmnModelInstance().<UserTask>getModelElementById(task.getTaskDefinitionKey()),
                            clock.name()))
                    .forEach(task -> task.setDueDate(label(clock.dueAt())));
        });
    }

    @Override
    public void moveAll(String processInstance, String clock, Instant moment) {
        authority.act(() -> {
            var process = Context.getCommandContext().getExecutionManager().findExecutionById(processInstance);
            jobs(process)
                    .filter(job -> asks(process.getBpmnModelInstance(), job, clock))
                    .forEach(job -> job.setDuedate(Date.from(moment)));
        });
    }

    /** The question about a breach waits for the end of the extension in a process of its own. */
    private Stream<TimerEntity> extensionsOf(RunningClock clock) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(clock.reference())
                .variableValueEquals("clock", clock.id().toString())
                .list()
                .stream()
                .map(ExecutionEntity.class::cast)
                .flatMap(breach -> jobs(breach).filter(job -> asks(breach, job)));
    }

    private static boolean asks(ExecutionEntity breach, TimerEntity job) {
        var event = breach.getBpmnModelInstance().getModelElementById(job.getActivityId());
        return event instanceof CatchEvent timer
                && textOf(timer).anyMatch(date -> date.contains("clocks.extendedDate("));
    }

    /** The timers of the process and of its steps; those of the processes it calls are their own. */
    private static Stream<TimerEntity> jobs(ExecutionEntity execution) {
        var own = execution.getJobs().stream()
                .filter(TimerEntity.class::isInstance)
                .map(TimerEntity.class::cast);
        return Stream.concat(own, execution.getExecutions().stream().flatMap(TimerJobs::jobs));
    }

    /** A task whose clock stands still has no due date. */
    private static @Nullable Date label(Instant due) {
        return due.equals(RunningClock.NEVER) ? null : Date.from(due);
    }

    private static boolean asks(BpmnModelInstance diagram, TimerEntity job, String clock) {
        var listener = ((TimerJobConfiguration) job.getJobHandlerConfiguration()).getTimerElementSecondaryKey();
        return listener == null
                ? asks((CatchEvent) diagram.getModelElementById(job.getActivityId()), clock)
                : asks(task(diagram, job.getActivityId()), listener, clock);
    }

    private static UserTask task(BpmnModelInstance diagram, String id) {
        return diagram.getModelElementById(id);
    }

    private static boolean asks(UserTask task, String listener, String clock) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                .filter(each -> listener.equals(each.getDomElement().getAttribute("id")))
                .anyMatch(each -> each.getTextContent().contains("'" + clock + "'"));
    }
}
