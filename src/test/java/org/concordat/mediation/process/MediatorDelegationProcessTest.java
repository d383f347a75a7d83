package org.concordat.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.TestTime;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.conflict.JoinderOffice;
import org.concordat.mediation.Absence;
import org.concordat.mediation.AbsenceOffice;
import org.concordat.mediation.DisclosureOffice;
import org.concordat.mediation.PoolOffice;
import org.concordat.mediation.Tie;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.concordat.web.InformationDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
class MediatorDelegationProcessTest {

    private static final String DELEGATION = "mediator-delegation";

    @Autowired
    Story story;

    @Autowired
    AbsenceOffice absences;

    @Autowired
    DisclosureOffice disclosures;

    @Autowired
    PoolOffice pool;

    @Autowired
    CaseAccess access;

    @Autowired
    NoticeOffice notices;

    @Autowired
    InformationDesk desk;

    @Autowired
    JoinderOffice joinder;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    Cast cast;
    String reference;
    Absence absence;

    @BeforeEach
    void aMediatorIsAway() {
        cast = story.anAlliance();
        story.joinsThePool(cast, "mia");
        reference = story.aMediation(cast);
    }

    @Test
    @DisplayName("gives the mediator's work to a cleared delegate on the first day, and back after the last one")
    void standsIn() {
        var delegation = aClearedDelegate();
        assertThat(access.maySee(cast.user("mia"), reference)).isFalse();

        story.timePasses("absenceBegins", reference);
        assertThat(tasksOf("mia")).containsExactly("proposeSession");
        assertThat(tasksOf("mediator")).isEmpty();
        assertThat(access.maySee(cast.user("mia"), reference)).isTrue();

        story.timePasses("absenceOver", reference);
        assertThat(delegation)
                .hasPassedInOrder("clearDelegate", "handOverToDelegate", "handBackToMediator", "mediatorBack")
                .isEnded();
        assertThat(tasksOf("mia")).isEmpty();
        assertThat(tasksOf("mediator")).containsExactly("proposeSession");
        assertThat(access.maySee(cast.user("mia"), reference)).isFalse();
        tellsEveryParty(Notice.Template.DELEGATE_NAMED, Notice.Template.DELEGATE_ACTS, Notice.Template.MEDIATOR_BACK);
        story.thenTheRecordShows(
                reference,
                Outcome.DELEGATE_NAMED,
                Outcome.MEDIATOR_INDEPENDENT,
                Outcome.NO_OBJECTION,
                Outcome.DELEGATE_TOOK_OVER,
                Outcome.MEDIATOR_BACK);
    }

    @Test
    @DisplayName("gives the work at once to a delegate who is cleared after the absence has begun")
    void standsInLate() {
        goesAway(days(0, 20), "mia");
        isCleared("mia");
        isDue("absenceBegins");

        story.timePasses("absenceBegins", reference);

        assertThat(tasksOf("mia")).containsExactly("proposeSession");
        assertThat(tasksOf("mediator")).isEmpty();
    }

    @Test
    @DisplayName("gives the work back at once when the absence was over before anybody noticed")
    void noticesLate() {
        var delegation = aClearedDelegate();
        story.daysPass(30);
        story.timePasses("absenceBegins", reference);
        isDue("absenceOver");

        story.timePasses("absenceOver", reference);

        assertThat(delegation).hasPassed("mediatorBack").isEnded();
        assertThat(tasksOf("mediator")).containsExactly("proposeSession");
    }

    @Test
    @DisplayName("gives the parties the whole window to object, from the notice that names the delegate")
    void leavesTimeToObject() {
        story.daysPass(60);
        aNamedDelegate();

        story.declares(cast, reference, "mia", "independent");

        assertThat(story.dueDateOf("objectionsOver", reference))
                .isAfter(story.today().plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    @DisplayName("enters every act of the delegate with both names")
    void carriesBothNames() {
        var delegation = aDelegateAtWork();

        proposes("mia");

        assertThat(story.lastFacts(reference, Outcome.SESSION_PROPOSED))
                .containsEntry("inPlaceOf", cast.user("mediator"));
        assertThat(told("rep-hospital")).contains("mia, in place of mediator");
        story.everybodyAccepts(cast, reference);
        assertThat(tasksOf("mia")).containsExactly("holdSession");
        story.timePasses("absenceOver", reference);
        assertThat(tasksOf("mediator")).containsExactly("holdSession");
        story.completes(cast.user("mediator"), "holdSession", reference, Answers.session(story.today(), "impasse"));
        assertThat(story.lastFacts(reference, Outcome.SESSION_HELD)).doesNotContainKey("inPlaceOf");
        assertThat(delegation).isEnded();
    }

    @Test
    @DisplayName("names the delegate beside the mediator at the head of the case file, as long as they act")
    void isNamedInTheCaseFile() {
        var delegation = aClearedDelegate();
        assertThat(told("rep-hospital")).doesNotContain("mia stands in");

        story.timePasses("absenceBegins", reference);
        assertThat(told("rep-hospital")).contains("mediator; mia stands in until ");

        story.timePasses("absenceOver", reference);
        assertThat(told("rep-hospital")).doesNotContain("mia stands in");
        assertThat(delegation).isEnded();
    }

    @Test
    @DisplayName("lets the delegate draft what the parties agreed on")
    void drafts() {
        aDelegateAtWork();
        proposes("mia");
        story.everybodyAccepts(cast, reference);
        story.completes(cast.user("mia"), "holdSession", reference, Answers.session(story.today(), "agreement"));

        story.completes(
                cast.user("mia"),
                "draftSettlement",
                reference,
                Answers.draft(story.clauses(cast, story.today().plusDays(30))));

        assertThat(story.lastFacts(reference, Outcome.SETTLEMENT_DRAFTED))
                .containsEntry("inPlaceOf", cast.user("mediator"));
        assertThat(story.lastFacts(reference, Outcome.STATEMENT_KEPT))
                .containsEntry("inPlaceOf", cast.user("mediator"));
    }

    @Test
    @DisplayName("tells who is asked for a statement for whom and on which days, and nothing of the case")
    void tellsForWhom() {
        aNamedDelegate();
        var task = story.theirTask(cast.user("mia"), "declareIndependence", reference);

        var page = Tasklist.signIn("http://localhost:" + port, cast.user("mia"), Story.PASSWORD)
                .get("/case-file?task=" + task.getId())
                .body();

        assertThat(page)
                .contains("You are asked to stand in for mediator from", "The insurer")
                .doesNotContain("cardiology");
    }

    // ---- nobody stands in

    @Test
    @DisplayName("asks a case manager for somebody else when the delegate is not available")
    void asksForAnother() {
        story.joinsThePool(cast, "noah");
        var delegation = aNamedDelegate();
        story.declares(cast, reference, "mia", "unavailable");
        assertThat(delegation).hasPassed("isDelegateCleared").isWaitingAt("nameAnotherDelegate");

        story.completes(cast.user("manager"), "nameAnotherDelegate", reference, another("noah"));

        assertThat(delegation).hasPassed("anotherDelegateNamed").isEnded();
        assertThat(tasksOf("noah")).containsExactly("declareIndependence");
        assertThat(story.lastFacts(reference, Outcome.DELEGATE_NAMED)).containsEntry("delegate", cast.user("noah"));
    }

    @Test
    @DisplayName("takes an upheld objection for a delegate who is not cleared")
    void hearsObjections() {
        var delegation = aNamedDelegate();
        story.declares(cast, reference, "mia", "independent");
        story.objects(cast, reference, "hospital", "none");
        story.completes(cast.user("rep-insurer"), "raiseObjection", reference, Answers.objection());
        story.runsJobs(reference);

        story.completes(cast.user("committee"), "decideObjection", reference, Answers.objectionDecision("upheld"));

        assertThat(delegation).isWaitingAt("nameAnotherDelegate");
        assertThat(access.maySee(cast.user("mia"), reference)).isFalse();
    }

    @Test
    @DisplayName("lets the work wait when nobody is to stand in")
    void namesNobody() {
        var delegation = aVacantDelegation();

        story.completes(cast.user("manager"), "nameAnotherDelegate", reference, Map.of("delegateChoice", "nobody"));

        assertThat(delegation).hasPassed("recordNoDelegate", "noDelegate").isEnded();
        assertThat(tasksOf("mediator")).containsExactly("proposeSession");
        story.thenTheRecordShows(reference, Outcome.MEDIATOR_UNAVAILABLE, Outcome.NO_DELEGATE);
    }

    @Test
    @DisplayName("does not wait for a case manager for ever")
    void isNamedNobody() {
        var delegation = aVacantDelegation();

        story.timePasses("delegateOverdue", reference);

        assertThat(delegation).hasPassed("delegateOverdue", "noDelegate").isEnded();
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.NO_DELEGATE);
    }

    @Test
    @DisplayName("asks nobody any more when the absence is over before the delegate is cleared")
    void outlastsTheAbsence() {
        goesAway(days(0, 0), "mia");
        var delegation = story.process(DELEGATION, reference);

        story.timePasses("absenceOverFirst", reference);

        assertThat(delegation).hasPassed("absenceOverFirst", "noDelegate").isEnded();
        assertThat(tasksOf("mia")).isEmpty();
        story.thenTheRecordShows(reference, Outcome.DELEGATE_NAMED, Outcome.NO_DELEGATE);
    }

    @Test
    @DisplayName("asks for no other delegate any more when the mediator is back")
    void outlastsTheSearch() {
        story.joinsThePool(cast, "noah");
        goesAway(days(0, 0), "mia");
        var delegation = story.process(DELEGATION, reference);
        story.declares(cast, reference, "mia", "unavailable");

        story.timePasses("absenceOverUnnamed", reference);

        assertThat(delegation).hasPassed("absenceOverUnnamed", "noDelegate").isEnded();
        assertThat(story.waitingTasks(reference)).containsExactly("proposeSession");
        story.thenTheRecordShows(reference, Outcome.DELEGATE_NAMED, Outcome.MEDIATOR_UNAVAILABLE, Outcome.NO_DELEGATE);
    }

    @Test
    @DisplayName("refuses another delegate for days that are over, also before the end of the absence was noticed")
    void refusesAnotherDelegateTooLate() {
        story.joinsThePool(cast, "noah");
        goesAway(days(0, 0), "mia");
        story.declares(cast, reference, "mia", "unavailable");
        TestTime.passTo(story.dueDateOf("absenceOverUnnamed", reference));

        story.isRefused(
                cast.user("manager"), "nameAnotherDelegate", reference, another("noah"), "the mediator is back");
    }

    @Test
    @DisplayName("asks again on the first day whether the delegate is free of ties")
    void asksForTiesAgain() {
        var delegation = aClearedDelegate();
        ties("mia", "insurer");

        story.timePasses("absenceBegins", reference);

        assertThat(delegation).hasPassed("isDelegateFree").isWaitingAt("nameAnotherDelegate");
        assertThat(access.maySee(cast.user("mia"), reference)).isFalse();
        story.thenTheRecordLacks(reference, Outcome.DELEGATE_TOOK_OVER);
    }

    @Test
    @DisplayName("takes everything from a delegate who finds a tie, and asks for somebody else")
    void discloses() {
        var delegation = aDelegateAtWork();

        story.as(cast.user("mia"), () -> disclosures.discloseTie(reference, "I have bought shares of the insurer."));

        assertThat(delegation).hasPassed("delegateSteppedDown").isWaitingAt("nameAnotherDelegate");
        assertThat(access.maySee(cast.user("mia"), reference)).isFalse();
        assertThat(tasksOf("mediator")).containsExactly("proposeSession");
        assertThat(story.lastFacts(reference, Outcome.DELEGATE_STEPPED_DOWN))
                .containsEntry("inPlaceOf", cast.user("mediator"));
        story.thenTheRecordLacks(reference, Outcome.MEDIATOR_STEPPED_DOWN);
    }

    @Test
    @DisplayName("gives the work to the next delegate, who is named and cleared during the absence")
    void isSucceeded() {
        story.joinsThePool(cast, "noah");
        aDelegateAtWork();
        story.as(cast.user("mia"), () -> disclosures.discloseTie(reference, "I have bought shares of the insurer."));
        story.completes(cast.user("manager"), "nameAnotherDelegate", reference, another("noah"));
        isCleared("noah");
        isDue("absenceBegins");

        story.timePasses("absenceBegins", reference);

        assertThat(tasksOf("noah")).containsExactly("proposeSession");
    }

    @Test
    @DisplayName("hands over only what is the mediator's; whoever mediates decides nothing they were offered before")
    void handsOverTheMediatorsOwn() {
        story.joinsThePool(cast, "noah", Role.COMMITTEE_MEMBER);
        reference = story.mediated(cast, story.anUrgentDispute(cast));
        goesAway(days(10, 20), "noah");
        isCleared("noah");
        story.timePasses("absenceBegins", reference);

        story.isRefused(
                cast.user("noah"),
                "decideOnStandstill",
                reference,
                Answers.standstill(story.today().plusDays(10)),
                "task",
                "no other part in this dispute");
        story.timePasses("absenceOver", reference);

        assertThat(tasksOf("mediator")).containsExactly("proposeSession");
    }

    @Test
    @DisplayName("leaves the review of a pause to whoever has the step when the delegate who asked acts no longer")
    void reviewsForTheDelegate() {
        aDelegateAtWork();
        asks("mia");
        story.timePasses("absenceOver", reference);

        story.timePasses("informationOverdue", reference);

        assertThat(tasksOf("mia")).isEmpty();
        assertThat(tasksOf("mediator")).containsExactlyInAnyOrder("proposeSession", "reviewPause");
    }

    @Test
    @DisplayName("takes the review of a pause from a delegate who finds a tie")
    void takesTheReview() {
        aDelegateAtWork();
        asks("mia");
        story.timePasses("informationOverdue", reference);
        assertThat(tasksOf("mia")).contains("reviewPause");

        story.as(cast.user("mia"), () -> disclosures.discloseTie(reference, "I have bought shares of the insurer."));

        assertThat(tasksOf("mia")).isEmpty();
        story.completes(cast.user("mediator"), "reviewPause", reference, Answers.pauseReview("goOn"));
        assertThat(story.lastFacts(reference, Outcome.INFORMATION_MISSING)).doesNotContainKey("inPlaceOf");
    }

    @Test
    @DisplayName("keeps a member out to whom the delegate at work is known to be tied")
    void keepsAMemberOut() {
        aDelegateAtWork();
        ties("mia", "clinic");

        refuses(
                () -> story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT)),
                "member",
                "appointed first");
    }

    // ---- over early

    @Test
    @DisplayName("is over at once when the mediator comes back earlier")
    void comesBack() {
        var delegation = aDelegateAtWork();

        story.as(cast.user("mediator"), () -> absences.comeBack(cast.user("mediator"), absence.firstDay()));

        assertThat(delegation).hasPassed("endDelegation", "delegationEnded").isEnded();
        assertThat(access.maySee(cast.user("mia"), reference)).isFalse();
        assertThat(tasksOf("mediator")).containsExactly("proposeSession");
        story.thenTheRecordShows(reference, Outcome.DELEGATE_TOOK_OVER, Outcome.DELEGATION_ENDED);
    }

    @Test
    @DisplayName("is over with the dispute, also while the delegate is being cleared")
    void endsWithTheDispute() {
        aNamedDelegate();

        story.withdraws(cast, reference);

        story.thenNothingIsLeftToDo(reference);
        story.thenTheRecordShows(reference, Outcome.DELEGATION_ENDED, Outcome.DISPUTE_WITHDRAWN);
    }

    @Test
    @DisplayName("is over when the mediator steps down, and another mediator is sought")
    void endsWithTheMediator() {
        aDelegateAtWork();

        story.as(cast.user("mediator"), () -> disclosures.discloseTie(reference, "My sister works for the insurer."));

        assertThat(access.maySee(cast.user("mia"), reference)).isFalse();
        assertThat(story.waitingTasks(reference)).containsExactly("proposeMediator");
        story.thenTheRecordShows(
                reference, Outcome.DELEGATE_TOOK_OVER, Outcome.DELEGATION_ENDED, Outcome.MEDIATOR_STEPPED_DOWN);
    }

    @Test
    @DisplayName("is over with the mediation that the delegate ends")
    void endsWithTheMediation() {
        var delegation = aDelegateAtWork();
        proposes("mia");
        story.everybodyAccepts(cast, reference);

        story.completes(cast.user("mia"), "holdSession", reference, Answers.session(story.today(), "impasse"));

        assertThat(delegation).hasPassed("delegationEnded").isEnded();
        assertThat(access.maySee(cast.user("mia"), reference)).isFalse();
        story.thenTheRecordShows(reference, Outcome.SESSION_HELD, Outcome.DELEGATION_ENDED, Outcome.MEDIATION_ENDED);
    }

    // ---- who, and in what

    @Test
    @DisplayName("is for chosen disputes, or for all of them")
    void isForChosenDisputes() {
        var other = story.aSlowMediation(cast);

        story.as(
                cast.user("mediator"),
                () -> absences.goAway(cast.user("mediator"), days(10, 20), cast.user("mia"), List.of(other)));

        story.thenTheRecordShows(other, Outcome.DELEGATE_NAMED);
        story.thenTheRecordLacks(reference, Outcome.DELEGATE_NAMED);
    }

    @Test
    @DisplayName("can be entered by a case manager for the mediator")
    void isEnteredByTheOffice() {
        story.as(
                cast.user("manager"),
                () -> absences.goAway(cast.user("mediator"), days(10, 20), cast.user("mia"), List.of()));

        story.thenTheRecordShows(reference, Outcome.DELEGATE_NAMED);
        assertThat(tasksOf("mia")).containsExactly("declareIndependence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital-mediator", "mediator", "manager", "tied", "away"})
    @DisplayName("refuses a party's employee, a tied or absent person, and who is no other mediator")
    void refusesADelegate(String person) {
        story.joinsThePool(cast, "tied");
        story.joinsThePool(cast, "away");
        ties("tied", "insurer");
        story.as(cast.user("manager"), () -> pool.isAway(cast.user("away"), days(20, 25)));

        refuses(() -> goesAway(days(10, 20), person), "delegate", "belongs to no party");
    }

    @Test
    @DisplayName("refuses days that are over, disputes of somebody else, and a second delegate for the same day")
    void refusesAbsences() {
        refuses(() -> goesAway(days(-9, -2), "mia"), "lastDay", "must not lie in the past");
        refuses(
                () -> story.as(
                        cast.user("mediator"),
                        () -> absences.goAway(
                                cast.user("mediator"), days(10, 20), cast.user("mia"), List.of("D-0000-0000"))),
                "cases",
                "must be disputes");
        refuses(
                () -> story.as(
                        cast.user("mia"),
                        () -> absences.goAway(cast.user("mediator"), days(10, 20), cast.user("mia"), List.of())),
                "mediator",
                "case managers and administrators only");
        story.joinsThePool(cast, "noah");
        aNamedDelegate();
        refuses(() -> goesAway(days(20, 30), "noah"), "firstDay", "somebody is named");
    }

    @Test
    @DisplayName("refuses another delegate without a name, or one who may not stand in")
    void refusesAnotherDelegate() {
        aVacantDelegation();
        var manager = cast.user("manager");

        story.isRefused(
                manager,
                "nameAnotherDelegate",
                reference,
                Map.of("delegateChoice", "named"),
                "anotherDelegate",
                "must name somebody");
        story.isRefused(
                manager,
                "nameAnotherDelegate",
                reference,
                another("hospital-mediator"),
                "anotherDelegate",
                "belongs to no");
        story.isTurnedAway(cast.user("mediator"), "nameAnotherDelegate", reference, another("mia"));
    }

    @Test
    @DisplayName("counts as open work of the delegate while it lasts")
    void countsAsWork() {
        aDelegateAtWork();

        assertThat(pool.of(cast.alliance()))
                .filteredOn(each -> each.person().username().equals(cast.user("mia")))
                .singleElement()
                .satisfies(mia -> assertThat(mia.openCases()).isEqualTo(1));
    }

    private void refuses(Runnable act, String field, String rule) {
        assertThat(story.changesNothing(reference, act))
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll(field, rule);
    }

    private ProcessInstance aNamedDelegate() {
        absence = days(10, 20);
        goesAway(absence, "mia");
        return story.process(DELEGATION, reference);
    }

    private ProcessInstance aVacantDelegation() {
        var delegation = aNamedDelegate();
        story.declares(cast, reference, "mia", "unavailable");
        return delegation;
    }

    private ProcessInstance aClearedDelegate() {
        var delegation = aNamedDelegate();
        isCleared("mia");
        return delegation;
    }

    private void isCleared(String person) {
        story.declares(cast, reference, person, "independent");
        story.objects(cast, reference, "hospital", "none");
        story.objects(cast, reference, "insurer", "none");
        story.runsJobs(reference);
    }

    private ProcessInstance aDelegateAtWork() {
        var delegation = aClearedDelegate();
        story.timePasses("absenceBegins", reference);
        return delegation;
    }

    private void goesAway(Absence absence, String delegate) {
        story.as(
                cast.user("mediator"),
                () -> absences.goAway(cast.user("mediator"), absence, cast.user(delegate), List.of()));
    }

    private void asks(String person) {
        var task =
                story.theirTask(cast.user(person), "proposeSession", reference).getId();
        story.as(cast.user(person), () -> desk.ask(cast.user(person), task, "insurer", "Which invoices are meant?"));
    }

    private void isDue(String timer) {
        assertThat(story.dueDateOf(timer, reference)).isBefore(Instant.now(clock));
    }

    private void proposes(String person) {
        story.completes(
                cast.user(person),
                "proposeSession",
                reference,
                Answers.proposal(story.today().plusDays(1)));
    }

    private void ties(String person, String member) {
        var tie = new Tie(story.member(cast, member), Tie.Kind.FAMILY, story.today(), null);
        story.as(cast.user("manager"), () -> pool.tie(cast.user(person), tie));
    }

    private Map<String, Object> another(String person) {
        return Map.of("delegateChoice", "named", "anotherDelegate", cast.user(person));
    }

    private Absence days(int first, int last) {
        return new Absence(story.today().plusDays(first), story.today().plusDays(last));
    }

    /** What the case file tells a reader. */
    private String told(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD)
                .get("/disputes/" + reference)
                .body();
    }

    private List<String> tasksOf(String person) {
        return story.tasksOf(cast.user(person), reference).stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private void tellsEveryParty(Notice.Template... words) {
        for (var each : words) {
            assertThat(notices.noticesOf(reference))
                    .extracting(Notice::template)
                    .filteredOn(each::equals)
                    .hasSize(2);
        }
    }
}
