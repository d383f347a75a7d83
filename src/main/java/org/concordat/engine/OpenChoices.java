package org.concordat.engine;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.listener.ExpressionTaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps it true whom the forms of open tasks offer to choose from, when people come and go. */
@Component
class OpenChoices {

    /** The lists of people that are made once, when a step begins. */
    static final List<String> OF_PEOPLE =
            List.of("mediatorOptions", "investigatorOptions", "holderOptions", "neutralOptions");

    /** How a diagram has a list made for a form. */
    private static final Pattern OFFERS = Pattern.compile("\\$\\{\\w+\\.offer\\w*\\(task\\)}");

    /** Held, so that nobody completes one meanwhile. */
    private static final String CHOOSING =
            """
            select t.id_ from docket_case c
            join act_ru_execution p on p.business_key_ = c.reference
            join act_ru_task t on t.proc_inst_id_ = p.id_
            where c.alliance = :alliance
            and exists (select from act_ru_variable v where v.task_id_ = t.id_ and v.name_ in (:lists))
            order by t.id_ for update of t""";

    private final JdbcClient database;
    private final TaskService tasks;

    OpenChoices(JdbcClient database, @Lazy TaskService tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    /** Each list is made again as its diagram has it made. */
    void offerAnew(UUID alliance) {
        var ids = database.sql(CHOOSING)
                .param("alliance", alliance)
                .param("lists", OF_PEOPLE)
                .query(String.class)
                .list();
        if (!ids.isEmpty()) {
            tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                    .map(TaskEntity.class::cast)
                    .forEach(OpenChoices::offerAnew);
        }
    }

    private static void offerAnew(TaskEntity task) {
        offersOf(task).forEach(offer -> offer.notify(task));
    }

    private static Stream<ExpressionTaskListener> offersOf(TaskEntity task) {
        return task.getTaskDefinition().getTaskListenersForEvent(TaskListener.EVENTNAME_CREATE).stream()
                .filter(ExpressionTaskListener.class::isInstance)
                .map(ExpressionTaskListener.class::cast)
                .filter(each -> OFFERS.matcher(each.getExpressionText()).matches());
    }
}
