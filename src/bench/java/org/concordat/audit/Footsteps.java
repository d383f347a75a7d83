package org.concordat.audit;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * What happened in a database since a moment: every row of every table that is there since, as the lines of a {@code COPY}.
 * A case that is played while nothing else happens leaves just these.
 */
final class Footsteps {

    static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private static final String TABLES =
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
            """;

    /** What changes with the house and not with a case: people, sessions, what is deployed; and what the sealer makes. */
    private static final Pattern OF_THE_HOUSE = Pattern.compile(
            "act_(id|re|ge_property|ge_schema|ru_meter|ru_task_meter)_?.*|flyway.*|person.*|provided_person|sign_.*|password.*"
                    + "|leaf|tree_node|head|head_delivery|sealing_.*|draft|member|seat|alliance|demo_time");

    private static final String COLUMNS =
            """
            select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
            where table_schema = 'public' and table_name = ? and is_identity = 'NO'
            """;

    /** A table with the columns that have no value of the server's own, and its rows. */
    record Rows(String table, String columns, List<String> lines) {}

    private final Connection superuser;
    private final Set<String> known = new HashSet<>();
    private String snapshot = "";

    Footsteps(Connection superuser) {
        this.superuser = superuser;
    }

    /** From now on; every id that is in the database already is nobody's footstep. */
    void begin() throws SQLException, IOException {
        for (var table : columnsByTable().entrySet()) {
            rows(table.getKey(), table.getValue(), "true")
                    .forEach(line -> ID.matcher(line).results().forEach(id -> known.add(id.group())));
        }
        snapshot = query("select pg_current_snapshot()::text");
    }

    boolean isKnown(String id) {
        return known.contains(id);
    }

    /** What happened since. */
    List<Rows> since() throws SQLException, IOException {
        var all = new ArrayList<Rows>();
        for (var table : columnsByTable().entrySet()) {
            if (OF_THE_HOUSE.matcher(table.getKey()).matches()) {
                continue;
            }
            var which = "not pg_visible_in_snapshot(t.xmin::text::xid8, '" + snapshot + "'::pg_snapshot)";
            var lines = rows(table.getKey(), table.getValue(), which);
            if (!lines.isEmpty()) {
                all.add(new Rows(table.getKey(), table.getValue(), lines));
            }
        }
        return all;
    }

    private Map<String, String> columnsByTable() throws SQLException {
        var columns = new LinkedHashMap<String, String>();
        try (var tables = superuser.createStatement();
                var found = tables.executeQuery(TABLES)) {
            while (found.next()) {
                columns.put(found.getString(1), columnsOf(found.getString(1)));
            }
        }
        return columns;
    }

    private String columnsOf(String table) throws SQLException {
        try (var columns = superuser.prepareStatement(COLUMNS)) {
            columns.setString(1, table);
            try (var found = columns.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private List<String> rows(String table, String columns, String which) throws SQLException, IOException {
        var text = new StringWriter();
        superuser
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + columns + " from " + table + " t where " + which + ") to stdout", text);
        return text.toString().lines().toList();
    }

    private String query(String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
