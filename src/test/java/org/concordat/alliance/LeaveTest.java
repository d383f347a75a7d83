package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;

import jakarta.persistence.EntityManagerFactory;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Answers;
import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case worker is away. */
@ConcordatTest
class LeaveTest {

    @Autowired
    Story story;

    @Autowired
    LeaveOffice leaves;

    @Autowired
    Committees committees;

    @Autowired
    TaskService tasks;

    @Autowired
    AtOnce atOnce;

    @Autowired
    EntityManagerFactory entities;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void twoCaseManagers() {
        cast = story.anAlliance();
        story.register(cast, "deputy", null, Role.CASE_MANAGER);
    }

    @Test
    @DisplayName("a new task goes to the others while one of them is away, and to all of them afterwards")
    void passesOverTheAbsent() {
        goesAway(0, 5, null);
        assertThat(offered(story.aReceivedReport(cast))).containsExactly(cast.user("deputy"));

        story.as(cast.user("manager"), () -> leaves.comeBack(cast.user("manager")));

        assertThat(offered(story.aReceivedReport(cast)))
                .containsExactlyInAnyOrder(cast.user("deputy"), cast.user("manager"));
    }

    @Test
    @DisplayName("a new task goes to who is away when nobody else is there")
    void isTheOnlyOne() {
        goesAway(0, 5, null);
        story.as(cast.user("deputy"), () -> leaves.goAway(cast.user("deputy"), story.today(), story.today(), null));

        assertThat(offered(story.aReceivedReport(cast)))
                .containsExactlyInAnyOrder(cast.user("deputy"), cast.user("manager"));
    }

    @Test
    @DisplayName("a committee's file goes to the members who are there")
    void passesOverAbsentMembers() {
        story.register(cast, "second", null, Role.COMMITTEE_MEMBER);
        committees.seat(cast.alliance(), Committee.EXECUTIVE, cast.user("second"));
        story.as(
                cast.user("executive"),
                () -> leaves.goAway(
                        cast.user("executive"), story.today(), story.today().plusDays(5), null));

        assertThat(offered(story.aDisputeInCommittee(cast))).containsExactly(cast.user("second"));
    }

    @Test
    @DisplayName("a task they have taken goes to the deputy, whose acts in it carry both names")
    void handsToTheDeputy() {
        var reference = aTakenTask();

        goesAway(0, 5, "deputy");

        assertThat(assignee(reference)).isEqualTo(cast.user("deputy"));
        story.completes(cast.user("deputy"), "acknowledgeReport", reference, Answers.completeness("complete"));
        assertThat(story.lastFacts(reference, Outcome.TASK_HANDED_ON))
                .containsEntry("from", cast.user("manager"))
                .containsEntry("deputy", cast.user("deputy"));
        assertThat(story.lastFacts(reference, Outcome.REPORT_COMPLETE))
                .containsEntry("inPlaceOf", cast.user("manager"));
    }

    @Test
    @DisplayName("a task they have taken waits for whoever may do it when there is no deputy")
    void handsBack() {
        var reference = aTakenTask();

        goesAway(0, 5, null);

        assertThat(assignee(reference)).isNull();
        story.completes(cast.user("deputy"), "acknowledgeReport", reference, Answers.completeness("complete"));
        assertThat(story.lastFacts(reference, Outcome.REPORT_COMPLETE)).doesNotContainKey("inPlaceOf");
        story.thenTheRecordShows(reference, Outcome.TASK_HANDED_ON, Outcome.REPORT_COMPLETE);
    }

    @Test
    @DisplayName("an absence begins on its first day, and not before")
    void beginsOnItsDay() {
        var reference = aTakenTask();
        goesAway(3, 5, "deputy");
        leaves.beginDue();
        assertThat(assignee(reference)).isEqualTo(cast.user("manager"));

        story.dayComes(story.today().plusDays(3));
        leaves.beginDue();

        assertThat(assignee(reference)).isEqualTo(cast.user("deputy"));
    }

    @Test
    @DisplayName("an absence that has gone by before anybody looked takes no task from whoever is back")
    void neverBegins() {
        var reference = aTakenTask();
        goesAway(3, 3, "deputy");

        story.dayComes(story.today().plusDays(4));
        leaves.beginDue();

        assertThat(assignee(reference)).isEqualTo(cast.user("manager"));
        story.thenTheRecordLacks(reference, Outcome.TASK_HANDED_ON);
    }

    @Test
    @DisplayName("an absence that is over is read no more when a task is offered")
    void isForgotten() {
        goesAway(0, 0, null);
        story.dayComes(story.today().plusDays(1));

        assertThat(leavesRead(() -> story.aReceivedReport(cast))).isZero();
    }

    @Test
    @DisplayName("an absence that is entered twice at the same moment is entered once")
    void isEnteredOnce() {
        var failures = atOnce.happen(() -> goesAway(0, 5, null), () -> goesAway(0, 5, null));

        assertThat(failures).singleElement().asInstanceOf(THROWABLE).hasMessageContaining("entered already");
        story.as(cast.user("manager"), () -> leaves.comeBack(cast.user("manager")));
        assertThat(offered(story.aReceivedReport(cast))).contains(cast.user("manager"));
    }

    private long leavesRead(Runnable act) {
        var statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.clear();
        statistics.setStatisticsEnabled(true);
        try {
            act.run();
            return statistics.getEntityStatistics(Leave.class.getName()).getLoadCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    @DisplayName("a task that nobody else can do stays")
    void keepsWhatIsTheirs() {
        var reference = story.anInvestigation(cast);
        story.as(
                cast.user("investigator"),
                () -> leaves.goAway(cast.user("investigator"), story.today(), story.today(), null));

        assertThat(assignee(reference)).isEqualTo(cast.user("investigator"));
        story.thenTheRecordLacks(reference, Outcome.TASK_HANDED_ON);
    }

    @Test
    @DisplayName("refuses a deputy of another role or who is away, days that are over, and who has no say in it")
    void refuses() {
        refuses(() -> goesAway(0, 5, "committee"), "deputy", "same roles");
        refuses(() -> goesAway(0, 5, "manager"), "deputy", "same roles");
        refuses(() -> goesAway(-5, -1, null), "lastDay", "past");
        refuses(() -> goesAway(5, 3, null), "lastDay", "before the first day");
        refuses(
                () -> story.as(
                        cast.user("committee"),
                        () -> leaves.goAway(cast.user("manager"), story.today(), story.today(), null)),
                "person",
                "themselves");
        refuses(
                () -> story.as(
                        cast.user("manager"),
                        () -> leaves.goAway(cast.user("rep-hospital"), story.today(), story.today(), null)),
                "person",
                "others can do");
        goesAway(2, 4, null);
        refuses(() -> goesAway(4, 6, null), "firstDay", "entered already");
        refuses(
                () -> story.as(
                        cast.user("deputy"),
                        () -> leaves.goAway(
                                cast.user("deputy"),
                                story.today(),
                                story.today().plusDays(3),
                                cast.user("manager"))),
                "deputy",
                "entered already");
    }

    @Test
    @DisplayName("is shown to oneself, and everybody's to who manages cases")
    void hasAPage() {
        goesAway(0, 5, "deputy");

        assertThat(page("manager").body()).contains("deputy: deputy");
        assertThat(page("admin").body()).contains("deputy: deputy");
        assertThat(page("committee").body()).doesNotContain("deputy: deputy");
        for (var stranger : List.of("rep-hospital", "mediator", "auditor")) {
            assertThat(page(stranger).statusCode()).as(stranger).isEqualTo(404);
        }
    }

    private HttpResponse<String> page(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD)
                .get("/absence");
    }

    private static void refuses(Runnable act, String field, String rule) {
        assertThat(catchThrowable(act::run)).isInstanceOf(Refusal.class).hasMessageContainingAll(field, rule);
    }

    private void goesAway(int first, int last, String deputy) {
        story.as(
                cast.user("manager"),
                () -> leaves.goAway(
                        cast.user("manager"),
                        story.today().plusDays(first),
                        story.today().plusDays(last),
                        deputy == null ? null : cast.user(deputy)));
    }

    private String aTakenTask() {
        var reference = story.aReceivedReport(cast);
        var task = story.theirTask(cast.user("manager"), "acknowledgeReport", reference);
        story.as(cast.user("manager"), () -> tasks.claim(task.getId(), cast.user("manager")));
        return reference;
    }

    private String assignee(String reference) {
        return waiting(reference).getAssignee();
    }

    private List<String> offered(String reference) {
        return tasks.getIdentityLinksForTask(waiting(reference).getId()).stream()
                .map(IdentityLink::getUserId)
                .toList();
    }

    private Task waiting(String reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).singleResult();
    }
}
