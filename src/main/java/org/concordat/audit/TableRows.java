package org.concordat.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.concordat.audit.changes.RuleIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In which row of its table a rule stands. The engine keeps the rule's id only: what it calls the order is that of the
 * rules among those that fired.
 */
@Component
class TableRows {

    private final JdbcClient database;

    /** A version of a table never changes, and there are few. */
    private final Map<String, List<String>> tables = new ConcurrentHashMap<>();

    TableRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * The rows of rules, from 1, in the order of the table.
     *
     * @param definition the version of the table that answered
     * @param rules their ids; of one that the table does not know nothing is said
     */
    List<Integer> rowsOf(String definition, List<String> rules) {
        if (rules.isEmpty()) {
            return List.of();
        }
        var known = tables.computeIfAbsent(definition, this::read);
        return rules.stream()
                .map(known::indexOf)
                .filter(at -> at >= 0)
                .map(at -> at + 1)
                .sorted()
                .toList();
    }

    private List<String> read(String definition) {
        return database.sql(
                        """
                        select d.key_, b.bytes_ from act_re_decision_def d
                        join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                        where d.id_ = :definition""")
                .param("definition", definition)
                .query((row, at) ->
                        RuleIds.of(new String(row.getBytes("bytes_"), StandardCharsets.UTF_8), row.getString("key_")))
                .optional()
                .orElse(List.of());
    }
}
