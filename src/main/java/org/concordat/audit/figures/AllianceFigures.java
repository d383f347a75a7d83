package org.concordat.audit.figures;

import static org.concordat.audit.figures.CountedOutcomes.names;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.CasesInSight;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Role;
import org.concordat.audit.figures.Figures.Load;
import org.concordat.audit.figures.Figures.Measure;
import org.concordat.audit.figures.Figures.Rate;
import org.concordat.audit.figures.Figures.StageTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what the record says. Only cases that the reader may see are counted, and of them only what the reader may read
 * there: whatever happens in another case moves no number.
 */
@Service
@Transactional(readOnly = true)
public class AllianceFigures {

    private static final String IN_SIGHT = "with sight as materialized (" + CasesInSight.QUERY + ")";

    private static final String OF_PERIOD = " e.alliance = :alliance and e.outcome in (:outcomes)"
            + " and e.decided_at >= :begin and e.decided_at < :end ";

    private final JdbcClient database;

    AllianceFigures(JdbcClient database) {
        this.database = database;
    }

    public Figures of(UUID alliance, Docket.Sight sight, Period period) {
        var rates = new ArrayList<>(ofDisputes(alliance, sight, period));
        rates.add(ofObligations(alliance, sight, period));
        rates.add(ofSanctions(alliance, sight, period));
        return new Figures(period, stages(alliance, sight, period), rates, workload(alliance, sight, period));
    }

    private List<StageTime> stages(UUID alliance, Docket.Sight sight, Period period) {
        return ask(
                        """
                        , moved as (
                            select distinct e.reference from entry e join sight on sight.reference = e.reference
                            where"""
                                + OF_PERIOD
                                + """
                        ), step as (
                            select case e.outcome when 'STAGE_REACHED' then e.subject when 'DISPUTE_REPORTED' then 'REPORTED' end
                                    as stage,
                                e.decided_at,
                                lead(e.decided_at) over (partition by e.reference order by e.decided_at, e.recorded_at)
                                    as left_at
                            from entry e join moved on moved.reference = e.reference where e.outcome in (:outcomes)
                        )
                        select stage, count(*) as disputes, round((percentile_cont(0.5) within group
                            (order by extract(epoch from left_at - decided_at)) / 86400)::numeric, 1) as median
                        from step where stage is not null and left_at >= :begin and left_at < :end
                        group by stage
                        """,
                        alliance,
                        sight,
                        period)
                .param("outcomes", names(CountedOutcomes.STAGES))
                .query((row, number) ->
                        new StageTime(row.getString("stage"), row.getInt("disputes"), row.getBigDecimal("median")))
                .list();
    }

    private List<Rate> ofDisputes(UUID alliance, Docket.Sight sight, Period period) {
        return ask(
                        """
                        , ended as (
                            select distinct e.reference from entry e join sight on sight.reference = e.reference
                            where"""
                                + OF_PERIOD
                                + """
                        )
                        select count(*) as base,
                            count(*) filter (where exists (select 1 from entry s
                                where s.reference = ended.reference and s.outcome in (:settled))) as settled,
                            count(*) filter (where exists (select 1 from entry s
                                where s.reference = ended.reference and s.outcome = 'ESCALATION_OPENED')) as escalated
                        from ended
                        """,
                        alliance,
                        sight,
                        period)
                .param("outcomes", names(CountedOutcomes.ENDINGS))
                .param("settled", names(CountedOutcomes.SETTLED))
                .query((row, number) -> List.of(
                        new Rate(Measure.SETTLEMENT, row.getInt("settled"), row.getInt("base")),
                        new Rate(Measure.ESCALATION, row.getInt("escalated"), row.getInt("base"))))
                .single();
    }

    private Rate ofObligations(UUID alliance, Docket.Sight sight, Period period) {
        return ask(
                        """
                        select count(distinct e.subject) as base,
                            count(distinct e.subject) filter (where e.outcome = 'OBLIGATION_BREACHED') as counted
                        from entry e join sight on sight.reference = e.reference where"""
                                + OF_PERIOD,
                        alliance,
                        sight,
                        period)
                .param("outcomes", names(CountedOutcomes.OBLIGATION_ENDS))
                .query((row, number) -> new Rate(Measure.BREACH, row.getInt("counted"), row.getInt("base")))
                .single();
    }

    private Rate ofSanctions(UUID alliance, Docket.Sight sight, Period period) {
        return ask(
                        """
                        , begun as (
                            select distinct e.reference, e.subject from entry e join sight on sight.reference = e.reference
                            where"""
                                + OF_PERIOD
                                + """
                        )
                        select count(*) as base,
                            count(*) filter (where exists (select 1 from entry r where r.reference = begun.reference
                                and r.subject = begun.subject and r.outcome in (:reversals))) as counted
                        from begun
                        """,
                        alliance,
                        sight,
                        period)
                .param("outcomes", List.of("SANCTION_IN_FORCE"))
                .param("reversals", names(CountedOutcomes.REVERSALS))
                .query((row, number) -> new Rate(Measure.REVERSAL, row.getInt("counted"), row.getInt("base")))
                .single();
    }

    private List<Load> workload(UUID alliance, Docket.Sight sight, Period period) {
        return ask(
                        """
                        select e.role, e.person, count(distinct e.reference) as disputes, count(*) as steps
                        from entry e join sight on sight.reference = e.reference where e.role in (:workers) and"""
                                + OF_PERIOD
                                + "group by e.role, e.person order by e.role, steps desc, e.person",
                        alliance,
                        sight,
                        period)
                .param("outcomes", names(CountedOutcomes.STEPS))
                .param("workers", names(CountedOutcomes.WORKERS))
                .query((row, number) -> new Load(
                        Role.valueOf(row.getString("role")),
                        row.getString("person"),
                        row.getInt("disputes"),
                        row.getInt("steps")))
                .list();
    }

    private JdbcClient.StatementSpec ask(String query, UUID alliance, Docket.Sight sight, Period period) {
        return database.sql(IN_SIGHT + query)
                .params(CasesInSight.terms(alliance, sight))
                .param("begin", Timestamp.from(period.begin()))
                .param("end", Timestamp.from(period.end()));
    }
}
