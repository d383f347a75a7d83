package org.concordat.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.concordat.alliance.OfficeAuthority;
import org.concordat.alliance.ReviewedCases;
import org.concordat.retention.Excerpt;
import org.concordat.retention.GoingCase;
import org.concordat.retention.KeptHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets the removal time of a case's history within the running transaction: the engine's own batch would do so later, and
 * what is held would be cleaned away meanwhile.
 */
@Component
class CamundaKeptHistory implements KeptHistory {

    private static final List<String> TABLES = List.of(
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst",
            "act_hi_detail",
            "act_hi_identitylink",
            "act_hi_incident",
            "act_hi_job_log",
            "act_hi_op_log",
            "act_hi_comment",
            "act_hi_attachment",
            "act_hi_ext_task_log",
            "act_hi_decinst",
            "act_hi_dec_in",
            "act_hi_dec_out",
            "act_ge_bytearray");

    private final ProcessEngine engine;
    private final OfficeAuthority authority;
    private final JdbcClient database;

    CamundaKeptHistory(@Lazy ProcessEngine engine, OfficeAuthority authority, JdbcClient database) {
        this.engine = engine;
        this.authority = authority;
        this.database = database;
    }

    @Override
    public void keep(String reference) {
        authority.act(() -> roots(reference).forEach(process -> setRemovalTime(process, null)));
    }

    @Override
    public void keepUntil(String reference, Instant moment) {
        var time = Date.from(moment);
        authority.act(() -> roots(reference)
                .filter(process -> process.getRemovalTime() != null
                        && process.getRemovalTime().before(time))
                .forEach(process -> setRemovalTime(process, time)));
    }

    @Override
    public void keepAsDrawn(String reference) {
        // the engine itself sets the time of what has not ended yet
        authority.act(() -> roots(reference)
                .filter(process -> process.getEndTime() != null)
                .forEach(process -> setRemovalTime(process, asDrawn(process))));
    }

    private Stream<HistoricProcessInstanceEntity> roots(String reference) {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .rootProcessInstances()
                .list()
                .stream()
                .map(HistoricProcessInstanceEntity.class::cast);
    }

    private static Date asDrawn(HistoricProcessInstanceEntity process) {
        var configuration = Context.getProcessEngineConfiguration();
        var diagram =
                configuration.getDeploymentCache().findDeployedProcessDefinitionById(process.getProcessDefinitionId());
        return configuration.getHistoryRemovalTimeProvider().calculateRemovalTime(process, diagram);
    }

    private static void setRemovalTime(HistoricProcessInstanceEntity process, @Nullable Date time) {
        var context = Context.getCommandContext();
        context.getHistoricProcessInstanceManager()
                .addRemovalTimeToProcessInstancesByRootProcessInstanceId(process.getId(), time);
        context.getHistoricDecisionInstanceManager()
                .addRemovalTimeToDecisionsByRootProcessInstanceId(process.getId(), time);
    }

    @Override
    public List<EndedProcess> goingBy(Instant moment) {
        return going("", moment, Integer.MAX_VALUE);
    }

    @Override
    public List<EndedProcess> newlyGoingBy(Instant moment, int most) {
        return going("and not exists (select from cleaned_process b where b.id = p.id_)", moment, most);
    }

    private List<EndedProcess> going(String which, Instant moment, int most) {
        return database.sql(
                        """
                        select p.id_, p.business_key_, p.end_time_, p.removal_time_
                        from act_hi_procinst p join docket_case c on c.reference = p.business_key_
                        where p.removal_time_ <= :moment and p.id_ = p.root_proc_inst_id_ and p.end_time_ is not null
                        %s
                        order by p.removal_time_, p.id_ limit :most"""
                                .formatted(which))
                .param("moment", inUtc(moment))
                .param("most", most)
                .query((row, at) -> new EndedProcess(
                        row.getString("id_"),
                        row.getString("business_key_"),
                        row.getTimestamp("end_time_").toInstant(),
                        row.getTimestamp("removal_time_").toInstant()))
                .list();
    }

    @Override
    public List<GoingCase> goingBy(Instant moment, Collection<String> held, Excerpt asked) {
        return database.sql(ReviewedCases.EXCLUDED
                        + """
                        select c.reference, min(p.removal_time_) as goes_at, count(*) as processes
                        from act_hi_procinst p join docket_case c on c.reference = p.business_key_
                        where p.removal_time_ <= :moment and p.id_ = p.root_proc_inst_id_ and p.end_time_ is not null
                        and c.reference <> all(:held) and
                        """
                        + ReviewedCases.IS_REVIEWED + " group by c.reference order by goes_at, c.reference"
                        + Excerpt.LIMIT)
                .params(asked.terms())
                .param("moment", inUtc(moment))
                .param("held", held.toArray(String[]::new))
                .query((row, at) -> new GoingCase(
                        row.getString("reference"), row.getTimestamp("goes_at").toInstant(), row.getLong("processes")))
                .list();
    }

    private static Timestamp inUtc(Instant moment) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    @Override
    public Map<String, Long> rowsOf(Collection<String> processes) {
        if (processes.isEmpty()) {
            return Map.of();
        }
        var each = TABLES.stream()
                .map(table -> "select root_proc_inst_id_ as root from " + table
                        + " where root_proc_inst_id_ = any(:processes)")
                .collect(Collectors.joining(" union all "));
        return database
                .sql("select root, count(*) as number from (" + each + ") kept group by root")
                .param("processes", processes.toArray(String[]::new))
                .query((row, at) -> Map.entry(row.getString("root"), row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Instant> nextCleaning() {
        return authority.ask(() -> engine.getHistoryService().findHistoryCleanupJobs().stream()
                .filter(job -> !job.isSuspended() && job.getRetries() > 0 && job.getDuedate() != null)
                .map(job -> job.getDuedate().toInstant())
                .findFirst());
    }
}
