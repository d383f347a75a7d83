package org.concordat.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an operator does to a case from outside of its diagrams is an entry of the case, in one transaction with the act:
 * the engine's own log is neither sealed nor kept. Words are not entered, only what was done, and numbers.
 */
@Component
class EnteredInterventions implements HistoryEventHandler {

    /** Work on tasks, which the record knows by its outcomes. */
    private static final Set<String> WORK = Set.of(
            UserOperationLogEntry.OPERATION_TYPE_CLAIM,
            UserOperationLogEntry.OPERATION_TYPE_ASSIGN,
            UserOperationLogEntry.OPERATION_TYPE_DELEGATE,
            UserOperationLogEntry.OPERATION_TYPE_COMPLETE,
            UserOperationLogEntry.OPERATION_TYPE_CREATE);

    private static final Set<String> NUMBERS = Set.of("retries", "priority");

    private final AllianceRecord record;
    private final Docket docket;
    private final People people;
    private final JdbcClient database;

    EnteredInterventions(
            @Lazy AllianceRecord record, @Lazy Docket docket, @Lazy People people, @Lazy JdbcClient database) {
        this.record = record;
        this.docket = docket;
        this.people = people;
        this.database = database;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity process
                && process.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_MIGRATE)) {
            wasMigrated(process);
        }
        if (event instanceof UserOperationLogEntryEventEntity done
                && done.getProcessInstanceId() != null
                && !WORK.contains(done.getOperationType())) {
            wasDone(done);
        }
    }

    /** The engine writes what changed after the command; until then its tables say where the process was. */
    private void wasMigrated(HistoricProcessInstanceEventEntity process) {
        var from = database.sql(
                        """
                        select d.id_, d.version_ from act_hi_procinst p join act_re_procdef d on d.id_ = p.proc_def_id_
                        where p.id_ = :process""")
                .param("process", process.getProcessInstanceId())
                .query((row, at) -> Map.of("id", row.getString("id_"), "version", row.getString("version_")))
                .single();
        record.enter(Fact.of(docket.caseOf(process.getBusinessKey()), Outcome.PROCESS_MIGRATED)
                .to(process.getProcessInstanceId())
                .as(Role.ADMINISTRATOR)
                .with("process", process.getProcessDefinitionKey())
                .with("from", from.get("id"))
                .with("fromVersion", from.get("version"))
                .with("to", process.getProcessDefinitionId())
                .with("toVersion", process.getProcessDefinitionVersion()));
    }

    private void wasDone(UserOperationLogEntryEventEntity done) {
        var process = Context.getCommandContext().getExecutionManager().findExecutionById(done.getProcessInstanceId());
        if (process != null && isOperator(done.getUserId())) {
            var fact = Fact.of(docket.caseOf(process.getBusinessKey()), Outcome.OPERATOR_INTERVENED)
                    .to(done.getProcessInstanceId())
                    .as(Role.ADMINISTRATOR)
                    .with("operationId", done.getOperationId())
                    .with("operation", done.getOperationType())
                    .with("entity", done.getEntityType())
                    // who may know of it depends on the process, which not every operation names
                    .with("process", process.getProcessDefinition().getKey())
                    .with("step", stepOf(done));
            record.enter(
                    NUMBERS.contains(done.getProperty()) ? fact.with(done.getProperty(), done.getNewValue()) : fact);
        }
    }

    private boolean isOperator(@Nullable String username) {
        return username != null
                && people.find(username).filter(Person::isInstaller).isPresent();
    }

    private static @Nullable String stepOf(UserOperationLogEntryEventEntity done) {
        var commands = Context.getCommandContext();
        if (EntityTypes.TASK.equals(done.getEntityType()) && done.getTaskId() != null) {
            return Objects.requireNonNull(commands.getTaskManager().findTaskById(done.getTaskId()))
                    .getTaskDefinitionKey();
        }
        var job = done.getJobId() == null ? null : commands.getJobManager().findJobById(done.getJobId());
        return job == null ? null : job.getActivityId();
    }
}
