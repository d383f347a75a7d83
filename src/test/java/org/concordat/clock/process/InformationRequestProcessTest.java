package org.concordat.clock.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Unknown;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.concordat.web.InformationDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class InformationRequestProcessTest {

    private static final String WORDS = "Which invoices are meant?";

    @Autowired
    Story story;

    @Autowired
    InformationDesk desk;

    @Autowired
    ClockOffice clocks;

    @Autowired
    Vault vault;

    Cast cast;
    String reference;

    @BeforeEach
    void waitForAnAssessment() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
    }

    private void asks(String person, String task, String party) {
        var id = story.theirTask(cast.user(person), task, reference).getId();
        story.as(cast.user(person), () -> desk.ask(cast.user(person), id, party, WORDS));
    }

    private void theManagerAsks() {
        asks("manager", "assessDispute", "insurer");
    }

    private RunningClock clock(String name) {
        return clocks.clocksOf(reference).stream()
                .filter(each -> each.name().equals(name))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Test
    @DisplayName("stops the clock of whoever asks and starts the party's; the answer lets it go on")
    void isAnswered() {
        theManagerAsks();
        var request = story.process("information-request", reference);
        assertThat(clock("assessmentDue").isPaused()).isTrue();
        assertThat(clock("informationDue").state()).isEqualTo(RunningClock.State.RUNNING);
        story.daysPass(2);

        story.completes(cast.user("rep-insurer"), "provideInformation", reference, Answers.information());

        assertThat(request).hasPassed("provideInformation", "informationGiven").isEnded();
        assertThat(clock("assessmentDue").isPaused()).isFalse();
        story.thenTheRecordShows(
                reference,
                Outcome.CLOCK_PAUSED,
                Outcome.INFORMATION_ASKED,
                Outcome.NOTICE_SERVED,
                Outcome.INFORMATION_GIVEN,
                Outcome.PAUSE_ENDED);
        assertThat(rooms()).containsExactly(Room.CASE, Room.CASE);
    }

    @Test
    @DisplayName("whoever asked may wait longer once, and then goes on without it")
    void isReviewed() {
        theManagerAsks();
        var request = story.process("information-request", reference);
        story.timePasses("informationOverdue", reference);
        assertThat(request).isWaitingAt("reviewPause");
        assertThat(clock("assessmentDue").isPaused()).isTrue();

        story.completes(cast.user("manager"), "reviewPause", reference, Answers.pauseReview("moreTime"));
        assertThat(request).isWaitingAt("provideInformation");
        story.timePasses("informationOverdue", reference);
        story.isRefused(
                cast.user("manager"),
                "reviewPause",
                reference,
                Answers.pauseReview("moreTime"),
                "pauseReview",
                "once at most",
                "extension-rules");
        story.completes(cast.user("manager"), "reviewPause", reference, Answers.pauseReview("goOn"));

        assertThat(request).hasPassed("isMoreTimeGiven", "goneOnWithoutIt").isEnded();
        assertThat(clock("assessmentDue").isPaused()).isFalse();
        story.thenTheRecordShows(
                reference, Outcome.INFORMATION_AWAITED_LONGER, Outcome.INFORMATION_MISSING, Outcome.PAUSE_ENDED);
    }

    @Test
    @DisplayName("goes on without the information when nobody reviews the pause")
    void isNotReviewed() {
        theManagerAsks();
        var request = story.process("information-request", reference);
        story.timePasses("informationOverdue", reference);

        story.timePasses("reviewMissed", reference);

        assertThat(request)
                .hasPassed("reviewMissed", "goOnWithout", "goneOnBySilence")
                .isEnded();
        assertThat(clock("assessmentDue").isPaused()).isFalse();
        assertThat(story.lastFacts(reference, Outcome.INFORMATION_MISSING)).containsEntry("because", "silence");
    }

    @Test
    @DisplayName("is withdrawn by whoever asked, and by nobody else")
    void isWithdrawn() {
        theManagerAsks();
        var request = story.process("information-request", reference);
        var id = desk.openOf(reference, cast.user("manager")).get(0).id();

        var failure =
                story.changesNothing(reference, () -> story.as(cast.user("rep-insurer"), () -> desk.withdraw(id)));
        assertThat(failure).isInstanceOf(Unknown.class);
        story.as(cast.user("manager"), () -> desk.withdraw(id));

        assertThat(request).hasPassed("requestEnded", "requestOver").isEnded();
        assertThat(clock("assessmentDue").isPaused()).isFalse();
        story.thenTheRecordShows(reference, Outcome.INFORMATION_REQUEST_WITHDRAWN);
    }

    @Test
    @DisplayName("is over when its step is done without it")
    void isOvertaken() {
        theManagerAsks();

        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));

        assertThat(story.waitingTasks(reference)).doesNotContain("provideInformation");
        story.thenTheRecordShows(reference, Outcome.INFORMATION_REQUEST_OVER, Outcome.CLOCK_STOPPED);
    }

    @Test
    @DisplayName("is over with its dispute")
    void endsWithTheDispute() {
        theManagerAsks();

        story.withdraws(cast, reference);

        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("after the breach asks the party all the same, and no clock stands still")
    void isAskedTooLate() {
        story.timePasses("assessmentOverdue", reference);

        theManagerAsks();

        story.thenTheRecordLacks(reference, Outcome.CLOCK_PAUSED);
        story.completes(cast.user("rep-insurer"), "provideInformation", reference, Answers.information());
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.INFORMATION_GIVEN);
        story.thenTheRecordLacks(reference, Outcome.PAUSE_ENDED);
    }

    @Test
    @DisplayName("two parties are asked at once, and the clock goes on when both have answered")
    void asksBoth() {
        theManagerAsks();
        asks("manager", "assessDispute", "hospital");

        story.completes(cast.user("rep-insurer"), "provideInformation", reference, Answers.information());

        assertThat(clock("assessmentDue").isPaused()).isTrue();
        story.completes(cast.user("rep-hospital"), "provideInformation", reference, Answers.information());
        assertThat(clock("assessmentDue").isPaused()).isFalse();
    }

    @Test
    @DisplayName("the same party is not asked twice at once, and only parties are asked")
    void refusesASecondQuestion() {
        theManagerAsks();

        assertThat(catchThrowable(this::theManagerAsks))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("party");
        assertThat(catchThrowable(() -> asks("manager", "assessDispute", "clinic")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("party");
    }

    @Test
    @DisplayName("nobody asks about a task that is not theirs, nor does a party")
    void turnsOthersAway() {
        var task = story.theirTask(cast.user("manager"), "assessDispute", reference)
                .getId();

        var failure = story.changesNothing(
                reference,
                () -> story.as(
                        cast.user("rep-hospital"), () -> desk.ask(cast.user("rep-hospital"), task, "insurer", WORDS)));

        assertThat(failure).isInstanceOf(Unknown.class);
    }

    @Test
    @DisplayName("nobody asks before they have declared their independence")
    void asksNobodyBeforeTheFileOpens() {
        reference = story.aNamedMediator(cast);

        assertThat(catchThrowable(() -> asks("mediator", "declareIndependence", "insurer")))
                .isInstanceOf(Unknown.class);
    }

    @Test
    @DisplayName("what a mediator asks and is answered stays in mediation")
    void staysInMediation() {
        reference = story.aMediation(cast);
        asks("mediator", "proposeSession", "insurer");
        assertThat(clock("sessionProposalDue").isPaused()).isTrue();

        story.completes(cast.user("rep-insurer"), "provideInformation", reference, Answers.information());

        assertThat(rooms()).containsExactly(Room.MEDIATION, Room.MEDIATION);
    }

    private List<Room> rooms() {
        return vault.itemsOf(reference).stream()
                .filter(item -> item.field().startsWith("information"))
                .map(StoredItem::room)
                .toList();
    }
}
