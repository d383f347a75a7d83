package org.concordat.engine;

import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.concordat.clock.Timers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Moves timers and due dates within the running command, where a timer may be too new for any query to find it. */
@Component
class TimerJobs implements Timers {

    private final ProcessEngine engine;

    TimerJobs(@Lazy ProcessEngine engine) {
        this.engine = engine;
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
        return event.getEventDefinitions().stream()
                .map(ModelElementInstance::getTextContent)
                .anyMatch(date -> date.contains("'" + clock + "'"));
    }

    private static boolean asks(UserTask task, String clock) {
        return String.valueOf(task.getCamundaDueDate()).contains("'" + clock + "'");
    }

    @Override
    public void move(String processInstance, String clock, Instant from, Instant to) {
        commands().execute(commands -> {
            moved(commands, processInstance, clock, from, to);
            return null;
        });
    }

    /** Outside of a running command, one of its own begins, in the transaction of whoever asks. */
    private CommandExecutor commands() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    private static void moved(CommandContext commands, String processInstance, String clock, Instant from, Instant to) {
        var execution = commands.getExecutionManager().findExecutionById(processInstance);
        if (execution == null) {
            return;
        }
        var diagram = execution.getBpmnModelInstance();
        jobs(commands, execution)
                .filter(TimerEntity.class::isInstance)
                .filter(job -> job.getDuedate().toInstant().equals(from))
                .filter(job -> waits(diagram.getModelElementById(job.getActivityId()), clock))
                .forEach(job -> job.setDuedate(Date.from(to)));
        commands.getTaskManager().findTasksByProcessInstanceId(processInstance).stream()
                .filter(task -> task.getDueDate() != null
                        && task.getDueDate().toInstant().equals(from))
                .filter(task -> asks((UserTask) diagram.getModelElementById(task.getTaskDefinitionKey()), clock))
                .forEach(task -> task.setDueDate(Date.from(to)));
    }

    /** Those of the whole process, and those of its steps. */
    private static Stream<JobEntity> jobs(CommandContext commands, ExecutionEntity execution) {
        var stored = commands.getJobManager().findJobsByProcessInstanceId(execution.getId());
        return Stream.concat(execution.getJobs().stream(), stored.stream()).distinct();
    }

    private static boolean waits(ModelElementInstance waiting, String clock) {
        return waiting instanceof CatchEvent event ? asks(event, clock) : listens(waiting, clock);
    }

    /** A reminder is a timeout listener of its task. */
    private static boolean listens(ModelElementInstance waiting, String clock) {
        return waiting instanceof UserTask task
                && task.getExtensionElements() != null
                && task.getExtensionElements().getTextContent().contains("'" + clock + "'");
    }
}
