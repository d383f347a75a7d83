package org.concordat.alliance;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The cases that somebody goes through by office, as a query that others are built on: one rule, wherever many are asked for. */
public final class ReviewedCases {

    /** The cases that concern a member, or go on in one that does: whoever works for it reviews none of them. */
    public static final String EXCLUDED =
            """
            with excluded (reference) as (
                select p.reference from case_party p where p.member = :employer
                union
                select m.reference from case_goes_on m join case_party p on p.reference = m.other
                where p.member = :employer
            )
            """;

    /** What a case {@code c} has to be, after {@link #EXCLUDED}. */
    public static final String IS_REVIEWED =
            """
            (cast(:alliance as uuid) is null or c.alliance = :alliance)
            and not exists (select 1 from excluded x where x.reference = c.reference)
            """;

    private ReviewedCases() {}

    /** What the query is to be given; whoever runs the installation, and belongs to no alliance, reviews those of all. */
    public static Map<String, @Nullable Object> terms(Person person) {
        var terms = new HashMap<String, @Nullable Object>();
        terms.put("alliance", person.alliance());
        terms.put("employer", employer(person.employer()));
        return terms;
    }

    static UUID employer(@Nullable UUID member) {
        return member == null ? CasesInSight.NOBODY : member;
    }
}
