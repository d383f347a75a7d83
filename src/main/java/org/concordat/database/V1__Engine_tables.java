package org.concordat.database;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The engine's own tables, from the scripts in its jar, so that the application's role never needs to create one. */
@Component
@SuppressWarnings("checkstyle:TypeName")
public class V1__Engine_tables extends BaseJavaMigration {

    private static final String SCRIPTS = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) {
        for (var part : PARTS) {
            ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(SCRIPTS + part + ".sql"));
        }
    }
}
