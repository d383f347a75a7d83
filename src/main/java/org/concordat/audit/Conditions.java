package org.concordat.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a case must meet to be found, as SQL: whole words of ours, and every value as a parameter. */
class Conditions {

    private static final String AMONG_PARTIES =
            "exists (select 1 from case_party p where p.reference = d.reference and p.member = :party%s)";

    /** Has the server ask something of each case it comes by, and not of all cases first. */
    private static final String ONE_BY_ONE = " offset 0";

    /**
     * Whoever works for a party of the case in which a merged one goes on does not find the merged one either; asked
     * of each case one by one.
     */
    static final String BEHIND_THE_WALL =
            """
            not exists (select 1 from case_party w where w.reference = d.reference and w.member = :wall)
            and not exists (select 1 from case_goes_on m join case_party w on w.reference = m.other
                where m.reference = d.reference and w.member = :wall"""
                    + ONE_BY_ONE + ")";

    private static final String OVERDUE =
            """
            d.reference in (select k.reference from running_clock k
                where k.alliance = :alliance and k.state = 'RUNNING' and k.open_pauses = 0 and k.due_at < :now
                and k.name <> all (string_to_array(:untold, ' ')))""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private Conditions(CaseQuestion question, String amongParties) {
        add("d.alliance = :alliance", "alliance", question.alliance());
        add(BEHIND_THE_WALL, "wall", question.wallOf());
        add("d.stage = :stage", "stage", question.stage());
        add("d.category = :category", "category", question.category());
        add("d.outcome = :outcome", "outcome", question.outcome());
        add(amongParties, "party", question.party());
        add("d.reported_at >= :from", "from", moment(question.from()));
        add("d.reported_at < :before", "before", moment(question.before()));
        add("starts_with(d.reference, :prefix)", "prefix", question.prefix());
        if (question.under() != null) {
            add(
                    question.under().condition(":definitions"),
                    "definitions",
                    question.under().definitions());
        }
        if (question.overdue()) {
            askOfClocks(OVERDUE, question);
        }
        if (question.order() == CaseQuestion.Order.LAST_CLOSED) {
            conditions.add("d.closed_at is not null");
        }
    }

    /** For a page, which ends after a few cases. */
    static Conditions ofPage(CaseQuestion question) {
        return new Conditions(question, AMONG_PARTIES.formatted(ONE_BY_ONE));
    }

    /** For a count of all that there are. */
    static Conditions ofAll(CaseQuestion question) {
        return new Conditions(question, AMONG_PARTIES.formatted(""));
    }

    /** A condition about the clocks that whoever asks may know of, and about now. */
    void askOfClocks(String condition, CaseQuestion question) {
        conditions.add(condition);
        values.put("now", question.now().atOffset(ZoneOffset.UTC));
        values.put("untold", String.join(" ", question.untold()));
    }

    /**
     * Only what comes after a place.
     *
     * @param row by what it is ordered
     * @param beyond whether what comes after is less or more
     */
    void after(CaseQuestion.@Nullable Place place, String row, String beyond) {
        if (place != null) {
            add("(" + row + ") " + beyond + " (:afterAt, :afterReference)", "afterAt", moment(place.at()));
            values.put("afterReference", place.reference());
        }
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    private static @Nullable Object moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    String sql() {
        return String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
