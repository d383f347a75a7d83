package org.concordat.obligation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.Answers.finding;
import static org.concordat.Answers.fulfilment;
import static org.concordat.Answers.noticeAnswer;
import static org.concordat.Answers.verification;

import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Answers;
import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.WarningActs;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.Obligation.State;
import org.concordat.obligation.ObligationRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
@DisplayName("A clause that waits for another")
class DependentObligationTest {

    private static final String TRACKING = "obligation-tracking";

    @LocalServerPort
    int port;

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    @Autowired
    ObligationRegister register;

    @Autowired
    WarningActs tables;

    @Autowired
    AtOnce atOnce;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is nobody's task until the other is kept, and is then due on its day")
    void begins() {
        var reference = obligations.aPromiseThatWaits(cast);
        var planned = story.today().plusDays(50);
        assertThat(states(reference)).containsExactly(State.PENDING, State.WAITING);
        assertThat(story.tasksOf(cast.user("rep-insurer"), reference)).isEmpty();

        obligations.isKeptBy(cast, "hospital", reference);

        assertThat(second(reference).dueOn()).isEqualTo(planned);
        assertThat(story.tasksOf(cast.user("rep-insurer"), reference))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("reportFulfilment");
        assertThat(story.path(TRACKING, reference)).contains("awaitOtherClause", "applyDependencyRule");
        assertThat(story.lastFacts(reference, Outcome.OBLIGATION_OPENED)).containsEntry("after", "[1]");
        story.thenTheRecordShows(reference, Outcome.OBLIGATION_KEPT, Outcome.OBLIGATION_TIME_BEGUN);
        obligations.isKept(cast, reference);
        story.runsJobs(reference);
        story.thenTheRecordShows(reference, Outcome.OBLIGATION_TIME_BEGUN, Outcome.DISPUTE_CLOSED);
    }

    @Test
    @DisplayName("has as many days as were agreed between the two when the other comes later")
    void hasItsTime() {
        var reference = obligations.aPromiseThatWaits(cast);
        story.dayComes(story.today().plusDays(40));

        obligations.isKeptBy(cast, "hospital", reference);

        var due = story.today().plusDays(20);
        assertThat(second(reference).dueOn()).isEqualTo(due);
        assertThat(story.dueDateOf("obligationOverdue", reference))
                .isAfter(due.atStartOfDay(ZoneId.of("America/New_York")).toInstant());
        assertThat(story.lastFacts(reference, Outcome.OBLIGATION_TIME_BEGUN)).containsEntry("dueOn", due.toString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"begins, PENDING", "fallsAway, FALLEN"})
    @DisplayName("does what the table says when the other is waived")
    void followsAWaiver(String rule, State state) {
        tables.deploys(cast, "obligation-rules", table("afterWaiver", rule));
        var reference = obligations.aPromiseThatWaits(cast);

        waives("insurer", reference, 0);

        assertThat(second(reference).state()).isEqualTo(state);
    }

    @Test
    @DisplayName("falls away when another member broke the other and was heard; until then it waits")
    void fallsAway() {
        var reference = obligations.aPromiseThatWaits(cast);
        story.timePasses("obligationOverdue", reference);
        assertThat(second(reference).state()).isEqualTo(State.WAITING);
        story.completes(cast.user("rep-hospital"), "answerNotice", reference, noticeAnswer("contested"));

        story.completes(cast.user("compliance"), "decideFinding", reference, finding("found"));
        story.runsJobs(reference);

        assertThat(states(reference)).containsExactly(State.BREACHED, State.FALLEN);
        assertThat(story.path(TRACKING, reference)).contains("fallenAway");
        story.thenTheRecordShows(
                reference, Outcome.OBLIGATION_NOT_KEPT, Outcome.OBLIGATION_FELL_AWAY, Outcome.DISPUTE_CLOSED);
    }

    @Test
    @DisplayName("is owed all the same when its own obligor broke the other")
    void isOwedByWhoBrokeTheOther() {
        var reference = story.aSettledDispute(
                cast,
                obligations.list(obligations.first(cast, "insurer", "hospital", 30), obligations.after(cast, 50, "1")));
        story.timePasses("obligationOverdue", reference);
        story.completes(cast.user("rep-insurer"), "answerNotice", reference, noticeAnswer("contested"));

        story.completes(cast.user("compliance"), "decideFinding", reference, finding("found"));

        assertThat(states(reference)).containsExactly(State.BREACHED, State.PENDING);
        story.thenTheRecordShows(reference, Outcome.OBLIGATION_NOT_KEPT, Outcome.OBLIGATION_TIME_BEGUN);
    }

    @Test
    @DisplayName("begins when the breach of the other turns out to be cured")
    void beginsAfterACure() {
        var reference = obligations.aPromiseThatWaits(cast);
        story.timePasses("obligationOverdue", reference);
        story.completes(cast.user("rep-hospital"), "answerNotice", reference, noticeAnswer("contested"));

        story.completes(cast.user("compliance"), "decideFinding", reference, finding("cured"));

        assertThat(states(reference)).containsExactly(State.CURED, State.PENDING);
    }

    @Test
    @DisplayName("falls away with the one it waits for, and takes along what waits for it")
    void takesOthersAlong() {
        var reference = story.aSettledDispute(
                cast,
                obligations.list(
                        obligations.first(cast, "hospital", "insurer", 30),
                        obligations.after(cast, 50, "1"),
                        obligations.after(cast, 70, "2")));
        tables.deploys(cast, "obligation-rules", table("afterWaiver", "fallsAway"));

        waives("insurer", reference, 0);

        assertThat(states(reference)).containsExactly(State.WAIVED, State.FALLEN, State.FALLEN);
    }

    @Test
    @DisplayName("waits for every other that it names, and for every time of one that recurs")
    void waitsForAll() {
        var monthly = obligations.with(
                obligations.first(cast, "hospital", "insurer", 1), "\"recurrence\":\"monthly\",\"times\":2");
        var reference = story.aSettledDispute(
                cast,
                obligations.list(
                        monthly,
                        obligations.first(cast, "hospital", "insurer", 30),
                        obligations.after(cast, 60, "1, 2")));

        obligations.isKeptBy(cast, "hospital", reference);
        obligations.isKeptBy(cast, "hospital", reference);
        assertThat(last(reference).state()).isEqualTo(State.WAITING);
        story.timePasses("periodBegins", reference);
        obligations.isKeptBy(cast, "hospital", reference);

        assertThat(last(reference).state()).isEqualTo(State.PENDING);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.OBLIGATION_TIME_BEGUN);
    }

    @Test
    @DisplayName("that recurs moves with all its times")
    void movesAllTimes() {
        var quarterly = obligations.with(obligations.after(cast, 50, "1"), "\"recurrence\":\"monthly\",\"times\":3");
        var reference = story.aSettledDispute(
                cast, obligations.list(obligations.first(cast, "hospital", "insurer", 30), quarterly));
        story.dayComes(story.today().plusDays(34));

        obligations.isKeptBy(cast, "hospital", reference);

        var first = story.today().plusDays(20);
        assertThat(obligations.of(reference).subList(1, 4))
                .extracting(Obligation::dueOn)
                .first()
                .isEqualTo(first);
        assertThat(last(reference).dueOn()).isAfterOrEqualTo(first.plusMonths(2).minusDays(3));
        assertThat(story.outcomes(reference))
                .filteredOn(Outcome.OBLIGATION_TIME_BEGUN::equals)
                .hasSize(3);
        assertThat(story.waitingTasks(reference)).containsExactly("reportFulfilment");
    }

    @Test
    @DisplayName("begins once when the two it waits for are verified at the same moment")
    void beginsOnce() {
        story.register(cast, "compliance-2", null, Role.COMPLIANCE_OFFICER);
        var reference = story.aSettledDispute(
                cast,
                obligations.list(
                        obligations.first(cast, "hospital", "insurer", 30),
                        obligations.first(cast, "hospital", "insurer", 30),
                        obligations.after(cast, 60, "1, 2")));
        reports(reference);
        reports(reference);
        var waiting = story.tasksOf(cast.user("compliance"), reference);

        var failures = atOnce.happen(
                () -> story.submits(cast.user("compliance"), waiting.get(0), verification("kept")),
                () -> story.submits(cast.user("compliance-2"), waiting.get(1), verification("kept")));

        assertThat(failures).isEmpty();
        assertThat(states(reference)).containsExactly(State.VERIFIED, State.VERIFIED, State.PENDING);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.OBLIGATION_TIME_BEGUN);
    }

    @Test
    @DisplayName("has somebody decide about the delay when it waits for too long")
    void waitsTooLong() {
        var reference = obligations.aPromiseThatWaits(cast);
        reports(reference);

        story.timePasses("otherClauseLate", reference);

        assertThat(story.path(TRACKING, reference)).contains("otherClauseLate", "waitReported");
        assertThat(story.waitingTasks(reference)).contains("decideOnBreach");
        assertThat(second(reference).state()).isEqualTo(State.WAITING);
    }

    @Test
    @DisplayName("can be waived while it waits, and not be amended")
    void isWaived() {
        var reference = obligations.aPromiseThatWaits(cast);
        var waiting = second(reference);
        var failure = story.changesNothing(
                reference,
                () -> obligations.proposesOf(
                        cast, "rep-insurer", waiting, waiting.dueOn().plusDays(9)));
        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("before what it waits for is done");

        waives("hospital", reference, 1);

        assertThat(second(reference).state()).isEqualTo(State.WAIVED);
        obligations.isKeptBy(cast, "hospital", reference);
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_TIME_BEGUN);
    }

    @Test
    @DisplayName("is refused in a draft that goes in a circle, with the clause and the rule")
    void refusesACircle() {
        var reference = story.anAgreedMediation(cast);
        var circle = obligations.list(obligations.after(cast, 30, "2"), obligations.after(cast, 60, "1"));

        story.isRefused(
                cast.user("mediator"),
                "draftSettlement",
                reference,
                Answers.draft(circle),
                "Clause 1, only after",
                "must not go in a circle: 1 waits for 2 waits for 1");
    }

    @Test
    @DisplayName("says in the case file what it waits for")
    void isShown() {
        var reference = obligations.aPromiseThatWaits(cast);

        assertThat(Tasklist.signIn("http://localhost:" + port, cast.user("rep-hospital"), Story.PASSWORD)
                        .get("/disputes/" + reference)
                        .body())
                .contains("Waiting for another clause", "at the earliest", "Its time begins once clause 1 is kept");
    }

    private static String table(String output, String rule) {
        return WarningActs.table("obligation-rules")
                .replaceAll("(_" + output + "\">\\s*<text>)\"\\w+\"", "$1\"" + rule + "\"");
    }

    private void waives(String member, String reference, int which) {
        var owed = obligations.of(reference).get(which).id();
        story.as(cast.user("rep-" + member), () -> register.waiveObligation(owed, "It is of no use any more."));
    }

    private void reports(String reference) {
        story.completes(cast.user("rep-hospital"), "reportFulfilment", reference, fulfilment(story.today()));
    }

    private List<State> states(String reference) {
        return obligations.of(reference).stream().map(Obligation::state).toList();
    }

    private Obligation second(String reference) {
        return obligations.of(reference).get(1);
    }

    private Obligation last(String reference) {
        var all = obligations.of(reference);
        return all.get(all.size() - 1);
    }
}
