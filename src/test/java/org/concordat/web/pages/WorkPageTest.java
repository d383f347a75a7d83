package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.access.WorkList;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("A person's work over all cases")
class WorkPageTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    WorkList work;

    @Test
    @DisplayName("lists what waits, and takes several tasks at once")
    void takesSeveral() {
        var cast = story.anAlliance();
        var one = story.aReportedDispute(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");

        var page = take(cast, "manager", taskOf(cast, "manager", one), taskOf(cast, "manager", other));

        assertThat(page).contains("2 tasks are yours now.", "Mine (2)", one, other);
        assertThat(taskOf(cast, "manager", one).getAssignee()).isEqualTo(cast.user("manager"));
        assertThat(taskOf(cast, "manager", other).getAssignee()).isEqualTo(cast.user("manager"));
    }

    @Test
    @DisplayName("says so when somebody else was faster, and takes the others all the same")
    void toleratesSomebodyFaster() {
        var cast = story.anAlliance();
        alliances.register(
                cast.alliance(), cast.user("second"), "second", null, Set.of(Role.CASE_MANAGER), Story.PASSWORD);
        var one = story.aReportedDispute(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");
        var both = List.of(taskOf(cast, "manager", one), taskOf(cast, "manager", other));
        take(cast, "second", both.get(0));

        var page = take(cast, "manager", both.get(0), both.get(1));

        assertThat(page).contains("One task is yours now.", "One task was taken by somebody else");
        assertThat(taskOf(cast, "second", one).getAssignee()).isEqualTo(cast.user("second"));
    }

    @Test
    @DisplayName("has all that was taken, however much more pressing work is offered")
    void keepsWhatWasTaken() {
        var cast = story.anAlliance();
        var pressing = story.aReportedDispute(cast);
        story.daysPass(1);
        var later = story.aReportedDisputeWith(cast, "clinic");
        take(cast, "manager", taskOf(cast, "manager", later));

        assertThat(story.as(cast.user("manager"), () -> work.mine(cast.user("manager"))))
                .extracting(WorkList.Item::reference)
                .containsExactly(later);
        assertThat(story.as(cast.user("manager"), () -> work.open(cast.user("manager"), 1)))
                .extracting(WorkList.Item::reference)
                .containsExactly(pressing);
    }

    @Test
    @DisplayName("asks for a mark when none was set")
    void asksForAMark() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);

        var page = take(cast, "manager");

        assertThat(page).contains("Mark the tasks first that you want to take.", "Mine (0)", reference);
    }

    @Test
    @DisplayName("shows and gives nobody what is not theirs")
    void keepsOthersOut() {
        var cast = story.anAlliance();
        var reference = story.aReportedDispute(cast);
        var task = taskOf(cast, "manager", reference);

        var page = take(cast, "insurer-compliance", task);

        assertThat(page).doesNotContain(reference).contains("One task was taken by somebody else, or done");
        assertThat(taskOf(cast, "manager", reference).getAssignee()).isNull();
    }

    private String take(Cast cast, String person, Task... tasks) {
        var tasklist = Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD);
        var token = CSRF.matcher(tasklist.get("/work").body());
        assertThat(token.find()).isTrue();
        var body = Stream.concat(
                        Stream.of("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)),
                        Stream.of(tasks).map(task -> "task=" + task.getId()))
                .collect(Collectors.joining("&"));
        var answer = tasklist.postText("/work", "application/x-www-form-urlencoded", body);
        assertThat(answer.statusCode()).isEqualTo(302);
        return tasklist.get("/work").body();
    }

    private Task taskOf(Cast cast, String person, String reference) {
        return story.tasksOf(cast.user(person), reference).get(0);
    }
}
