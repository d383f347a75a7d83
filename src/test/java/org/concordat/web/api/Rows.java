package org.concordat.web.api;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows each table holds, the engine's included. */
final class Rows {

    private final JdbcClient database;

    Rows(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    Map<String, Long> count() {
        var rows = new TreeMap<String, Long>();
        database.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_name <> 'flyway_schema_history'")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(table, rowsOf(table)));
        return rows;
    }

    private long rowsOf(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }
}
