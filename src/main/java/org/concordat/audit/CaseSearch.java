package org.concordat.audit;

import static java.util.stream.Collectors.joining;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.audit.CaseQuestion.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases of an alliance. A page is read from where the last one ended, and counting stops at a bound, so that neither
 * takes longer the more cases there are.
 */
@Component
@Transactional(readOnly = true)
public class CaseSearch {

    /** Further than this nothing is counted. */
    public static final int COUNTED = 1000;

    private final JdbcClient database;

    CaseSearch(JdbcClient database) {
        this.database = database;
    }

    /** The next cases, by their place in the order that was asked for. */
    public List<Place> page(CaseQuestion question, int most) {
        var places = new ArrayList<Place>();
        for (var statement : PageStatement.of(question, most)) {
            if (places.size() < most) {
                places.addAll(places(statement));
            }
        }
        return places.stream().limit(most).toList();
    }

    private List<Place> places(PageStatement statement) {
        return database.sql(statement.sql())
                .params(statement.values())
                .query((row, at) -> new Place(
                        row.getObject("at", OffsetDateTime.class)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toInstant(),
                        row.getString("reference"),
                        statement.isWithoutDeadline()))
                .list();
    }

    /** How many cases there are, wherever the page begins; one more than {@link #COUNTED} means more than that. */
    public int count(CaseQuestion question) {
        var where = Conditions.ofAll(question);
        return database.sql("select count(*) from (select 1 from dispute d where " + where.sql() + " limit "
                        + (COUNTED + 1) + ") as found")
                .params(where.values())
                .query(Integer.class)
                .single();
    }

    /**
     * How many cases of an alliance there are under each of some versions of one file, in their order; counted as far as above.
     *
     * @param wallOf the member whose cases are not counted
     */
    public List<Integer> countUnder(UUID alliance, @Nullable UUID wallOf, List<Under> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        var sql = "select (select count(*) from (select 1 from dispute d where d.alliance = :alliance and "
                + (wallOf == null ? "" : Conditions.BEHIND_THE_WALL + " and ")
                + versions.get(0).condition("v.definitions") + " limit " + (COUNTED + 1) + ") as found)"
                + " from unnest(string_to_array(:versions, '|')) with ordinality as v (definitions, place) order by place";
        var asked = database.sql(sql)
                .param("alliance", alliance)
                .param(
                        "versions",
                        versions.stream().map(each -> " " + each.definitions()).collect(joining("|")));
        return (wallOf == null ? asked : asked.param("wall", wallOf))
                .query(Integer.class)
                .list();
    }
}
