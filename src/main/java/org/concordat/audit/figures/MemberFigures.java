package org.concordat.audit.figures;

import static org.concordat.audit.figures.CountedOutcomes.names;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.alliance.CasesInSight;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members have kept, and what was imposed on them, at an instant and as known at another. */
@Service
@Transactional(readOnly = true)
public class MemberFigures {

    /**
     * What became of a member's obligations, in the cases the reader may see.
     *
     * @param broken and not excused since
     */
    public record Promises(UUID member, int kept, int late, int broken) {}

    /**
     * A sanction in force.
     *
     * @param title as the ladder names the rung
     * @param stayed while an appeal is heard
     */
    public record InForce(UUID member, String title, Instant since, boolean stayed) {}

    private static final String KNOWN =
            """
            from entry e left join leaf on leaf.entry = e.id
            where e.alliance = :alliance and e.outcome in (:outcomes) and e.effective_from <= :valid
                and coalesce((select head.sealed_at from head
                    where head.alliance = e.alliance and head.size > leaf.position
                    order by head.size limit 1), e.recorded_at) <= :known
            group by e.subject
            """;

    private final JdbcClient database;

    MemberFigures(JdbcClient database) {
        this.database = database;
    }

    /** By member; a member of which nothing can be told has none. */
    public Map<UUID, Promises> promises(UUID alliance, Docket.Sight sight, Instant valid, Instant known) {
        return ask(
                        """
                        , told as (
                            select e.subject, min(e.reference) as reference,
                                bool_or(e.outcome = 'OBLIGATION_KEPT') as kept,
                                bool_or(e.outcome = 'OBLIGATION_KEPT_LATE') as late,
                                bool_or(e.outcome = 'OBLIGATION_BREACHED') and not bool_or(e.outcome = 'OBLIGATION_EXCUSED')
                                    as broken
                        """
                                + KNOWN
                                + """
                        )
                        select o.obligor, count(*) filter (where kept) as kept, count(*) filter (where late) as late,
                            count(*) filter (where broken) as broken
                        from told join sight on sight.reference = told.reference
                            join obligation o on o.id::text = told.subject
                        group by o.obligor
                        """,
                        alliance,
                        sight,
                        valid,
                        known)
                .param("outcomes", names(outcomes(CountedOutcomes.OBLIGATION_ENDS, Outcome.OBLIGATION_EXCUSED)))
                .query((row, number) -> new Promises(
                        row.getObject("obligor", UUID.class),
                        row.getInt("kept"),
                        row.getInt("late"),
                        row.getInt("broken")))
                .stream()
                .collect(Collectors.toMap(Promises::member, Function.identity()));
    }

    /**
     * The sanctions that every member was told of, unless an appeal stays them, and all of the cases the reader may see.
     * One with a last day is over after it, whether or not that was entered by then.
     */
    public List<InForce> sanctions(UUID alliance, Docket.Sight sight, Instant valid, Instant known) {
        return ask(
                        """
                        , told as (
                            select e.subject, min(e.reference) as reference,
                                min(e.effective_from) filter (where e.outcome = 'SANCTION_IN_FORCE') as since,
                                bool_or(e.outcome in (:ends)) as ended,
                                (array_agg(e.canonical::jsonb #>> '{facts,lastDay}' order by e.recorded_at desc)
                                    filter (where e.outcome in ('SANCTION_IN_FORCE', 'SANCTION_RESUMED')))[1] as last_day,
                                coalesce((array_agg(e.outcome order by e.recorded_at desc)
                                    filter (where e.outcome in ('SANCTION_STAYED', 'SANCTION_RESUMED')))[1]
                                    = 'SANCTION_STAYED', false) as stayed
                        """
                                + KNOWN
                                + """
                        )
                        select s.member, s.title, told.since, told.stayed
                        from told join sanction s on s.id::text = told.subject
                            join alliance a on a.id = :alliance
                        where told.since is not null and not told.ended
                            and (told.stayed or told.last_day is null
                                or :valid < (told.last_day::date + 1)::timestamp at time zone a.zone)
                            and (s.published and not told.stayed or told.reference in (select reference from sight))
                        order by told.since desc, s.id
                        """,
                        alliance,
                        sight,
                        valid,
                        known)
                .param(
                        "outcomes",
                        names(outcomes(
                                CountedOutcomes.SANCTION_ENDS,
                                Outcome.SANCTION_IN_FORCE,
                                Outcome.SANCTION_STAYED,
                                Outcome.SANCTION_RESUMED)))
                .param("ends", names(CountedOutcomes.SANCTION_ENDS))
                .query((row, number) -> new InForce(
                        row.getObject("member", UUID.class),
                        row.getString("title"),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("stayed")))
                .list();
    }

    private static List<Outcome> outcomes(Set<Outcome> some, Outcome... others) {
        var all = new ArrayList<>(some);
        all.addAll(List.of(others));
        return all;
    }

    private JdbcClient.StatementSpec ask(
            String query, UUID alliance, Docket.Sight sight, Instant valid, Instant known) {
        return database.sql("with sight as materialized (" + CasesInSight.QUERY + ")" + query)
                .params(CasesInSight.terms(alliance, sight))
                .param("valid", Timestamp.from(valid))
                .param("known", Timestamp.from(known));
    }
}
