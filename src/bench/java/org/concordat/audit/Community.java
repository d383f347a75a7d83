package org.concordat.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.Cast;
import org.springframework.jdbc.core.JdbcTemplate;

/** An alliance of a story's cast, as its rows know it: what stays while cases come and go. */
record Community(Cast cast, String alliance, Map<String, String> members, Map<String, String> seats) {

    static final List<String> MEMBERS = List.of("hospital", "insurer", "clinic", "physicians", "county");

    static Community of(Cast cast, JdbcTemplate database) {
        var alliance = database.queryForObject(
                "select id::text from alliance where code = ?", String.class, cast.alliance());
        return new Community(
                cast,
                alliance,
                byCode(database, "select code, id::text from member where alliance = ?::uuid", alliance),
                byCode(
                        database,
                        "select m.code, s.id::text from seat s join member m on m.id = s.member where s.alliance = ?::uuid",
                        alliance));
    }

    private static Map<String, String> byCode(JdbcTemplate database, String query, String alliance) {
        var ids = new HashMap<String, String>();
        database.query(query, row -> {
            ids.put(row.getString(1), row.getString(2));
        }, alliance);
        return ids;
    }
}
