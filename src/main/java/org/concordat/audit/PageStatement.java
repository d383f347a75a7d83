package org.concordat.audit;

import java.util.List;
import java.util.Map;
import org.concordat.audit.CaseQuestion.Order;
import org.concordat.audit.CaseQuestion.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases in an order, from where the last page ended: what they are ordered by, and their references.
 *
 * @param isWithoutDeadline whether it reads those that come last because no deadline of theirs runs
 */
record PageStatement(String sql, Map<String, Object> values, boolean isWithoutDeadline) {

    /** The one that a list of cases shows: what comes next, or where all are over, the last that was. Asked for each case. */
    private static final String NEXT_OF_CASE =
            """
            (select o.id from running_clock o
                where o.reference = %s and o.state = 'RUNNING' and o.name <> all (string_to_array(:untold, ' '))
                order by o.due_at < :now, greatest(o.due_at - :now, :now - o.due_at), o.id limit 1)""";

    /** What reads a page, one after the other, until it is full. */
    static List<PageStatement> of(CaseQuestion question, int most) {
        if (question.order() != Order.NEXT_DEADLINE) {
            return List.of(inOrder(question, most));
        }
        var after = question.after();
        return after != null && after.isWithoutDeadline()
                ? List.of(withoutDeadline(question, after, most))
                : List.of(byDeadline(question, after, most), withoutDeadline(question, null, most));
    }

    private static PageStatement inOrder(CaseQuestion question, int most) {
        var order = question.order();
        var where = Conditions.ofPage(question);
        where.after(question.after(), "d." + order.column() + ", d.reference", order.beyond());
        return of("d." + order.column(), "dispute d", where, order.by(), most, false);
    }

    private static PageStatement byDeadline(CaseQuestion question, @Nullable Place after, int most) {
        var where = Conditions.ofPage(question);
        where.askOfClocks("k.alliance = :alliance and k.state = 'RUNNING'", question);
        where.askOfClocks("k.id = " + NEXT_OF_CASE.formatted("k.reference"), question);
        where.after(after, "k.due_at, k.reference", ">");
        var from = "running_clock k join dispute d on d.reference = k.reference";
        return of("k.due_at", from, where, "k.due_at, k.reference", most, false);
    }

    private static PageStatement withoutDeadline(CaseQuestion question, @Nullable Place after, int most) {
        var order = question.order();
        var where = Conditions.ofPage(question);
        where.askOfClocks(NEXT_OF_CASE.formatted("d.reference") + " is null", question);
        where.after(after, "d." + order.column() + ", d.reference", order.beyond());
        return of("d." + order.column(), "dispute d", where, order.by(), most, true);
    }

    private static PageStatement of(
            String at, String from, Conditions where, String order, int most, boolean isWithoutDeadline) {
        return new PageStatement(
                "select d.reference, " + at + " as at from " + from + " where " + where.sql() + " order by " + order
                        + " limit " + most,
                where.values(),
                isWithoutDeadline);
    }
}
