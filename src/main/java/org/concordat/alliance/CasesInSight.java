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
            select c.reference from docket_case c
            where c.alliance = :alliance and case
                when exists (select 1 from case_party p where p.reference = c.reference and p.member = :employer)
                    or exists (select 1 from case_goes_on m join case_party p on p.reference = m.other
                        where m.reference = c.reference and p.member = :employer) then :asParty
                when exists (select 1 from case_part k where k.reference = c.reference
                        and k.person = :person and k.role in (:parts) and k.ended_at is null)
                    or exists (select 1 from case_goes_on m join case_part k on k.reference = m.other
                        where m.reference = c.reference
                        and k.person = :person and k.role in (:parts) and k.ended_at is null) then true
                else :always end""";

    private static final String OF_EMPLOYER =
            """
            (exists (select 1 from case_party p where p.reference = c.reference and p.member = :employer)
                or exists (select 1 from case_goes_on m join case_party p on p.reference = m.other
                    where m.reference = c.reference and p.member = :employer))
            """;

    private static final String IN_ORDER = " order by c.opened_at desc, c.reference desc limit :most";

    private static final String AS_PARTY =
            """
            select c.reference, c.opened_at from case_party p join docket_case c on c.reference = p.reference
            where :asParty and p.member = :employer and c.alliance = :alliance
            """;

    private static final String AS_PARTY_OF_ANOTHER =
            """
            select c.reference, c.opened_at from case_goes_on m
            cross join lateral (
                select 1 from case_party p where p.reference = m.other and p.member = :employer limit 1) as found
            cross join lateral (
                select d.reference, d.opened_at from docket_case d
                where d.reference = m.reference and d.alliance = :alliance limit 1) as c
            where :asParty
            """;

    private static final String OF_ALLIANCE =
            """
            cross join lateral (
                select 1 from docket_case d where d.reference = c.reference and d.alliance = :alliance limit 1) as found
            """;

    /** The day of opening stands beside each part; somebody may have more than one in a case. */
    private static final String NEWEST_BY_PART =
            """
            select distinct c.reference, c.opened_at from case_part c
            """
                    + OF_ALLIANCE
                    + """
            where c.person = :person and c.role in (:parts) and c.ended_at is null
            """;

    private static final String BY_PART_IN_ANOTHER =
            """
            select c.reference, c.opened_at from case_part k
            join case_goes_on m on m.other = k.reference join docket_case c on c.reference = m.reference
            where k.person = :person and k.role in (:parts) and k.ended_at is null and c.alliance = :alliance
            """;

    private static final String BY_PART =
            """
            select c.reference, c.opened_at from docket_case c
            where c.alliance = :alliance and c.reference in (
                select k.reference from case_part k
                where k.person = :person and k.role in (:parts) and k.ended_at is null
                union all
                select m.reference from case_goes_on m join case_part k on k.reference = m.other
                where k.person = :person and k.role in (:parts) and k.ended_at is null)
            """;

    private static final String BY_OFFICE =
            """
            select c.reference, c.opened_at from docket_case c where :always and c.alliance = :alliance
            """;

    private static final String OLDER = " and (c.opened_at, c.reference) < (:before, :reference)";

    private static final String AMONG_THESE = " and c.reference in (:references)";

    /**
     * The newest of the same cases that were opened before a moment, at most so many. Each way to see a case is asked for
     * its newest alone, which an index has in this order, so that it takes no longer with more cases; what one person has a
     * part in is read whole, and grows with that person's own cases.
     */
    static final String NEWEST = "select n.reference from (("
            + AS_PARTY + OLDER + IN_ORDER
            + ") union (" + AS_PARTY_OF_ANOTHER + OLDER
            + ") union (" + NEWEST_BY_PART + OLDER + " and not " + OF_EMPLOYER + IN_ORDER
            + ") union (" + BY_PART_IN_ANOTHER + OLDER + " and not " + OF_EMPLOYER
            + ") union (" + BY_OFFICE + OLDER + " and not " + OF_EMPLOYER + IN_ORDER
            + ")) as n order by n.opened_at desc, n.reference desc limit :most";

    /** Those of some cases that are among the same. */
    static final String AMONG = "select n.reference from (("
            + AS_PARTY + AMONG_THESE
            + ") union (" + AS_PARTY_OF_ANOTHER + AMONG_THESE
            + ") union (" + BY_PART + AMONG_THESE + " and not " + OF_EMPLOYER
            + ") union (" + BY_OFFICE + AMONG_THESE + " and not " + OF_EMPLOYER
            + ")) as n";

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
