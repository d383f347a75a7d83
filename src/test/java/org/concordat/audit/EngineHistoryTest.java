package org.concordat.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.concordat.AppealActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.audit.TaskAct.What;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The engine's history of a case")
class EngineHistoryTest {

    private static final Pattern RULE = Pattern.compile("<rule id=\"[^\"]+\">(.*?)</rule>", Pattern.DOTALL);

    @Autowired
    Story story;

    @Autowired
    AppealActs appeals;

    @Autowired
    CaseHistory history;

    @Autowired
    ProcessEngine engine;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("says who completed a task that nobody had taken")
    void saysWhoCompletedIt() {
        var reference = story.aReportedDispute(cast);

        assertThat(acts(reference, What.COMPLETED, "acknowledgeReport"))
                .extracting(TaskAct::person)
                .containsExactly(cast.user("manager"));
    }

    @Test
    @DisplayName("says who gave a task to whom, and does not call it taken")
    void saysWhoGaveIt() {
        var reference = story.aReportedDispute(cast);
        var task = story.tasksOf(cast.user("manager"), reference).get(0).getId();
        var operator = story.anOperator(cast);

        story.as(operator, () -> engine.getTaskService().setAssignee(task, cast.user("manager")));

        assertThat(acts(reference, What.GIVEN, "assessDispute")).singleElement().satisfies(act -> {
            assertThat(act.person()).isEqualTo(operator);
            assertThat(act.receiver()).isEqualTo(cast.user("manager"));
        });
        assertThat(acts(reference, What.TAKEN, "assessDispute")).isEmpty();
    }

    @Test
    @DisplayName("names the row of the table that fired, and says yes and no")
    void namesTheRow() throws IOException {
        var reference = story.aReportedDispute(cast);

        var fired = history.rulesOf(reference).stream()
                .filter(rule -> rule.asked().containsAll(List.of("Clock: assessmentDue", "Lane: expedited")))
                .findFirst()
                .orElseThrow();

        assertThat(fired.rules()).hasSize(1);
        assertThat(rows("stage-clocks").get(fired.rules().get(0) - 1)).contains("\"assessmentDue\"", "\"expedited\"");
        assertThat(fired.answered()).contains("Start day counts: no");
    }

    @Test
    @DisplayName("passes a gateway at which an event was waited for, and came")
    void passesTheGateway() {
        var reference = appeals.aHeardWarning(cast);

        assertThat(steps(reference, "sanction-appeal"))
                .filteredOn(step -> step.type().equals("eventBasedGateway"))
                .isNotEmpty()
                .noneMatch(Step::wasCancelled);
    }

    private List<TaskAct> acts(String reference, What what, String task) {
        return history.tasksOf(reference).stream()
                .filter(act -> act.what() == what && act.key().equals(task))
                .toList();
    }

    private List<Step> steps(String reference, String process) {
        return history.runsOf(reference).stream()
                .filter(run -> run.key().equals(process))
                .flatMap(run -> history.stepsOf(List.of(run.id())).getOrDefault(run.id(), List.of()).stream())
                .toList();
    }

    private static List<String> rows(String table) throws IOException {
        return RULE.matcher(Files.readString(Path.of("processes", table + ".dmn")))
                .results()
                .map(row -> row.group(1))
                .toList();
    }
}
