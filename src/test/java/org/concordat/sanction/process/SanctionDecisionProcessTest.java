package org.concordat.sanction.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.with;
import static org.concordat.Answers.without;
import static org.concordat.SanctionActs.decision;
import static org.concordat.SanctionActs.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.concordat.Answers;
import org.concordat.AppealActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.SanctionActs;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Committee;
import org.concordat.alliance.Committees;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Right;
import org.concordat.alliance.Role;
import org.concordat.alliance.Standings;
import org.concordat.conflict.LinkOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.sanction.DecidingBody;
import org.concordat.sanction.Sanction.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class SanctionDecisionProcessTest {

    private static final String PROCESS = "sanction-decision";

    @Autowired
    Story story;

    @Autowired
    CaseAccess access;

    @Autowired
    SanctionActs acts;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Standings standings;

    @Autowired
    NoticeOffice notices;

    @Autowired
    LinkOffice links;

    @Autowired
    AppealActs appeals;

    @Autowired
    ObligationActs obligations;

    @Autowired
    Committees committees;

    @Autowired
    AllianceOffice alliances;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("begins with a finding, and puts the rung that the ladder proposes before the body it names")
    void proposes() {
        var reference = acts.aFoundBreach(cast);
        assertThat(story.process(PROCESS, reference)).isWaitingAt("gradeBreach");

        acts.graded(cast, reference, grade("major", "careless"));

        assertThat(story.process(PROCESS, reference))
                .hasPassed("gradeBreach", "proposeRung", "nameBody")
                .isWaitingAt("decideOnSanction");
        assertThat(acts.last(reference).rung().label()).isEqualTo("Warning with a cure plan");
        assertThat(acts.last(reference).body()).isEqualTo(DecidingBody.CONFLICT_COMMITTEE);
        story.thenTheRecordShows(
                reference, Outcome.BREACH_GRADED, Outcome.SANCTION_PROPOSED, Outcome.SANCTION_BODY_CALLED);
        assertThat(story.tasksOf(cast.user("committee"), reference)).hasSize(1);
    }

    @ParameterizedTest(name = "{0} and {1}, told by itself: {2}, is rung {3}")
    @CsvSource({
        "minor,careless,no,0",
        "minor,knowing,no,1",
        "minor,knowing,yes,0",
        "major,careless,no,2",
        "major,careless,yes,1",
        "major,knowing,no,2",
        "critical,malicious,no,2"
    })
    @DisplayName("proposes for a first breach never more than the table allows for a first sanction:")
    void skipsNoRung(String severity, String intent, String selfReported, int rung) {
        var reference = acts.aFoundBreach(cast);

        acts.graded(cast, reference, with(grade(severity, intent), "selfReported", selfReported));

        assertThat(acts.last(reference).rung().number()).isEqualTo(rung);
    }

    @Test
    @DisplayName("counts earlier sanctions of the member, and goes one rung above the last of them")
    void countsRepeats() {
        acts.aWarning(cast);
        var again = acts.aFoundBreach(cast);

        acts.graded(cast, again, grade("critical", "malicious"));

        assertThat(acts.last(again).rung().number()).isEqualTo(3);
        assertThat(acts.last(again).body()).isEqualTo(DecidingBody.EXECUTIVE_COMMITTEE);
    }

    @Test
    @DisplayName("goes no lower for an earlier early dialogue than for none")
    void doesNotFareBetterWithAnEarlierOne() {
        var dialogue = acts.graded(cast, acts.aFoundBreach(cast), grade("minor", "careless"));
        acts.decides(cast, "committee", dialogue, "imposed");
        var again = acts.aFoundBreach(cast);

        acts.graded(cast, again, grade("major", "careless"));

        assertThat(acts.last(again).rung().number()).isEqualTo(2);
    }

    @Test
    @DisplayName("skips no rung for what is minor again")
    void skipsNoRungForMinorAgain() {
        var dialogue = acts.graded(cast, acts.aFoundBreach(cast), grade("minor", "careless"));
        acts.decides(cast, "committee", dialogue, "imposed");
        var again = acts.aFoundBreach(cast);

        acts.graded(cast, again, grade("minor", "careless"));

        assertThat(acts.last(again).rung().number()).isEqualTo(1);
    }

    @Test
    @DisplayName("does not count a sanction that is older than its rung says")
    void forgets() {
        acts.aWarning(cast);
        var again = acts.aFoundBreach(cast);
        story.daysPass(400);

        acts.graded(cast, again, grade("critical", "malicious"));

        assertThat(acts.last(again).rung().number()).isEqualTo(2);
    }

    @Test
    @DisplayName("ends as imposed when a committee that needs no board imposes it")
    void imposes() {
        var reference = acts.aProposedWarning(cast);
        var process = story.process(PROCESS, reference);

        acts.decides(cast, "committee", reference, "imposed");

        assertThat(process)
                .hasPassed("sanctionImposed")
                .hasNotPassed("voteOnSanction")
                .isEnded();
        assertThat(acts.last(reference).state()).isEqualTo(State.IN_FORCE);
        story.thenTheRecordShows(reference, Outcome.SANCTION_IMPOSED, Outcome.SANCTION_IN_FORCE);
    }

    @Test
    @DisplayName("lets the committee impose the next milder rung")
    void mitigates() {
        var reference = acts.aProposedWarning(cast);

        acts.decides(cast, "committee", reference, "milder");

        assertThat(acts.last(reference).rung().number()).isEqualTo(1);
        assertThat(acts.last(reference).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    @DisplayName("ends without a sanction when the committee wants none, and both sides are told")
    void imposesNone() {
        var reference = acts.aProposedWarning(cast);
        var process = story.process(PROCESS, reference);

        acts.decides(cast, "committee", reference, "none");

        assertThat(process).hasPassed("dropSanction", "noSanction").isEnded();
        assertThat(acts.last(reference).state()).isEqualTo(State.NOT_IMPOSED);
        story.thenTheRecordShows(reference, Outcome.SANCTION_DECLINED, Outcome.SANCTION_NOT_IMPOSED);
        assertThat(addressees(reference, Template.SANCTION_NOT_IMPOSED))
                .containsExactlyInAnyOrder(story.member(cast, "insurer"), story.member(cast, "hospital"));
        story.runsJobs(reference);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("goes to the next body when whoever is left on the committee declares a conflict")
    void stepsAside() {
        var reference = acts.aProposedWarning(cast);

        acts.decides(cast, "committee", reference, "conflicted");

        assertThat(story.process(PROCESS, reference)).isWaitingAt("decideOnSanction");
        assertThat(acts.last(reference).body()).isEqualTo(DecidingBody.EXECUTIVE_COMMITTEE);
        assertThat(story.tasksOf(cast.user("committee"), reference)).isEmpty();
        assertThat(access.maySee(cast.user("committee"), reference)).isFalse();
        assertThat(story.tasksOf(cast.user("executive"), reference)).hasSize(1);
        story.thenTheRecordShows(reference, Outcome.SANCTION_CONFLICT_DECLARED, Outcome.SANCTION_BODY_CALLED);
    }

    @Test
    @DisplayName("goes to the next body when a committee is silent, and from the last one to the board")
    void passesOn() {
        var reference = acts.aProposedWarning(cast);

        story.timePasses("committeeSilent", reference);
        assertThat(acts.last(reference).body()).isEqualTo(DecidingBody.EXECUTIVE_COMMITTEE);
        story.timePasses("committeeSilent", reference);

        assertThat(story.process(PROCESS, reference)).isWaitingAt("voteOnSanction");
        story.thenTheRecordShows(reference, Outcome.SANCTION_UNDECIDED, Outcome.SANCTION_UNDECIDED);
        acts.boardVotes(cast, reference, "yes");
        assertThat(acts.last(reference).state()).isEqualTo(State.IN_FORCE);
        story.thenTheRecordShows(reference, Outcome.MOTION_CARRIED, Outcome.SANCTION_RATIFIED);
    }

    @Test
    @DisplayName("asks the board to ratify what its rung says, and the sanction takes effect after that")
    void isRatified() {
        var reference = acts.anUnratifiedProbation(cast);
        var process = story.process(PROCESS, reference);
        assertThat(process).isWaitingAt("voteOnSanction");
        assertThat(acts.last(reference).state()).isEqualTo(State.IMPOSED);

        acts.boardVotes(cast, reference, "yes");

        assertThat(process)
                .hasPassed("isMotionCarried", "ratifySanction", "sanctionCarried")
                .isEnded();
        assertThat(acts.last(reference).state()).isEqualTo(State.IN_FORCE);
        story.thenTheRecordShows(reference, Outcome.SANCTION_RATIFIED, Outcome.SANCTION_IN_FORCE);
    }

    @Test
    @DisplayName("ends without a sanction when the board does not carry it")
    void isNotCarried() {
        var reference = acts.anUnratifiedProbation(cast);

        acts.boardVotes(cast, reference, "no");

        assertThat(acts.last(reference).state()).isEqualTo(State.NOT_IMPOSED);
        story.thenTheRecordShows(reference, Outcome.MOTION_FAILED, Outcome.SANCTION_NOT_IMPOSED);
        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, StandingActs.aMoment()))
                .isTrue();
    }

    @Test
    @DisplayName("ends without a sanction when the board has not carried it in time")
    void isNotCarriedInTime() {
        var reference = acts.anUnratifiedProbation(cast);
        var process = story.process(PROCESS, reference);

        story.timePasses("notRatifiedInTime", reference);

        assertThat(process).hasPassed("notRatifiedInTime", "noSanction").isEnded();
        assertThat(acts.last(reference).state()).isEqualTo(State.NOT_IMPOSED);
    }

    @Test
    @DisplayName("lets an emergency that the table names take effect at once, two rungs above the first")
    void isAnEmergency() {
        var reference = acts.anEmergency(cast);

        assertThat(story.process(PROCESS, reference)).hasPassed("imposedAtOnce").isWaitingAt("voteOnSanction");
        assertThat(acts.last(reference).rung().number()).isEqualTo(4);
        assertThat(acts.last(reference).isProvisional()).isTrue();
        assertThat(standings.isOn(insurer(), Right.VOTE, StandingActs.aMoment()))
                .isFalse();
        story.thenTheRecordShows(reference, Outcome.SANCTION_IMPOSED, Outcome.SANCTION_IN_FORCE);
    }

    @Test
    @DisplayName("lets an emergency stand when the board ratifies it, and puts it in force only once")
    void ratifiesAnEmergency() {
        var reference = acts.anEmergency(cast);

        acts.boardVotes(cast, reference, "yes");

        assertThat(acts.last(reference).isProvisional()).isFalse();
        assertThat(acts.last(reference).state()).isEqualTo(State.IN_FORCE);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.SANCTION_IN_FORCE);
    }

    @Test
    @DisplayName("lets an emergency lapse when the board does not carry it: from then on, and not from the beginning")
    void lapses() {
        var reference = acts.anEmergency(cast);
        var before = StandingActs.aMoment();

        acts.boardVotes(cast, reference, "no");

        assertThat(acts.last(reference).state()).isEqualTo(State.LAPSED);
        assertThat(standings.isOn(insurer(), Right.VOTE, StandingActs.aMoment()))
                .isTrue();
        assertThat(standings.isOn(insurer(), Right.VOTE, before)).isFalse();
        story.thenTheRecordShows(reference, Outcome.RIGHT_GIVEN_BACK, Outcome.SANCTION_LAPSED);
        story.timePasses("windowOver", reference);
        story.runsJobs(reference);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("lets the next rung fall, which came of the failed cure of an emergency that the board does not carry")
    void letsTheNextRungFall() {
        var reference = acts.anEmergency(cast);
        story.timePasses("planMissing", reference);
        assertThat(acts.last(reference).state()).isEqualTo(State.PROPOSED);

        story.timePasses("notRatifiedInTime", reference);

        assertThat(acts.sanction(reference, 4).state()).isEqualTo(State.LAPSED);
        assertThat(acts.sanction(reference, 5).state()).isEqualTo(State.NOT_IMPOSED);
        assertThat(story.process(PROCESS, reference)).isNull();
        assertThat(story.lastFacts(reference, Outcome.SANCTION_NOT_IMPOSED)).containsEntry("because", "fell");
        story.thenTheRecordShows(
                reference, Outcome.SANCTION_LAPSED, Outcome.SANCTION_NOT_IMPOSED, Outcome.MOTION_WITHDRAWN);
    }

    @Test
    @DisplayName("lets an emergency lapse that was cured before the board did not carry it: it counts no more")
    void lapsesAfterItsCure() {
        var reference = acts.anEmergency(cast);
        acts.plans(cast, reference, story.today().plusDays(1));
        acts.reviews(cast, reference, "accepted");
        acts.reports(cast, reference);
        acts.verifies(cast, reference, "reached");
        assertThat(acts.last(reference).state()).isEqualTo(State.LIFTED);
        var lifted = acts.last(reference).endedAt();
        var givenBack = story.factsOf(reference, Outcome.RIGHT_GIVEN_BACK);

        acts.boardVotes(cast, reference, "no");

        assertThat(acts.last(reference).state()).isEqualTo(State.LAPSED);
        assertThat(acts.last(reference).endedAt()).isEqualTo(lifted);
        assertThat(story.factsOf(reference, Outcome.RIGHT_GIVEN_BACK)).isEqualTo(givenBack);
        assertThat(addressees(reference, Template.SANCTION_LAPSED))
                .containsExactlyInAnyOrder(story.member(cast, "insurer"), story.member(cast, "hospital"));
        story.thenTheRecordShows(reference, Outcome.SANCTION_LIFTED, Outcome.MOTION_FAILED, Outcome.SANCTION_LAPSED);
    }

    @Test
    @DisplayName("lets an emergency lapse at the moment the board's time is over")
    void lapsesInTime() {
        var reference = acts.anEmergency(cast);
        var due = story.dueDateOf("notRatifiedInTime", reference);

        story.timePasses("notRatifiedInTime", reference);

        assertThat(acts.last(reference).state()).isEqualTo(State.LAPSED);
        assertThat(standings.isOn(insurer(), Right.VOTE, due.minusMillis(1))).isFalse();
        assertThat(standings.isOn(insurer(), Right.VOTE, due)).isTrue();
        assertThat(story.path("sanction-in-force", reference)).contains("endedEarly");
        story.timePasses("windowOver", reference);
        story.runsJobs(reference);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("is graded by a compliance officer of no party, with every answer")
    void refusesAGrade() {
        var reference = acts.aFoundBreach(cast);
        var officer = cast.user("compliance");
        var answers = grade("major", "careless");

        story.isTurnedAway(cast.user("insurer-compliance"), "gradeBreach", reference, answers);
        story.isRefused(
                officer, "gradeBreach", reference, without(answers, "gradingReasons"), "Reasons", "must not be empty");
        story.isRefused(
                officer, "gradeBreach", reference, with(answers, "breachSeverity", "huge"), "Severity", "choices");
        story.isRefused(officer, "gradeBreach", reference, without(answers, "selfReported"), "must not be empty");
    }

    @Test
    @DisplayName("is decided by nobody of a party, by nobody of another committee, and not without reasons")
    void refusesADecision() {
        var reference = acts.aProposedWarning(cast);
        var member = cast.user("committee");

        story.isTurnedAway(cast.user("hospital-committee"), "decideOnSanction", reference, decision("none"));
        story.isTurnedAway(cast.user("executive"), "decideOnSanction", reference, decision("none"));
        story.isRefused(
                member,
                "decideOnSanction",
                reference,
                without(decision("imposed"), "sanctionReasons"),
                "Reasons",
                "must not be empty");
        story.isRefused(member, "decideOnSanction", reference, decision("doubled"), "Decision", "choices");
    }

    @Test
    @DisplayName("is not decided by whoever found or graded the breach, also when they sit on the committee")
    void leavesOutTheOfficer() {
        story.register(cast, "officer", null, Role.COMPLIANCE_OFFICER, Role.COMMITTEE_MEMBER);
        committees.seat(cast.alliance(), Committee.CONFLICT, cast.user("officer"));
        var reference = acts.aBreachGradedBy(cast, "officer", grade("major", "careless"));

        assertThat(acts.last(reference).body()).isEqualTo(DecidingBody.CONFLICT_COMMITTEE);
        assertThat(story.tasksOf(cast.user("officer"), reference)).isEmpty();
        story.isTurnedAway(cast.user("officer"), "decideOnSanction", reference, decision("imposed"));
        acts.decides(cast, "committee", reference, "imposed");
        assertThat(acts.last(reference).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    @DisplayName("is not voted on by a seat whose holder found or graded the breach, and the record says why")
    void leavesOutTheOfficersSeat() {
        story.register(cast, "officer", "clinic", Role.REPRESENTATIVE, Role.BOARD_MEMBER, Role.COMPLIANCE_OFFICER);
        alliances.fillSeat(cast.alliance(), "clinic", cast.user("officer"), null);
        var reference =
                acts.aBreachGradedBy(cast, "officer", with(grade("critical", "knowing"), "immediateDanger", "yes"));

        acts.decides(cast, "executive", reference, "imposed");
        story.timePasses("voteOpened", reference);

        assertThat(story.tasksOf(cast.user("officer"), reference)).isEmpty();
        assertThat(story.factsOf(reference, Outcome.SEAT_RECUSED)).anySatisfy(facts -> assertThat(facts)
                .containsEntry("member", story.member(cast, "clinic").toString())
                .containsEntry("because", "officer"));
    }

    @Test
    @DisplayName("rests on what still counts when the appeal is decided for which it waited: the rung is proposed anew")
    void isProposedAnew() {
        var reference = acts.aFoundBreachOf(
                cast,
                obligations.list(
                        obligations.first(cast, "insurer", "hospital", 30),
                        obligations.first(cast, "insurer", "hospital", 31)));
        acts.graded(cast, reference, grade("major", "careless"));
        acts.decides(cast, "committee", reference, "imposed");
        appeals.filesAgainst(cast, reference, 2);
        acts.breachesAgain(cast, reference);
        acts.graded(cast, reference, grade("major", "careless"));
        assertThat(acts.last(reference).rung().number()).isEqualTo(3);
        assertThat(story.waitingTasks(reference)).doesNotContain("decideOnSanction");
        appeals.answers(cast, reference);

        appeals.decides(cast, "executive", reference, "reversed");

        assertThat(acts.last(reference).state()).isEqualTo(State.PROPOSED);
        assertThat(acts.last(reference).rung().number()).isEqualTo(2);
        assertThat(story.lastFacts(reference, Outcome.SANCTION_PROPOSED))
                .containsEntry("rung", "2")
                .containsEntry("before", "3");
        assertThat(acts.last(reference).body()).isEqualTo(DecidingBody.CONFLICT_COMMITTEE);
        story.thenTheRecordShows(
                reference,
                Outcome.SANCTION_PROPOSED,
                Outcome.STEP_WAITS,
                Outcome.SANCTION_REVERSED,
                Outcome.STEP_GOES_ON,
                Outcome.SANCTION_PROPOSED,
                Outcome.SANCTION_BODY_CALLED);
    }

    @Test
    @DisplayName("has nothing milder than the mildest rung")
    void refusesToBeMilder() {
        var reference = acts.aFoundBreach(cast);
        acts.graded(cast, reference, grade("minor", "careless"));

        story.isRefused(
                cast.user("committee"), "decideOnSanction", reference, decision("milder"), "no milder sanction");
    }

    private UUID insurer() {
        return story.member(cast, "insurer");
    }

    private List<UUID> addressees(String reference, Template template) {
        return notices.noticesOf(reference).stream()
                .filter(notice -> notice.template() == template)
                .map(Notice::addressee)
                .toList();
    }

    @Test
    @DisplayName("goes on before the board when the dispute is withdrawn: the sanction is a case of its own")
    void outlivesTheWithdrawal() {
        var reference = story.aBreachBesideAnOpenObligation(cast);
        story.completes(cast.user("rep-insurer"), "answerNotice", reference, Answers.noticeAnswer("contested"));
        story.completes(cast.user("compliance"), "decideFinding", reference, Answers.finding("found"));
        acts.graded(cast, reference, with(grade("critical", "knowing"), "immediateDanger", "yes"));
        acts.decides(cast, "executive", reference, "imposed");

        story.withdraws(cast, reference);

        acts.boardVotes(cast, reference, "yes");
        story.thenTheRecordShows(reference, Outcome.DISPUTE_WITHDRAWN, Outcome.SANCTION_RATIFIED);
    }

    @Test
    @DisplayName("goes on before the board when somebody tries to merge the dispute, which is too far for that")
    void isNotMergedAway() {
        var reference = acts.anEmergency(cast);
        var other = story.aReportedDisputeWith(cast, "clinic");

        var failure = story.changesNothing(
                reference, () -> story.as(cast.user("manager"), () -> links.merge(reference, other)));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("has to end by itself");
        acts.boardVotes(cast, reference, "yes");
        story.thenTheRecordShows(reference, Outcome.SANCTION_RATIFIED);
    }

    @Test
    @DisplayName("refuses the grading where the ladder has no rule for it, names the table, and leaves the task")
    void hasNoRule() throws IOException {
        var reference = acts.aFoundBreach(cast);
        var ladder = Files.readString(Path.of("processes/sanction-ladder.dmn"))
                .replace("<text>\"breach\"</text>", "<text>\"cure-failed\"</text>");
        engine.getRepositoryService()
                .createDeployment()
                .name("sanction-ladder")
                .tenantId(cast.alliance())
                .addString("sanction-ladder.dmn", ladder)
                .deploy();

        var failure = story.changesNothing(reference, () -> acts.graded(cast, reference, grade("major", "careless")));

        assertThat(failure).hasMessageContaining("sanction-ladder");
        assertThat(story.waitingTasks(reference)).contains("gradeBreach");
    }
}
