package org.concordat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.concordat.database.DataFolder;
import org.postgresql.Driver;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Everything that the tests' server keeps, read by its superuser: every row of every table, every large object. */
public class WholeDatabase {

    private static final String TABLES =
            """
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            """;

    private final JdbcTemplate superuser;
    private final String searched;

    public WholeDatabase(String url, DataFolder folder) {
        this(superuserOf(url, folder), "true");
    }

    private WholeDatabase(JdbcTemplate superuser, String searched) {
        this.superuser = superuser;
        this.searched = searched;
    }

    private static JdbcTemplate superuserOf(String url, DataFolder folder) {
        return new JdbcTemplate(new SimpleDriverDataSource(new Driver(), url, "postgres", folder.secret("postgres")));
    }

    /**
     * The same, where only rows are searched that are written from now on, new or once more: for a text that nobody has
     * thought up yet, and no earlier row can hold.
     */
    public static WholeDatabase fromNowOn(String url, DataFolder folder) {
        var superuser = superuserOf(url, folder);
        var now = superuser.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text", String.class);
        return new WholeDatabase(superuser, "age(t.xmin) <= age('" + now + "'::xid8::xid)");
    }

    public JdbcTemplate superuser() {
        return superuser;
    }

    /** Where a text stands in clear: as text, as bytes in any usual encoding, in Base64, inside of anything. */
    public List<String> findings(String text) {
        // one connection for all tables: to sign in once more for each took longer than to search it
        return Objects.requireNonNull(superuser.execute((ConnectionCallback<List<String>>) connection ->
                findings(needles(text), new JdbcTemplate(new SingleConnectionDataSource(connection, true)))));
    }

    private List<String> findings(List<String> needles, JdbcTemplate reader) {
        var findings = new ArrayList<String>();
        for (var table : reader.queryForList(TABLES, String.class)) {
            search(reader, table, "select t::text from " + table + " t where " + searched, needles, findings);
        }
        var objects = "select encode(lo_get(oid), 'hex') from pg_largeobject_metadata";
        search(reader, "large objects", objects, needles, findings);
        return findings;
    }

    private static void search(
            JdbcTemplate reader, String place, String rows, List<String> needles, List<String> findings) {
        reader.query(rows, row -> {
            var text = row.getString(1).toLowerCase(Locale.ROOT);
            if (needles.stream().anyMatch(text::contains)) {
                findings.add(place + ": " + text.substring(0, Math.min(text.length(), 300)));
            }
        });
    }

    private static List<String> needles(String text) {
        var encodings = Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                .map(charset -> hex(text, charset));
        var base64 = Stream.of(0, 1, 2).map(shift -> base64(text, shift));
        return Stream.of(Stream.of(text), encodings, base64)
                .flatMap(each -> each)
                .map(needle -> needle.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static String hex(String text, Charset charset) {
        return HexFormat.of().formatHex(text.getBytes(charset));
    }

    /** The characters that stay the same whatever stands before and after the text in what was encoded. */
    private static String base64(String text, int shift) {
        var encoded = Base64.getEncoder()
                .withoutPadding()
                .encodeToString(("x".repeat(shift) + text).getBytes(StandardCharsets.UTF_8));
        var whole = (shift + text.length()) * 8 / 6;
        return encoded.substring((shift * 8 + 5) / 6, whole);
    }
}
