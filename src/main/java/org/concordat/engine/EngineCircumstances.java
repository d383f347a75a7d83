package org.concordat.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Protection;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who acts, as the engine knows it: the authenticated person, and the step that is being executed. */
@Component
class EngineCircumstances implements Circumstances {

    /** A node that works comes to a job within seconds; whatever waited longer waited for a server that was away. */
    private static final Duration PROMPT = Duration.ofHours(1);

    private final IdentityService identity;
    private final JdbcClient database;
    private final EngineProtection protection;

    EngineCircumstances(@Lazy IdentityService identity, @Lazy JdbcClient database, EngineProtection protection) {
        this.identity = identity;
        this.database = database;
        this.protection = protection;
    }

    @Override
    public String person() {
        if (protection.hides()) {
            return Protection.PROTECTED;
        }
        var authentication = identity.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null
                ? orderer().orElse(SYSTEM)
                : authentication.getUserId();
    }

    /** Who ordered what the engine does now to one of many processes. */
    private Optional<String> orderer() {
        var commands = Context.getCommandContext();
        var job = commands == null ? null : commands.getCurrentJob();
        return job == null || !Batch.TYPE_PROCESS_INSTANCE_MIGRATION.equals(job.getJobHandlerType())
                ? Optional.empty()
                : database.sql("select create_user_id_ from act_ru_batch where batch_job_def_id_ = :jobs")
                        .param("jobs", job.getJobDefinitionId())
                        .query(String.class)
                        .optional();
    }

    @Override
    public @Nullable String processDefinition() {
        var step = step();
        if (step == null) {
            return null;
        }
        var definition = step.getExecution().getProcessDefinition();
        return definition.getKey() + " v" + definition.getVersion();
    }

    @Override
    public @Nullable String activityInstance() {
        var step = step();
        return step == null ? null : step.getExecution().getActivityInstanceId();
    }

    @Override
    public @Nullable Instant due() {
        var commands = Context.getCommandContext();
        var job = commands == null ? null : commands.getCurrentJob();
        if (job == null || job.getDuedate() == null) {
            return null;
        }
        var due = job.getDuedate().toInstant();
        var now = ClockUtil.getCurrentTime().toInstant();
        return due.isAfter(now) || due.plus(PROMPT).isBefore(now) ? null : due;
    }

    private static @Nullable BpmnExecutionContext step() {
        return Context.getCommandContext() == null ? null : Context.getBpmnExecutionContext();
    }
}
