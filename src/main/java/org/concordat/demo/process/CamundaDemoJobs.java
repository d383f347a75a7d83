package org.concordat.demo.process;

import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.concordat.demo.DemoAsked;
import org.concordat.demo.DemoJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

@Component
@Conditional(DemoAsked.class)
class CamundaDemoJobs implements DemoJobs {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaDemoJobs.class);

    private final ManagementService management;
    private final HistoryService history;

    CamundaDemoJobs(ManagementService management, HistoryService history) {
        this.management = management;
        this.history = history;
    }

    @Override
    public Optional<DemoJob> next(Instant by) {
        return management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(by.plusMillis(1)))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 2)
                .stream()
                // the engine's cleaning of its history, of which there is one, is no part of any case
                .filter(job -> job.getProcessInstanceId() != null)
                .map(job -> new DemoJob(job.getId(), job.getDuedate().toInstant()))
                .findFirst();
    }

    @Override
    public void run(DemoJob job) {
        attempt(() -> management.executeJob(job.id()));
    }

    /** By the engine's own job, which would find itself past the hours of its night and wait for the next. */
    @Override
    public void cleanHistory() {
        attempt(() -> management.executeJob(history.cleanUpHistoryAsync(true).getId()));
    }

    /** The engine may be at the same job, and then one of the two is undone. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (ProcessEngineException | DataAccessException | PersistenceException e) {
            LOG.debug("A job did not run while time was moved", e);
        }
    }
}
