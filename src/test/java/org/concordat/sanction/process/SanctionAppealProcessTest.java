package org.concordat.sanction.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.without;
import static org.concordat.AppealActs.answer;
import static org.concordat.AppealActs.decision;
import static org.concordat.StandingActs.aMoment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.AppealActs;
import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
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
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.incentive.IncentiveOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.sanction.Appeal;
import org.concordat.sanction.AppealDecision;
import org.concordat.sanction.Panel;
import org.concordat.sanction.Sanction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("An appeal against a sanction")
class SanctionAppealProcessTest {

    private static final String PROCESS = "sanction-appeal";
    private static final String HEARING = "appeal-hearing";

    @Autowired
    Story story;

    @Autowired
    CaseAccess access;

    @Autowired
    ClockOffice clocks;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    AppealActs acts;

    @Autowired
    StandingActs standingActs;

    @Autowired
    Standings standings;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    NoticeOffice notices;

    @Autowired
    Committees committees;

    @Autowired
    IncentiveOffice incentives;

    @Autowired
    AtOnce atOnce;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("can be filed for fifteen days from the receipt of the notice, and then no more")
    void lapses() {
        var reference = sanctions.aWarning(cast);
        var process = story.process(PROCESS, reference);
        assertThat(process).isWaitingAt("awaitAppeal");
        assertThat(ChronoUnit.DAYS.between(aMoment(), story.dueDateOf("windowOver", reference)))
                .isBetween(14L, 20L);

        story.timePasses("windowOver", reference);

        assertThat(process)
                .hasPassed("windowOver", "closeWindow", "notAppealed")
                .isEnded();
        assertThat(acts.last(reference).state()).isEqualTo(Appeal.State.NOT_FILED);
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.APPEAL_NOT_FILED);
        refused(reference, "rep-insurer", "factsWrong", "Too late.", "the time to appeal is over");
    }

    @Test
    @DisplayName("is filed once, by the sanctioned member only, on one of the grounds and with reasons")
    void refusesAnAppeal() {
        var reference = sanctions.aWarning(cast);

        refused(reference, "rep-hospital", "factsWrong", "They did not pay.", "only by a representative");
        refused(reference, "manager", "factsWrong", "They did not pay.", "only by a representative");
        refused(reference, "rep-insurer", "unfair", "It is.", "must be factsWrong");
        refused(reference, "rep-insurer", "procedure", " ", "must not be empty");
        acts.files(cast, reference);
        refused(reference, "rep-insurer", "factsWrong", "Once more.", "was filed already");
    }

    private void refused(String reference, String person, String ground, String reasons, String message) {
        var failure = story.changesNothing(reference, () -> acts.filesAs(cast, person, reference, ground, reasons));
        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }

    @Test
    @DisplayName("stays a sanction from its filing on: the right is back, and no time of the sanction runs")
    void stays() {
        var reference = sanctions.aProbation(cast);
        var before = aMoment();

        acts.files(cast, reference);

        assertThat(story.path(HEARING, reference)).contains("staySanction", "adjustIncentiveShares");
        assertThat(sanctions.last(reference).isStayed()).isTrue();
        assertThat(hasShare(aMoment())).isTrue();
        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, before)).isFalse();
        assertThat(story.lastFacts(reference, Outcome.CLOCK_PAUSED)).containsEntry("reason", "APPEAL_PENDING");
        assertThat(story.dueDateOf("planMissing", reference)).isAfter(aMoment().plus(10_000, ChronoUnit.DAYS));
        story.thenTheRecordShows(reference, Outcome.APPEAL_FILED, Outcome.SANCTION_STAYED, Outcome.CLOCK_PAUSED);
    }

    @Test
    @DisplayName("releases the share of the incentives that the sanction withheld, and the sanction withholds it again")
    void releasesTheShare() {
        incentives.open(cast.alliance(), "2026-Q1", 10_000, "USD", Map.of("insurer", 1L, "hospital", 1L));
        var reference = sanctions.aProbation(cast);
        story.thenTheRecordShows(reference, Outcome.RIGHT_TAKEN, Outcome.INCENTIVE_WITHHELD);

        acts.files(cast, reference);
        story.thenTheRecordShows(reference, Outcome.SANCTION_STAYED, Outcome.INCENTIVE_RELEASED);
        acts.answers(cast, reference);
        acts.decides(cast, "admin", reference, "upheld");

        story.thenTheRecordShows(reference, Outcome.SANCTION_RESUMED, Outcome.INCENTIVE_WITHHELD);
    }

    @Test
    @DisplayName("that does not succeed lets a stayed sanction go on, as much later as it rested")
    void upholds() {
        var reference = acts.anAppealedProbation(cast);
        var lastDay = sanctions.last(reference).lastDay();
        acts.answers(cast, reference);
        story.daysPass(7);

        acts.decides(cast, "admin", reference, "upheld");

        assertThat(story.path(PROCESS, reference)).contains("carryOutDecision", "sanctionUpheld");
        assertThat(sanctions.last(reference).state()).isEqualTo(Sanction.State.IN_FORCE);
        assertThat(sanctions.last(reference).lastDay()).isEqualTo(lastDay.plusDays(7));
        assertThat(hasShare(aMoment())).isFalse();
        assertThat(story.dueDateOf("planMissing", reference)).isBefore(aMoment().plus(40, ChronoUnit.DAYS));
        assertThat(addressees(reference, Template.APPEAL_DISMISSED))
                .containsExactlyInAnyOrder(insurer(), story.member(cast, "hospital"));
        story.thenTheRecordShows(reference, Outcome.APPEAL_DECIDED, Outcome.SANCTION_RESUMED, Outcome.PAUSE_ENDED);
    }

    @Test
    @DisplayName("that succeeds takes an emergency back from its beginning, and what was known before stays known")
    void reverses() {
        var alliance = alliances.alliance(cast.alliance()).id();
        var reference = acts.aHeardEmergency(cast);
        assertThat(story.path(HEARING, reference)).doesNotContain("staySanction");
        var before = standingActs.seals(alliance);
        var began = sanctions.last(reference).effectiveFrom();

        acts.decides(cast, "committee", reference, "reversed");
        var after = standingActs.seals(alliance);

        assertThat(sanctions.last(reference).state()).isEqualTo(Sanction.State.REVERSED);
        assertThat(standings.isOn(insurer(), Right.VOTE, began, before)).isFalse();
        assertThat(standings.isOn(insurer(), Right.VOTE, began, after)).isTrue();
        assertThat(standings.isOn(insurer(), Right.VOTE, before, before)).isFalse();
        assertThat(standings.isOn(insurer(), Right.VOTE, before, after)).isTrue();
        assertThat(story.path(PROCESS, reference))
                .contains("carryOutDecision", "flagDecisions", "adjustIncentiveShares", "sanctionReversed");
        assertThat(story.path("sanction-in-force", reference)).contains("endedEarly");
        story.thenTheRecordShows(
                reference, Outcome.APPEAL_DECIDED, Outcome.RIGHT_GIVEN_BACK, Outcome.SANCTION_REVERSED);
    }

    @Test
    @DisplayName("goes on without an answer when there is none in time")
    void isNotAnswered() {
        var reference = acts.anAppealedWarning(cast);
        assertThat(story.process(HEARING, reference)).isWaitingAt("answerAppeal");

        story.timePasses("answerMissing", reference);

        assertThat(story.process(HEARING, reference)).isWaitingAt("decideAppeal");
        assertThat(acts.last(reference).answeredAt()).isNull();
    }

    @Test
    @DisplayName("is heard by people without a part in the case, who see the file; by nobody who decided before")
    void isHeardByOthers() {
        var reference = acts.aHeardWarning(cast);

        assertThat(acts.last(reference).panel()).isEqualTo(Panel.EXECUTIVE_COMMITTEE);
        assertThat(story.tasksOf(cast.user("executive"), reference)).hasSize(1);
        story.isTurnedAway(cast.user("committee"), "decideAppeal", reference, decision("upheld"));
        story.isTurnedAway(cast.user("compliance"), "decideAppeal", reference, decision("upheld"));
        story.isTurnedAway(cast.user("rep-insurer"), "decideAppeal", reference, decision("reversed"));
        story.isRefused(
                cast.user("executive"),
                "decideAppeal",
                reference,
                without(decision("upheld"), "appealDecisionReasons"),
                "Reasons",
                "must not be empty");
        story.isRefused(cast.user("executive"), "decideAppeal", reference, decision("doubled"), "Decision", "choices");
    }

    @Test
    @DisplayName("is answered by the member that was owed the obligation only, and not without words")
    void refusesAnAnswer() {
        var reference = acts.anAppealedWarning(cast);

        story.isTurnedAway(cast.user("rep-insurer"), "answerAppeal", reference, answer());
        story.isTurnedAway(cast.user("rep-clinic"), "answerAppeal", reference, answer());
        story.isRefused(
                cast.user("rep-hospital"),
                "answerAppeal",
                reference,
                without(answer(), "appealAnswer"),
                "Answer",
                "must not be empty");
    }

    @Test
    @DisplayName("comes before the last resort when everybody on both committees had a part")
    void comesToTheLastResort() {
        var reference = acts.anAppealedProbation(cast);

        acts.answers(cast, reference);

        assertThat(acts.last(reference).panel()).isEqualTo(Panel.LAST_RESORT);
        assertThat(story.tasksOf(cast.user("admin"), reference)).hasSize(1);
    }

    @Test
    @DisplayName("stops the time to appeal when it is filed, and never enters that it ran out")
    void stopsTheTimeToAppeal() {
        var reference = acts.anAppealedWarning(cast);

        assertThat(story.factsOf(reference, Outcome.CLOCK_STOPPED))
                .extracting(facts -> facts.get("clock"))
                .contains("appealDue");
        assertThat(running(reference)).doesNotContain("appealDue");

        acts.answers(cast, reference);
        story.daysPass(40);
        acts.decides(cast, "executive", reference, "upheld");
        assertThat(story.factsOf(reference, Outcome.CLOCK_RAN_OUT))
                .extracting(facts -> facts.get("clock"))
                .doesNotContain("appealDue");
    }

    private List<String> running(String reference) {
        return clocks.runningIn(List.of(reference)).stream()
                .map(RunningClock::name)
                .toList();
    }

    @Test
    @DisplayName("goes to the next panel when whoever hears it declares a conflict")
    void stepsAside() {
        var reference = acts.aHeardWarning(cast);

        acts.decides(cast, "executive", reference, "conflicted");

        assertThat(acts.last(reference).panel()).isEqualTo(Panel.LAST_RESORT);
        assertThat(story.tasksOf(cast.user("executive"), reference)).isEmpty();
        assertThat(access.maySee(cast.user("executive"), reference)).isFalse();
        story.thenTheRecordShows(reference, Outcome.APPEAL_CONFLICT_DECLARED, Outcome.APPEAL_PANEL_CALLED);
    }

    @Test
    @DisplayName("is decided in one of the words that the form offers")
    void isDecidedInKnownWords() {
        assertThatThrownBy(() -> AppealDecision.of("perhaps"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("appealDecision")
                .hasMessageContaining("upheld, varied, remitted, reversed or conflicted");
    }

    @Test
    @DisplayName("goes to the next panel when one is silent, and stays with the last resort")
    void passesOn() {
        var reference = acts.aHeardWarning(cast);

        story.timePasses("panelSilent", reference);
        assertThat(acts.last(reference).panel()).isEqualTo(Panel.LAST_RESORT);
        story.timePasses("panelSilent", reference);

        assertThat(story.process(HEARING, reference)).isWaitingAt("decideAppeal");
        story.thenTheRecordShows(reference, Outcome.APPEAL_UNDECIDED, Outcome.APPEAL_UNDECIDED);
        acts.decides(cast, "admin", reference, "upheld");
        assertThat(story.path(HEARING, reference)).contains("appealDecided");
    }

    @Test
    @DisplayName("is reported as late when all of it takes too long")
    void isLate() {
        var reference = acts.aHeardWarning(cast);

        story.timePasses("hearingOverdue", reference);

        assertThat(story.path(HEARING, reference)).contains("breachReported");
        assertThat(story.waitingTasks(reference)).contains("decideOnBreach", "decideAppeal");
    }

    @Test
    @DisplayName("is filed once when two representatives file at once")
    void isFiledOnce() {
        story.register(cast, "rep-insurer-2", "insurer", Role.REPRESENTATIVE);
        var reference = sanctions.aWarning(cast);

        var failures = atOnce.happen(
                () -> acts.files(cast, reference),
                () -> acts.filesAs(cast, "rep-insurer-2", reference, "procedure", "We were not heard."));

        assertThat(failures).hasSize(1);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.APPEAL_FILED);
    }

    @Test
    @DisplayName("is accepted in the very instant in which its time ends, and refused once that was entered")
    void isFiledInTheLastInstant() {
        var reference = sanctions.aWarning(cast);
        story.timeIsUp("windowOver", reference);

        acts.files(cast, reference);

        assertThat(acts.last(reference).state()).isEqualTo(Appeal.State.FILED);
        story.thenTheRecordLacks(reference, Outcome.APPEAL_NOT_FILED);
    }

    @Test
    @DisplayName("meets the end of its time: one of the two happens, and the other is told")
    void meetsTheEndOfItsTime() {
        var reference = sanctions.aWarning(cast);
        story.timeIsUp("windowOver", reference);

        var failures =
                atOnce.happen(() -> acts.files(cast, reference), () -> story.timePasses("windowOver", reference));

        assertThat(failures).hasSize(1);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.APPEAL_FILED);
        story.thenTheRecordLacks(reference, Outcome.APPEAL_NOT_FILED);
    }

    @Test
    @DisplayName("is decided once when two of its panel decide at once")
    void isDecidedOnce() {
        story.register(cast, "executive-2", null, Role.COMMITTEE_MEMBER);
        committees.seat(cast.alliance(), Committee.EXECUTIVE, cast.user("executive-2"));
        var reference = acts.aHeardWarning(cast);

        var failures = atOnce.happen(
                () -> acts.decides(cast, "executive", reference, "upheld"),
                () -> acts.decides(cast, "executive-2", reference, "reversed"));

        assertThat(failures).hasSize(1);
        assertThat(acts.last(reference).state()).isEqualTo(Appeal.State.UPHELD);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.APPEAL_DECIDED);
    }

    private boolean hasShare(Instant at) {
        return standings.isOn(insurer(), Right.INCENTIVE_SHARE, at);
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
}
