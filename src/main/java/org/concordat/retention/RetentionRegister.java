package org.concordat.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.concordat.alliance.Person;
import org.concordat.alliance.ReviewedCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is held, what goes next and what went, a page at a time, for whoever watches over it in the cases they review. */
@Service
@Transactional(readOnly = true)
public class RetentionRegister {

    private static final int SIZE = 50;

    private final JdbcClient database;
    private final KeptHistory history;
    private final LegalHoldOffice holds;

    RetentionRegister(JdbcClient database, KeptHistory history, LegalHoldOffice holds) {
        this.database = database;
        this.history = history;
        this.holds = holds;
    }

    /**
     * A page of a list.
     *
     * @param number from 1 on
     */
    public record Page<T>(List<T> rows, int number, boolean isMore) {

        private static <T> Page<T> of(Person reader, int number, Function<Excerpt, List<T>> list) {
            var known = Math.max(number, 1);
            var found = list.apply(new Excerpt(reader, (known - 1L) * SIZE, SIZE + 1));
            return new Page<>(found.subList(0, Math.min(found.size(), SIZE)), known, found.size() > SIZE);
        }
    }

    /** The cases under a hold, what was held first before the rest. */
    public Page<HeldCase> held(Person reader, int page) {
        return Page.of(reader, page, asked -> database.sql(ReviewedCases.EXCLUDED
                        + "select h.reference, h.placed_at, h.placed_by from legal_hold h"
                        + " join docket_case c on c.reference = h.reference where h.lifted_at is null and "
                        + ReviewedCases.IS_REVIEWED + " order by h.placed_at, h.reference" + Excerpt.LIMIT)
                .params(asked.terms())
                .query((row, at) ->
                        new HeldCase(row.getString("reference"), moment(row, "placed_at"), row.getString("placed_by")))
                .list());
    }

    /** What goes by a moment unless it is held until then, what goes first before the rest. */
    public Page<GoingCase> going(Person reader, Instant by, int page) {
        var held = holds.heldCases();
        return Page.of(reader, page, asked -> history.goingBy(by, held, asked));
    }

    /** What was cleaned away, newest first. */
    public Page<CleanedCase> cleaned(Person reader, int page) {
        return Page.of(reader, page, asked -> database.sql(ReviewedCases.EXCLUDED
                        + "select c.reference, c.cleaned_at, count(*) as processes, sum(c.cleaned_rows) as cleaned_rows"
                        + " from cleaned_process c where " + ReviewedCases.IS_REVIEWED
                        + " group by c.reference, c.cleaned_at order by c.cleaned_at desc, c.reference"
                        + Excerpt.LIMIT)
                .params(asked.terms())
                .query((row, at) -> new CleanedCase(
                        row.getString("reference"),
                        moment(row, "cleaned_at"),
                        row.getLong("processes"),
                        row.getLong("cleaned_rows")))
                .list());
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
