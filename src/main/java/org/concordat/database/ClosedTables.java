package org.concordat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** What the migrations take from the application's role: by table, what it may not do there. */
final class ClosedTables {

    private static final String SCRIPT = "db/migration/afterMigrate.sql";
    private static final Pattern REVOKED = Pattern.compile("revoke ([^;]+?) on ([^;]+?) from \\$\\{applicationRole};");

    /** Something that a role may be let do with a table. */
    enum Privilege {
        SELECT(true),
        INSERT(true),
        UPDATE(true),
        DELETE(false),
        TRUNCATE(false),
        TRIGGER(false),
        REFERENCES(true);

        /** What is never granted, and lets somebody change or watch what was entered. */
        private static final Set<Privilege> NEVER = EnumSet.of(TRUNCATE, TRIGGER, REFERENCES);

        private final boolean isOfColumns;

        Privilege(boolean isOfColumns) {
            this.isOfColumns = isOfColumns;
        }

        /** PostgreSQL's function that tells of it; where a single column can be granted, of any column. */
        String question() {
            return isOfColumns ? "has_any_column_privilege" : "has_table_privilege";
        }
    }

    private ClosedTables() {}

    static Map<String, Set<Privilege>> read() {
        var closed = new LinkedHashMap<String, Set<Privilege>>();
        var revoked = REVOKED.matcher(script());
        while (revoked.find()) {
            var privileges = privileges(revoked.group(1));
            for (var table : revoked.group(2).split(",\\s*")) {
                closed.put(table, privileges);
            }
        }
        return closed;
    }

    private static Set<Privilege> privileges(String words) {
        if (words.equals("all")) {
            return EnumSet.allOf(Privilege.class);
        }
        var privileges = EnumSet.copyOf(Privilege.NEVER);
        for (var word : words.split(",\\s*")) {
            privileges.add(Privilege.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return privileges;
    }

    private static String script() {
        try {
            return new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
