package org.concordat.engine;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Fires a timer when its date has come. A node takes timers some time before it fires them; one that was moved in
 * between, because its clock was paused or extended, is put back and waits for its new date.
 */
record PunctualTimer<T extends JobHandlerConfiguration>(JobHandler<T> handler) implements JobHandler<T> {

    @Override
    public String getType() {
        return handler.getType();
    }

    @Override
    public void execute(T configuration, ExecutionEntity execution, CommandContext commands, String tenant) {
        var timer = commands.getCurrentJob();
        if (timer.getDuedate().after(ClockUtil.getCurrentTime())) {
            // of all failures, this one is retried without being counted
            throw new OptimisticLockingException("The timer was moved to another date");
        }
        handler.execute(configuration, execution, commands, tenant);
    }

    @Override
    public T newConfiguration(String canonical) {
        return handler.newConfiguration(canonical);
    }

    @Override
    public void onDelete(T configuration, JobEntity job) {
        handler.onDelete(configuration, job);
    }
}
