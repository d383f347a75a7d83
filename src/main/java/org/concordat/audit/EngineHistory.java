package org.concordat.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static final int CANCELLED = 2;

    private final JdbcClient database;

    EngineHistory(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Run> runsOf(String reference) {
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
                        row.getBoolean("cancelled")))
                .list();
    }

    @Override
    public List<Step> stepsOf(String run) {
        return database.sql(
                        """
                        select replace(a.act_id_, '#multiInstanceBody', '') as act_id_, a.act_name_, a.act_type_, a.call_proc_inst_id_, a.assignee_,
                            a.parent_act_inst_id_, a.start_time_, a.end_time_, a.act_inst_state_, a.sequence_counter_
                        from act_hi_actinst a
                        where a.proc_inst_id_ = :run
                        order by a.start_time_, a.sequence_counter_, a.id_""")
                .param("run", run)
                .query((row, at) -> new Step(
                        row.getString("act_id_"),
                        Objects.requireNonNullElse(row.getString("act_name_"), ""),
                        row.getString("act_type_"),
                        row.getString("call_proc_inst_id_"),
                        row.getString("assignee_"),
                        Objects.requireNonNullElse(row.getString("parent_act_inst_id_"), ""),
                        moment(row, "start_time_"),
                        momentOrNone(row, "end_time_"),
                        row.getInt("act_inst_state_") == CANCELLED,
                        row.getLong("sequence_counter_")))
                .list();
    }

    /** A task was completed by whoever did it in the operation log; what ended without that was taken away. */
    @Override
    public List<TaskAct> tasksOf(String reference) {
        return database.sql(
                        """
                        with task as (
                            select t.* from act_hi_procinst p join act_hi_taskinst t on t.proc_inst_id_ = p.id_
                            where p.business_key_ = :reference
                        ), act as (
                            select id_, proc_inst_id_, task_def_key_, name_, 'OFFERED' as what, start_time_ as at,
                                cast(null as varchar) as person, 0 as place
                            from task
                            union all
                            select t.id_, t.proc_inst_id_, t.task_def_key_, t.name_,
                                case when l.new_value_ is null then 'GIVEN_BACK' else 'TAKEN' end, l.timestamp_, l.user_id_, 1
                            from task t join act_hi_op_log l on l.task_id_ = t.id_
                            where l.entity_type_ = 'Task' and l.operation_type_ in ('Claim', 'Assign')
                                and l.property_ = 'assignee'
                            union all
                            select id_, proc_inst_id_, task_def_key_, name_,
                                case when delete_reason_ = 'completed' then 'COMPLETED' else 'TAKEN_AWAY' end, end_time_,
                                case when delete_reason_ = 'completed' then assignee_ end, 2
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
                        row.getString("person")))
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
                        select r.proc_inst_id_, r.dec_def_key_, r.dec_def_name_, d.version_, r.eval_time_,
                            (select coalesce(string_agg(distinct cast(o.rule_order_ as text), ' '), '') from act_hi_dec_out o
                                where o.dec_inst_id_ = r.id_) as rules,
                            (select array_agg(coalesce(i.clause_name_, i.clause_id_) || ': '
                                    || coalesce(i.text_, cast(i.long_ as text), cast(i.double_ as text), 'nothing') order by i.id_)
                                from act_hi_dec_in i where i.dec_inst_id_ = r.id_) as asked,
                            (select array_agg(coalesce(o.clause_name_, o.var_name_, o.clause_id_) || ': '
                                    || coalesce(o.text_, cast(o.long_ as text), cast(o.double_ as text), 'nothing') order by o.id_)
                                from act_hi_dec_out o where o.dec_inst_id_ = r.id_) as answered
                        from act_hi_procinst p join act_hi_decinst r on r.proc_inst_id_ = p.id_
                        left join act_re_decision_def d on d.id_ = r.dec_def_id_
                        where p.business_key_ = :reference
                        order by r.eval_time_, r.id_""")
                .param("reference", reference)
                .query((row, at) -> new FiredRule(
                        row.getString("proc_inst_id_"),
                        row.getString("dec_def_key_"),
                        Objects.requireNonNullElse(row.getString("dec_def_name_"), row.getString("dec_def_key_")),
                        row.getObject("version_", Integer.class),
                        moment(row, "eval_time_"),
                        numbers(row.getString("rules")),
                        words(row, "asked"),
                        words(row, "answered")))
                .list();
    }

    private static List<Integer> numbers(String words) {
        return words.isBlank()
                ? List.of()
                : Stream.of(words.split(" ")).map(Integer::valueOf).sorted().toList();
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** A variable's value is not read: an operator may have written anything there. */
    @Override
    public List<Intervention> interventionsIn(String reference) {
        return database.sql(
                        """
                        select l.proc_inst_id_, l.timestamp_, l.user_id_, l.operation_type_, l.entity_type_,
                            string_agg(distinct l.property_, ', ') as property, max(l.annotation_) as why
                        from act_hi_procinst p join act_hi_op_log l on l.proc_inst_id_ = p.id_
                        where p.business_key_ = :reference and l.category_ in ('Operator', 'Admin')
                            and l.entity_type_ in ('ProcessInstance', 'Job', 'Variable', 'Incident', 'Execution', 'Batch')
                            and l.operation_type_ <> 'Create'
                        group by coalesce(l.operation_id_, l.id_), l.proc_inst_id_, l.timestamp_, l.user_id_,
                            l.operation_type_, l.entity_type_
                        order by l.timestamp_""")
                .param("reference", reference)
                .query((row, at) -> new Intervention(
                        row.getString("proc_inst_id_"),
                        moment(row, "timestamp_"),
                        row.getString("user_id_"),
                        row.getString("operation_type_"),
                        row.getString("entity_type_"),
                        row.getString("property"),
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
