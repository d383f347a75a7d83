package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.Answers.assessment;
import static org.concordat.Answers.extension;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ExtensionActs;
import org.concordat.Story;
import org.concordat.WarningActs;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Outcome;
import org.concordat.notice.PersonalNotice;
import org.concordat.notice.PersonalNoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A warning before a deadline")
class WarningTest {

    private static final String TIMER = "assessmentOverdue";
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Autowired
    Story story;

    @Autowired
    WarningActs warnings;

    @Autowired
    WarningRounds rounds;

    @Autowired
    ExtensionActs extensions;

    @Autowired
    ClockOffice clocks;

    @Autowired
    PauseOffice pauses;

    @Autowired
    CalendarOffice calendars;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    Explanations explanations;

    @Autowired
    PersonalNoticeOffice notices;

    private final WorkingDays federal = new Calendars().named("us-federal");

    Cast cast;
    String reference;

    /** Three business days, and a warning with each of the first two. */
    @BeforeEach
    void waitForAnAssessment() {
        warnings.forgetOtherStories();
        cast = story.anAlliance();
        warnings.warnsAt(cast, "assessmentDue", "\"1/3, 2/3\"");
        reference = story.aReportedDispute(cast);
    }

    @Test
    @DisplayName("is given once for each fraction of the time, when it has gone by and not before")
    void isGivenOnce() {
        var ahead = ahead();
        assertThat(ahead).hasSize(2);

        warnings.passTo(ahead.get(0).minusSeconds(60));
        assertThat(given()).isEmpty();
        warnings.passTo(ahead.get(0));
        assertThat(given()).containsExactly("1/3");
        rounds.run();
        warnings.passTo(ahead.get(1));
        assertThat(given()).containsExactly("1/3", "2/3");
        story.timePasses(TIMER, reference);
        rounds.run();

        assertThat(story.factsOf(reference, Outcome.WARNING_GIVEN)).hasSize(2);
    }

    @Test
    @DisplayName("falls on the end of the working day with which that much has gone by")
    void fallsOnAnEndOfDay() {
        assertThat(ahead()).containsExactly(endOfWorkingDay(1), endOfWorkingDay(2));
    }

    @Test
    @DisplayName("is an entry that says how much is over, until when there is time, and who holds the clock")
    void isAnEntry() {
        warnings.passTo(ahead().get(0));

        assertThat(story.lastFacts(reference, Outcome.WARNING_GIVEN))
                .containsEntry("clock", "assessmentDue")
                .containsEntry("fraction", "1/3")
                .containsEntry("due", running().dueAt().toString())
                .containsEntry("heldBy", cast.user("manager"));
    }

    @Test
    @DisplayName("tells whoever holds the clock what runs out when, in the clock's own zone")
    void tellsTheHolder() {
        warnings.passTo(ahead().get(0));

        assertThat(told("manager")).singleElement().satisfies(notice -> assertThat(notice.text())
                .contains("The time for assessment of the dispute runs out on", "11:59 PM E", "1/3 of it is over"));
        assertThat(told("rep-hospital")).isEmpty();
    }

    @Test
    @DisplayName("tells whoever would decide about the breach, too")
    void tellsTheSupervisor() {
        warnings.warnsAt(cast, "declarationDue", "\"1/2\"");
        var declared = story.aNamedMediator(cast);

        warnings.passTo(ahead("declarationDue", declared).get(0));

        assertThat(toldIn(declared, "mediator")).hasSize(1);
        assertThat(toldIn(declared, "manager")).hasSize(1);
    }

    @Test
    @DisplayName("is mailed without a word of the case or its clock")
    void isMailedWithoutContent() {
        story.isReachedAt(cast, "manager", "manager-" + cast.alliance() + "@office.example");

        warnings.passTo(ahead().get(0));

        assertThat(warnings.mailsTo(cast.user("manager"))).singleElement().satisfies(mail -> assertThat(mail)
                .contains("Something waits for you in case " + reference, "/disputes/" + reference)
                .doesNotContainIgnoringCase("assessment")
                .doesNotContain("1/3"));
    }

    @Test
    @DisplayName("hints at nothing that parties and mediator do among themselves")
    void staysInMediation() {
        warnings.warnsAt(cast, "sessionProposalDue", "\"1/3\"");
        var mediated = story.aMediation(cast);

        warnings.passTo(ahead("sessionProposalDue", mediated).get(0));

        assertThat(toldIn(mediated, "mediator")).hasSize(1);
        assertThat(toldIn(mediated, "manager")).isEmpty();
    }

    @Test
    @DisplayName("is not given while the clock stands still, and later when it has gone on")
    void waitsWithThePause() {
        var before = ahead();
        var pause = pauses.pause(running().id(), PauseReason.INFORMATION_AWAITED, null)
                .orElseThrow();
        assertThat(ahead()).isEmpty();
        warnings.passTo(before.get(1).plusSeconds(8 * 86_400));
        assertThat(given()).isEmpty();

        pauses.resume(pause);

        assertThat(ahead()).hasSize(2).allMatch(moment -> moment.isAfter(before.get(1)));
        warnings.passTo(ahead().get(1));
        assertThat(given()).containsExactly("1/3", "2/3");
    }

    @Test
    @DisplayName("that was given before a pause is not given again after it")
    void isNotRepeatedAfterAPause() {
        warnings.passTo(ahead().get(0));
        var pause = pauses.pause(running().id(), PauseReason.INFORMATION_AWAITED, null)
                .orElseThrow();
        story.daysPass(4);

        pauses.resume(pause);

        assertThat(ahead()).hasSize(1);
        warnings.passTo(ahead().get(0));
        assertThat(given()).containsExactly("1/3", "2/3");
    }

    @Test
    @DisplayName("is given anew in an extension, at fractions of the time that was added")
    void isGivenInAnExtension() {
        warnings.passTo(ahead().get(0));
        story.timePasses(TIMER, reference);
        rounds.run();
        var until = story.today().plusDays(20);

        story.completes(cast.user("manager"), "decideOnBreach", reference, extension(until));

        assertThat(ahead())
                .hasSize(2)
                .allMatch(moment -> moment.isBefore(running().dueAt()));
        warnings.passTo(ahead().get(0));
        assertThat(story.lastFacts(reference, Outcome.WARNING_GIVEN))
                .containsEntry("fraction", "1/3")
                .containsEntry("due", running().dueAt().toString());
    }

    @Test
    @DisplayName("comes later when more time is given before the end, and tells the party that has the step")
    void movesWithMoreTime() {
        warnings.warnsAt(cast, "positionDue", "\"1/2\"");
        var failed = story.aFailedMediation(cast);
        var before = ahead("positionDue", failed);
        assertThat(before).hasSize(1);

        extensions.asks(cast.user("rep-hospital"), failed, "positionDue", 5);

        assertThat(ahead("positionDue", failed)).singleElement().satisfies(moment -> assertThat(moment)
                .isAfter(before.get(0))
                .isBefore(running("positionDue", failed).dueAt()));
        warnings.passTo(ahead("positionDue", failed).get(0));
        assertThat(toldIn(failed, "rep-hospital")).hasSize(1);
    }

    @Test
    @DisplayName("follows a calendar that changes, also where the end stays where it is")
    void followsTheCalendar() {
        countsByItsOwnCalendar();
        var days = List.of(endOfWorkingDay(1), endOfWorkingDay(2), endOfWorkingDay(3));
        assertThat(ahead()).containsExactly(days.get(0), days.get(1));

        isClosed(days.get(0));
        assertThat(ahead()).containsExactly(days.get(1), days.get(2));
        var due = running().dueAt();
        isClosed(days.get(1));

        assertThat(running().dueAt()).isEqualTo(due);
        assertThat(ahead()).containsExactly(days.get(0), days.get(2));
    }

    @Test
    @DisplayName("is not given for what has gone by when its clock moves")
    void isNeverInThePast() {
        warnings.momentComes(ahead().get(1));

        clocks.recount(new Wait(reference, "assessmentDue", running().processInstance()), "standard");

        rounds.run();
        assertThat(given()).isEmpty();
        assertThat(ahead()).containsExactly(endOfWorkingDay(4));
    }

    @Test
    @DisplayName("is not given when the work is done")
    void isNotGivenAfterTheEnd() {
        var ahead = ahead();

        story.completes(cast.user("manager"), "assessDispute", reference, assessment("accepted"));

        assertThat(explanation().warnings()).isEmpty();
        warnings.passTo(ahead.get(1));
        story.thenTheRecordLacks(reference, Outcome.WARNING_GIVEN);
    }

    @Test
    @DisplayName("is not given any more when the clock ran out before anybody came to it")
    void isNotGivenAfterAnOutage() {
        story.timeIsUp(TIMER, reference);

        rounds.run();

        story.thenTheRecordLacks(reference, Outcome.WARNING_GIVEN);
        assertThat(ahead()).isEmpty();
    }

    @Test
    @DisplayName("is given once although several nodes come to it at the same moment")
    void isGivenOnceBySeveralNodes() throws Exception {
        var all = List.of(reference, story.aReportedDispute(cast), story.aReportedDispute(cast));
        warnings.momentComes(ahead("assessmentDue", all.get(2)).get(1));
        Callable<Boolean> node = () -> {
            rounds.run();
            return true;
        };

        var nodes = Executors.newFixedThreadPool(4);
        for (var done : nodes.invokeAll(List.of(node, node, node, node))) {
            assertThat(done.get()).isTrue();
        }
        nodes.shutdown();

        assertThat(all).allSatisfy(each -> assertThat(story.factsOf(each, Outcome.WARNING_GIVEN))
                .hasSize(2));
    }

    @Test
    @DisplayName("that has no words in an alliance's older table is given when it has, and the table is named")
    void waitsForItsWords() {
        warnings.deploys(cast, "notice-texts", WarningActs.table("notice-texts").replace("DEADLINE_NEAR", "OTHER"));
        var moment = ahead().get(0);

        warnings.passTo(moment);
        assertThat(given()).isEmpty();
        warnings.deploys(cast, "notice-texts", WarningActs.table("notice-texts"));
        warnings.passTo(moment.plusSeconds(3_700));

        assertThat(given()).containsExactly("1/3");
    }

    @Test
    @DisplayName("at something that is no fraction is refused when the table is deployed, by row, column and rule")
    void isRefusedInTheTable() {
        assertThatThrownBy(() -> warnings.warnsAt(cast, "assessmentDue", "\"5/1\""))
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("Table stage-clocks, row rule_assessmentDue_urgent: column warnings must be"
                        + " fractions of the clock's time, each between 0 and 1");
    }

    @Test
    @DisplayName("at something that only a formula shows to be none is refused when the clock is started")
    void isRefusedInAFormula() {
        warnings.warnsAt(cast, "assessmentDue", "string(5)");

        assertThatThrownBy(() -> story.aReportedDispute(cast))
                .hasStackTraceContaining(
                        "for clock \"assessmentDue\" and lane \"expedited\": column warnings must be fractions");
    }

    private void countsByItsOwnCalendar() {
        cast = story.anAlliance();
        keepsOffices(List.of());
        alliances.amendCharter(cast.alliance(), "America/New_York", "offices");
        warnings.warnsAt(cast, "assessmentDue", "\"1/3, 2/3\"");
        reference = story.aReportedDispute(cast);
    }

    private void isClosed(Instant moment) {
        keepsOffices(List.of(new SpecialDay(LocalDate.ofInstant(moment, NEW_YORK), false, "Storm")));
    }

    private void keepsOffices(List<SpecialDay> days) {
        calendars.keep(
                alliances.alliance(cast.alliance()).id(),
                "offices",
                null,
                new CalendarTerms(
                        "Our offices",
                        "us-federal",
                        EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        "America/New_York",
                        Map.of(),
                        days));
    }

    private RunningClock running() {
        return running("assessmentDue", reference);
    }

    private RunningClock running(String clock, String dispute) {
        return clocks.clocksOf(dispute).stream()
                .filter(each -> each.name().equals(clock))
                .findFirst()
                .orElseThrow();
    }

    private Explanation explanation() {
        return explanations.of(running().id().toString());
    }

    private List<Instant> ahead() {
        return ahead("assessmentDue", reference);
    }

    private List<Instant> ahead(String clock, String dispute) {
        return explanations.of(running(clock, dispute).id().toString()).warnings().stream()
                .filter(warning -> !warning.isGiven())
                .map(Warning::at)
                .toList();
    }

    private List<String> given() {
        return explanation().given().stream().map(Warning::fraction).toList();
    }

    private List<PersonalNotice> told(String person) {
        return toldIn(reference, person);
    }

    private List<PersonalNotice> toldIn(String dispute, String person) {
        return notices.latestTo(cast.user(person)).stream()
                .filter(notice -> notice.reference().equals(dispute))
                .toList();
    }

    private Instant endOfWorkingDay(int number) {
        var day = LocalDate.ofInstant(running().startedAt(), NEW_YORK);
        for (var counted = 0; counted < number; ) {
            day = day.plusDays(1);
            counted += federal.isOpen(day) ? 1 : 0;
        }
        return Start.endOf(day, NEW_YORK).toInstant();
    }
}
