package org.concordat.audit;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concordat.alliance.Unknown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the files of rules as the engine keeps them, and which of its definitions came of them. */
@Component
@Transactional(readOnly = true)
public class RuleFiles {

    private final JdbcClient database;

    RuleFiles(JdbcClient database) {
        this.database = database;
    }

    /**
     * What was made of a deployed file.
     *
     * @param id by which the engine's history names it
     * @param number by which the record names its version
     */
    public record Definition(String deployment, String id, String key, int number) {}

    /** A file as it was deployed. */
    public byte[] contentOf(String deployment, String file) {
        return database.sql("select bytes_ from act_ge_bytearray where deployment_id_ = :deployment and name_ = :file")
                .param("deployment", deployment)
                .param("file", file)
                .query((row, at) -> row.getBytes("bytes_"))
                .optional()
                .orElseThrow(() -> new Unknown("file", file));
    }

    /**
     * Several files as they were deployed, by their names; in one query.
     *
     * @param deployments the deployment of each
     */
    public Map<String, String> textsOf(Map<String, String> deployments) {
        var texts = new TreeMap<String, String>();
        if (!deployments.isEmpty()) {
            database.sql("select name_, bytes_ from act_ge_bytearray where (deployment_id_, name_) in (:places)")
                    .param(
                            "places",
                            deployments.entrySet().stream()
                                    .map(each -> new Object[] {each.getValue(), each.getKey()})
                                    .toList())
                    .query((row, at) -> texts.put(
                            row.getString("name_"), new String(row.getBytes("bytes_"), StandardCharsets.UTF_8)))
                    .list();
        }
        return texts;
    }

    /**
     * What the engine made of a file in some deployments: processes of a diagram, decisions of a table; of a form the
     * processes that show it.
     */
    public List<Definition> definitionsOf(String file, Collection<String> deployments) {
        return deployments.isEmpty()
                ? List.of()
                : database.sql(sql(file))
                        .param("deployments", deployments)
                        .param("file", file)
                        .query((row, at) -> new Definition(
                                row.getString("deployment_id_"),
                                row.getString("id_"),
                                row.getString("key_"),
                                row.getInt("version_")))
                        .list();
    }

    private static String sql(String file) {
        var isForm = file.endsWith(".form");
        return "select deployment_id_, id_, key_, version_ from "
                + (isTable(file) ? "act_re_decision_def" : "act_re_procdef")
                + " where deployment_id_ in (:deployments) and (" + isForm
                + " or resource_name_ = :file) order by key_, version_";
    }

    /** Whether a file holds tables, of which the engine keeps what they answered, and else what ran. */
    static boolean isTable(String file) {
        return file.contains(".dmn");
    }
}
