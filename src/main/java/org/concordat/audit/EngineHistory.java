package org.concordat.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the engine's history tables, which its forks share. The engine's own queries ask per task and per decision, and
 * would ask for rights on whole definitions, which nobody here has.
 */
@Component
@Transactional(readOnly = true)
class EngineHistory implements CaseHistory {

    /** A value of a table's column, whichever kind it is of. */
    private static final String VALUE =
            """
            coalesce(
                case v.var_type_ when 'boolean' then case v.long_ when 1 then 'yes' else 'no' end
                    when 'date' then to_char(to_timestamp(v.long_ / 1000) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') end,
                v.text_, cast(v.long_ as text), cast(v.double_ as text), 'nothing')""";

    private final JdbcClient database;
    private final TableRows tables;

    EngineHistory(JdbcClient database, TableRows tables) {
        this.database = database;
        this.tables = tables;
    }

    @Override
    public List<Run> runsOf(String reference) {
        var former = formerOf(reference);
        return database.sql(
                        """
                        select p.id_, p.proc_def_id_, p.proc_def_key_, coalesce(d.name_, p.proc_def_key_) as name,
                            coalesce(d.version_, 0) as version, p.super_process_instance_id_, p.start_time_, p.end_time_,
                            p.state_ like '%TERMINATED' as cancelled
                        from act_hi_procinst p left join act_re_procdef d on d.id_ = p.proc_def_id_
                        where p.business_key_ = :reference
                        order by p.start_time_, p.id_""")
                .param("reference", reference)
                .query((row, at) -> new Run(
                        row.getString("id_"),
                        row.getString("proc_def_id_"),
                        row.getString("proc_def_key_"),
                        row.getString("name"),
                        row.getInt("version"),
                        row.getString("super_process_instance_id_"),
                        moment(row, "start_time_"),
                        momentOrNone(row, "end_time_"),
                        row.getBoolean("cancelled"),
                        former.getOrDefault(row.getString("id_"), List.of())))
                .list();
    }

    /** The versions that runs were moved away from, by run, as the record says; the engine keeps the last one only. */
    private Map<String, List<Run.Former>> formerOf(String reference) {
        return database
                .sql(
                        """
                        select subject, canonical::jsonb #>> '{facts,from}' as definition,
                            cast(canonical::jsonb #>> '{facts,fromVersion}' as int) as version, recorded_at
                        from entry where reference = :reference and outcome = 'PROCESS_MIGRATED'
                        order by recorded_at, id""")
                .param("reference", reference)
                .query((row, at) -> Map.entry(
                        row.getString("subject"),
                        new Run.Former(
                                row.getString("definition"),
                                row.getInt("version"),
                                row.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** A gateway that waits for events is kept as cancelled also when its event came and the path goes on there. */
    @Override
    public Map<String, List<Step>> stepsOf(Collection<String> runs) {
        var steps = new HashMap<String, List<Step>>();
        if (!runs.isEmpty()) {
            readSteps(runs, (run, step) -> steps.computeIfAbsent(run, each -> new ArrayList<>())
                    .add(step));
        }
        return steps;
    }

    private void readSteps(Collection<String> runs, BiConsumer<String, Step> reader) {
        database.sql(
                        """
                        select a.proc_inst_id_, a.proc_def_id_, replace(a.act_id_, '#multiInstanceBody', '') as act_id_, a.act_name_, a.act_type_, a.call_proc_inst_id_, a.assignee_,
                            a.parent_act_inst_id_, a.start_time_, a.end_time_, a.sequence_counter_,
                            a.act_inst_state_ = 2 and not (a.act_type_ = 'eventBasedGateway' and exists (
                                select from act_hi_actinst e
                                where e.proc_inst_id_ = a.proc_inst_id_ and e.parent_act_inst_id_ = a.parent_act_inst_id_
                                    and e.act_type_ in ('intermediateTimer', 'intermediateMessageCatch',
                                        'intermediateSignalCatch', 'intermediateConditional', 'receiveTask')
                                    and e.sequence_counter_ > a.sequence_counter_
                                    and e.start_time_ between a.end_time_ and a.end_time_ + interval '1 second'))
                                as cancelled
                        from act_hi_actinst a
                        where a.proc_inst_id_ in (:runs)
                        order by a.start_time_, a.sequence_counter_, a.id_""")
                .param("runs", runs)
                .query((ResultSet row) -> reader.accept(row.getString("proc_inst_id_"), step(row)));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("proc_def_id_"),
                row.getString("act_id_"),
                Objects.requireNonNullElse(row.getString("act_name_"), ""),
                row.getString("act_type_"),
                row.getString("call_proc_inst_id_"),
                row.getString("assignee_"),
                Objects.requireNonNullElse(row.getString("parent_act_inst_id_"), ""),
                moment(row, "start_time_"),
                momentOrNone(row, "end_time_"),
                row.getBoolean("cancelled"),
                row.getLong("sequence_counter_"));
    }

    /** What lies below a run's own scope belongs to one of several steps at a time. */
    @Override
    public Map<String, List<String>> subjectsOf(Collection<String> runs) {
        var subjects = new HashMap<String, List<String>>();
        if (!runs.isEmpty()) {
            database.sql(
                            """
                            select proc_inst_id_, text_ from act_hi_varinst
                            where proc_inst_id_ in (:runs) and execution_id_ = proc_inst_id_
                                and name_ in ('obligation', 'sanction', 'motionSubject', 'clock') and text_ is not null
                            order by proc_inst_id_, name_""")
                    .param("runs", runs)
                    .query((row, at) -> subjects.computeIfAbsent(
                                    row.getString("proc_inst_id_"), each -> new ArrayList<>())
                            .add(row.getString("text_")))
                    .list();
        }
        return subjects;
    }

    /**
     * A task was completed by whoever did so in the operation log, and without that by whoever had it; what ended otherwise
     * was taken away.
     */
    @Override
    public List<TaskAct> tasksOf(String reference) {
        return database.sql(
                        """
                        with task as (
                            select t.* from act_hi_procinst p join act_hi_taskinst t on t.proc_inst_id_ = p.id_
                            where p.business_key_ = :reference
                        ), act as (
                            select id_, proc_inst_id_, task_def_key_, name_, 'OFFERED' as what, start_time_ as at,
                                cast(null as varchar) as person, cast(null as varchar) as receiver, 0 as place
                            from task
                            union all
                            select t.id_, t.proc_inst_id_, t.task_def_key_, t.name_,
                                case when l.new_value_ is null then 'GIVEN_BACK' when l.new_value_ = l.user_id_ then 'TAKEN'
                                    else 'GIVEN' end,
                                l.timestamp_, l.user_id_, l.new_value_, 1
                            from task t join act_hi_op_log l on l.task_id_ = t.id_
                            where l.entity_type_ = 'Task' and l.operation_type_ in ('Claim', 'Assign', 'Delegate')
                                and l.property_ = 'assignee'
                            union all
                            select id_, proc_inst_id_, task_def_key_, name_,
                                case when delete_reason_ = 'completed' then 'COMPLETED' else 'TAKEN_AWAY' end, end_time_,
                                case when delete_reason_ = 'completed' then coalesce(
                                    (select min(l.user_id_) from act_hi_op_log l where l.task_id_ = task.id_
                                        and l.entity_type_ = 'Task' and l.operation_type_ = 'Complete'), assignee_) end,
                                null, 2
                            from task where end_time_ is not null
                        )
                        select * from act order by at, id_, place""")
                .param("reference", reference)
                .query((row, at) -> new TaskAct(
                        row.getString("proc_inst_id_"),
                        row.getString("task_def_key_"),
                        Objects.requireNonNullElse(row.getString("name_"), row.getString("task_def_key_")),
                        TaskAct.What.valueOf(row.getString("what")),
                        moment(row, "at"),
                        row.getString("person"),
                        row.getString("receiver")))
                .list();
    }

    @Override
    public List<WaitingTask> tasksAt(String reference, Instant instant) {
        return database.sql(
                        """
                        select t.proc_inst_id_, t.task_def_key_, t.name_, t.start_time_,
                            case when taken.operation_type_ = 'add' then taken.user_id_ end as person
                        from act_hi_procinst p join act_hi_taskinst t on t.proc_inst_id_ = p.id_
                        left join lateral (
                            select l.user_id_, l.operation_type_ from act_hi_identitylink l
                            where l.task_id_ = t.id_ and l.type_ = 'assignee' and l.timestamp_ <= :instant
                            order by l.timestamp_ desc, l.operation_type_ limit 1) taken on true
                        where p.business_key_ = :reference and t.start_time_ <= :instant
                            and (t.end_time_ is null or t.end_time_ > :instant)
                        order by t.start_time_, t.id_""")
                .param("reference", reference)
                .param("instant", LocalDateTime.ofInstant(instant, ZoneOffset.UTC))
                .query((row, at) -> new WaitingTask(
                        row.getString("proc_inst_id_"),
                        row.getString("task_def_key_"),
                        Objects.requireNonNullElse(row.getString("name_"), row.getString("task_def_key_")),
                        moment(row, "start_time_"),
                        row.getString("person")))
                .list();
    }

    @Override
    public List<FiredRule> rulesOf(String reference) {
        return database.sql(
                        """
                        select r.proc_inst_id_, r.dec_def_id_, r.dec_def_key_, r.dec_def_name_, d.version_, r.eval_time_,
                            (select array_agg(distinct o.rule_id_) from act_hi_dec_out o
                                where o.dec_inst_id_ = r.id_ and o.rule_id_ is not null) as rules,
                            (select array_agg(coalesce(v.clause_name_, v.clause_id_) || ': ' || %1$s order by v.id_)
                                from act_hi_dec_in v where v.dec_inst_id_ = r.id_) as asked,
                            (select array_agg(coalesce(v.clause_name_, v.var_name_, v.clause_id_) || ': ' || %1$s order by v.id_)
                                from act_hi_dec_out v where v.dec_inst_id_ = r.id_) as answered
                        from act_hi_procinst p join act_hi_decinst r on r.proc_inst_id_ = p.id_
                        left join act_re_decision_def d on d.id_ = r.dec_def_id_
                        where p.business_key_ = :reference
                        order by r.eval_time_, r.id_"""
                                .formatted(VALUE))
                .param("reference", reference)
                .query((row, at) -> new FiredRule(
                        row.getString("proc_inst_id_"),
                        row.getString("dec_def_key_"),
                        Objects.requireNonNullElse(row.getString("dec_def_name_"), row.getString("dec_def_key_")),
                        row.getObject("version_", Integer.class),
                        moment(row, "eval_time_"),
                        tables.rowsOf(row.getString("dec_def_id_"), words(row, "rules")),
                        words(row, "asked"),
                        words(row, "answered")))
                .list();
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /**
     * An operation on many processes names a definition at most: it reached those of the definition that went on then. What
     * the record says of single processes is not told twice. Only numbers and dates are read: an operator may have written
     * anything elsewhere.
     */
    @Override
    public List<Intervention> interventionsIn(String reference) {
        return database.sql(
                        """
                        with run as (
                            select id_, proc_def_id_, proc_def_key_, start_time_, coalesce(end_time_, 'infinity') as end_time_
                            from act_hi_procinst where business_key_ = :reference
                        ), entered as (
                            select canonical::jsonb #>> '{facts,operationId}' as operation
                            from entry where reference = :reference and outcome = 'OPERATOR_INTERVENED'
                        ), moved as (
                            select subject as run, canonical::jsonb #>> '{facts,from}' as proc_def_id_,
                                recorded_at at time zone 'UTC' as at
                            from entry where reference = :reference and outcome = 'PROCESS_MIGRATED'
                        ), of_many as (
                            select r.id_ as run, l.*, case
                                when l.proc_def_id_ is null and l.proc_def_key_ is null then 'MANY' else 'DEFINITION' end as reach
                            from run r join act_hi_op_log l on l.timestamp_ between r.start_time_ and r.end_time_
                            where l.proc_inst_id_ is null
                                and l.entity_type_ in ('ProcessInstance', 'ProcessDefinition', 'JobDefinition', 'Job')
                                and l.operation_type_ <> 'Migrate'
                                and l.timestamp_ >= (select min(start_time_) from run)
                                and case
                                    when l.proc_def_id_ = r.proc_def_id_ then not exists (
                                        select from moved m where m.run = r.id_ and m.at > l.timestamp_)
                                    when l.proc_def_id_ is not null then exists (select from moved m
                                        where m.run = r.id_ and m.proc_def_id_ = l.proc_def_id_ and m.at >= l.timestamp_)
                                    else l.proc_def_key_ is null or l.proc_def_key_ = r.proc_def_key_ end
                        ), of_one as (
                            select r.id_ as run, l.*, 'PROCESS' as reach
                            from run r join act_hi_op_log l on l.proc_inst_id_ = r.id_
                            where not exists (select from entered where operation = l.operation_id_)
                                and (l.entity_type_ in ('ProcessInstance', 'Job', 'Variable', 'Incident', 'Execution', 'Batch')
                                or l.entity_type_ = 'Task'
                                    and l.operation_type_ not in ('Claim', 'Assign', 'Delegate', 'Complete', 'Create'))
                        )
                        select min(l.run) as run, l.reach, l.timestamp_, l.user_id_, l.operation_type_, l.entity_type_,
                            array_agg(distinct l.property_ || ' ' || l.new_value_) filter (where l.new_value_ <> '' and l.property_ in
                                ('retries', 'priority', 'duedate', 'dueDate', 'followUpDate', 'nrOfInstances')) as details,
                            max(l.annotation_) as why
                        from (select * from of_one union all select * from of_many) l
                        where l.category_ in ('Operator', 'Admin') and l.operation_type_ <> 'Create' or l.entity_type_ = 'Task'
                        group by coalesce(l.operation_id_, l.id_), case l.reach when 'PROCESS' then l.run end, l.reach,
                            l.timestamp_, l.user_id_, l.operation_type_, l.entity_type_
                        order by l.timestamp_""")
                .param("reference", reference)
                .query((row, at) -> new Intervention(
                        row.getString("run"),
                        Intervention.Reach.valueOf(row.getString("reach")),
                        moment(row, "timestamp_"),
                        row.getString("user_id_"),
                        row.getString("operation_type_"),
                        row.getString("entity_type_"),
                        words(row, "details"),
                        row.getString("why")))
                .list();
    }

    @Override
    public Optional<String> diagramOf(String definition) {
        return database.sql(
                        """
                        select b.bytes_ from act_re_procdef d
                        join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        where d.id_ = :definition""")
                .param("definition", definition)
                .query((row, at) -> new String(row.getBytes("bytes_"), StandardCharsets.UTF_8))
                .optional();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant momentOrNone(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
