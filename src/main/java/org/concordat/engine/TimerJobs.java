package org.concordat.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.concordat.clock.Timers;
import org.springframework.stereotype.Component;

/** Moves timers and due dates within the running command, where a timer may be too new for any query to find it. */
@Component
class TimerJobs implements Timers {

    @Override
    public void move(String processInstance, Instant from, Instant to) {
        var commands = Context.getCommandContext();
        commands.getExecutionManager().findExecutionById(processInstance).getJobs().stream()
                .filter(TimerEntity.class::isInstance)
                .filter(job -> job.getDuedate().toInstant().equals(from))
                .forEach(job -> job.setDuedate(Date.from(to)));
        commands.getTaskManager().findTasksByProcessInstanceId(processInstance).stream()
                .filter(task -> task.getDueDate() != null
                        && task.getDueDate().toInstant().equals(from))
                .forEach(task -> task.setDueDate(Date.from(to)));
    }
}
