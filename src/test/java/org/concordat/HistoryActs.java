package org.concordat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The words in which tests tell how the engine's history of a case outlives its time and is cleaned away. */
@TestComponent
@Component
public class HistoryActs {

    private final ProcessEngine engine;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    HistoryActs(ProcessEngine engine, JdbcTemplate jdbc, Clock clock) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The engine's own job, as it runs at night. */
    public void clean() {
        do {
            cleansAPortion();
        } while (goesOn());
    }

    public void cleansAPortion() {
        engine.getManagementService().executeJob(cleaningJob());
    }

    /** Whether it is to go on at once, and not on another night. */
    public boolean goesOn() {
        var due = engine.getHistoryService().findHistoryCleanupJobs().get(0).getDuedate();
        return due == null || !due.toInstant().isAfter(clock.instant());
    }

    /** It failed as often as it is tried. */
    public void cleaningStops() {
        engine.getManagementService().setJobRetries(cleaningJob(), 0);
    }

    private String cleaningJob() {
        return engine.getHistoryService().cleanUpHistoryAsync(true).getId();
    }

    public void outlivesItsTime(String reference) {
        roots(reference).forEach(this::outlivesItsTimeFrom);
    }

    /** One process of a case with all it called, as if ten years had gone by since it ended. */
    public void outlivesItsTimeFrom(String root) {
        goesAt(root, clock.instant().minus(Duration.ofDays(1)));
    }

    public void goesIn(String reference, Duration time) {
        roots(reference).forEach(root -> goesAt(root, clock.instant().plus(time)));
    }

    private void goesAt(String root, Instant moment) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    context.getHistoricProcessInstanceManager()
                            .addRemovalTimeToProcessInstancesByRootProcessInstanceId(root, Date.from(moment));
                    context.getHistoricDecisionInstanceManager()
                            .addRemovalTimeToDecisionsByRootProcessInstanceId(root, Date.from(moment));
                    return null;
                });
    }

    /** Those of the same that have ended. */
    public List<String> ended(String reference) {
        return jdbc.queryForList(
                "select id_ from act_hi_procinst where business_key_ = ? and id_ = root_proc_inst_id_"
                        + " and end_time_ is not null",
                String.class,
                reference);
    }

    /** The processes of a case that no other called, what ended first before the rest. */
    public List<String> roots(String reference) {
        return jdbc.queryForList(
                "select id_ from act_hi_procinst where business_key_ = ? and id_ = root_proc_inst_id_"
                        + " order by end_time_, start_time_",
                String.class,
                reference);
    }
}
