package org.concordat.engine;

import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.concordat.clock.Timers;
import org.springframework.stereotype.Component;

/** Moves timers and due dates within the running command, where a timer may be too new for any query to find it. */
@Component
class TimerJobs implements Timers {

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
        return event.getEventDefinitions().stream()
                .map(ModelElementInstance::getTextContent)
                .anyMatch(date -> date.contains("'" + clock + "'"));
    }

    private static boolean asks(UserTask task, String clock) {
        return String.valueOf(task.getCamundaDueDate()).contains("'" + clock + "'");
    }

    @Override
    public boolean countsFrom(String processInstance, String clock, String event) {
        var execution = Context.getCommandContext().getExecutionManager().findExecutionById(processInstance);
        return execution != null
                && execution.getBpmnModelInstance().getModelElementsByType(CatchEvent.class).stream()
                        .flatMap(each -> each.getEventDefinitions().stream())
                        .map(ModelElementInstance::getTextContent)
                        .anyMatch(date -> date.contains("'" + clock + "'") && date.contains(event));
    }

    @Override
    public void move(String processInstance, String clock, Instant from, Instant to) {
        var commands = Context.getCommandContext();
        var execution = commands.getExecutionManager().findExecutionById(processInstance);
        var diagram = execution.getBpmnModelInstance();
        var scopes = commands.getExecutionManager().findExecutionsByProcessInstanceId(processInstance).stream();
        Stream.concat(Stream.of(execution), scopes)
                .distinct()
                .flatMap(scope -> scope.getJobs().stream())
                .filter(TimerEntity.class::isInstance)
                .filter(job -> job.getDuedate().toInstant().equals(from))
                .filter(job -> asks((CatchEvent) diagram.getModelElementById(job.getActivityId()), clock))
                .forEach(job -> job.setDuedate(Date.from(to)));
        commands.getTaskManager().findTasksByProcessInstanceId(processInstance).stream()
                .filter(task -> task.getDueDate() != null
                        && task.getDueDate().toInstant().equals(from))
                .filter(task -> asks((UserTask) diagram.getModelElementById(task.getTaskDefinitionKey()), clock))
                .forEach(task -> task.setDueDate(Date.from(to)));
    }
}
