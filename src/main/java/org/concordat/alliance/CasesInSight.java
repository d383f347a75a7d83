package org.concordat.alliance;

import java.util.Map;
import java.util.UUID;

/** The cases of an alliance that a person may see, as a query that others are built on: one rule, wherever many are asked for. */
public final class CasesInSight {

    /**
     * Whoever works for a party sees a case as that party or not at all; anybody else by office or by part. A merged case
     * goes on in others, and they count as itself.
     */
    public static final String QUERY =
            """
            with recursive going_on (reference, other) as (
                select l.reference, l.other from case_link l where l.kind = 'MERGED_INTO'
                union
                select g.reference, l.other from going_on g
                join case_link l on l.reference = g.other and l.kind = 'MERGED_INTO'
            ), place (reference, other) as (
                select c.reference, c.reference from docket_case c where c.alliance = :alliance
                union all
                select g.reference, g.other from going_on g
            )
            select c.reference from docket_case c
            where c.alliance = :alliance and case
                when exists (select 1 from place l join case_party p on p.reference = l.other
                    where l.reference = c.reference and p.member = :employer) then :asParty
                when exists (select 1 from place l join case_part k on k.reference = l.other
                    where l.reference = c.reference and k.person = :person and k.role in (:parts)
                    and k.ended_at is null) then true
                else :always end""";

    static final UUID NOBODY = new UUID(0, 0);

    private CasesInSight() {}

    /** What the query is to be given. */
    public static Map<String, Object> terms(UUID alliance, Docket.Sight sight) {
        var employer = sight.person().employer();
        return Map.of(
                "alliance",
                alliance,
                "employer",
                employer == null ? NOBODY : employer,
                "asParty",
                sight.asParty(),
                "person",
                sight.person().username(),
                "parts",
                sight.parts().stream().map(Role::name).toList(),
                "always",
                sight.always());
    }
}
