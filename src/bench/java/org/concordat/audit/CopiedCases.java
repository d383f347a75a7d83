package org.concordat.audit;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.concordat.PlayedCases.Played;
import org.concordat.audit.Footsteps.Rows;
import org.postgresql.PGConnection;

/** Fills a database with copies of played cases, spread over alliances, members and three years that have passed. */
final class CopiedCases {

    private static final int DAYS = 3 * 365;
    private static final int BATCH = 200;
    private static final int TOLD = 2000;

    private final Connection superuser;
    private final List<CaseMould> moulds;
    private final List<Community> communities;
    private final Map<String, String> columns = new HashMap<>();
    private final List<MadeCase> made = new ArrayList<>();
    private final LocalDate today = LocalDate.now(Clock.systemUTC().withZone(ZoneOffset.UTC));
    private final Random random = new Random(2026);

    CopiedCases(Connection superuser, List<CaseMould> moulds, List<Community> communities, List<Rows> tables) {
        this.superuser = superuser;
        this.moulds = moulds;
        this.communities = communities;
        tables.forEach(each -> columns.put(each.table(), each.columns()));
    }

    List<MadeCase> made() {
        return made;
    }

    /** Makes so many cases; indexes are built and rows counted afterwards, as a restored database would. */
    void make(int cases) throws SQLException {
        // what is copied is whole; to check each reference to another row would only take time
        execute("set session_replication_role = replica", "set synchronous_commit = off", "set timezone = 'UTC'");
        execute("set maintenance_work_mem = '512MB'");
        var indexes = indexes();
        for (var index : indexes.keySet()) {
            execute("drop index " + index);
        }
        fill(cases);
        System.out.println("building " + indexes.size() + " indexes");
        for (var index : indexes.values()) {
            execute(index);
        }
        execute("vacuum analyze", "checkpoint");
    }

    private void fill(int cases) {
        var writing = CompletableFuture.<Void>completedFuture(null);
        for (var begun = 0; begun < cases; begun += BATCH) {
            var lines = batch(Math.min(BATCH, cases - begun));
            writing.join();
            writing = CompletableFuture.runAsync(() -> write(lines));
            if (made.size() % TOLD == 0) {
                System.out.println(made.size() + " cases");
            }
        }
        writing.join();
    }

    private Map<String, StringBuilder> batch(int cases) {
        var lines = new HashMap<String, StringBuilder>();
        for (var number = 0; number < cases; number++) {
            var mould = mould();
            var one = copy(mould.played());
            made.add(MadeCase.of(mould.played(), one));
            mould.pour(one, (table, line) -> lines.computeIfAbsent(table, each -> new StringBuilder())
                    .append(line)
                    .append('\n'));
        }
        return lines;
    }

    private CaseMould mould() {
        var drawn = random.nextInt(moulds.stream().mapToInt(CopiedCases::share).sum());
        for (var mould : moulds) {
            drawn -= share(mould);
            if (drawn < 0) {
                return mould;
            }
        }
        throw new IllegalStateException();
    }

    private static int share(CaseMould mould) {
        return mould.played().kind().share();
    }

    /** Whole weeks, so that what was done on a working day still was. */
    private Copy copy(Played played) {
        var members = new ArrayList<>(Community.MEMBERS);
        Collections.shuffle(members, random);
        var ago = ChronoUnit.DAYS.between(today, played.endedOn()) + 1 + random.nextInt(DAYS);
        var community = communities.get(random.nextInt(communities.size()));
        return new Copy(community, members, -(ago / 7 + 1) * 7, random);
    }

    private void write(Map<String, StringBuilder> lines) {
        try {
            var copy = superuser.unwrap(PGConnection.class).getCopyAPI();
            for (var table : lines.entrySet()) {
                var into = table.getKey() + " (" + columns.get(table.getKey()) + ")";
                copy.copyIn("copy " + into + " from stdin", new StringReader(table.getValue().toString()), 1 << 16);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that no constraint stands on, with how they are made. */
    private Map<String, String> indexes() throws SQLException {
        var indexes = new HashMap<String, String>();
        try (var statement = superuser.createStatement();
                var found = statement.executeQuery(
                        """
                        select quote_ident(c.relname), pg_get_indexdef(i.indexrelid), t.relname
                        from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public'
                        and not exists (select 1 from pg_constraint x where x.conindid = i.indexrelid)
                        """)) {
            while (found.next()) {
                if (columns.containsKey(found.getString(3))) {
                    indexes.put(found.getString(1), found.getString(2));
                }
            }
        }
        return indexes;
    }

    private void execute(String... statements) throws SQLException {
        try (var statement = superuser.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }
}
