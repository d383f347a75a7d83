package org.concordat.conflict.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.confirmation;
import static org.concordat.Answers.meeting;
import static org.concordat.Answers.overture;
import static org.concordat.Answers.partDraft;
import static org.concordat.Answers.waiver;
import static org.concordat.Answers.with;
import static org.concordat.Answers.without;

import java.time.ZoneOffset;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ExtensionActs;
import org.concordat.Story;
import org.concordat.Tasklist;
import org.concordat.alliance.Outcome;
import org.concordat.conflict.Negotiation.State;
import org.concordat.conflict.NegotiationOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConcordatTest
class DirectNegotiationProcessTest {

    @Autowired
    Story story;

    @Autowired
    ExtensionActs extensions;

    @Autowired
    NegotiationOffice negotiations;

    @LocalServerPort
    int port;

    private Cast cast;
    private String reference;
    private ProcessInstance process;

    @BeforeEach
    void aDisputeToTalkAbout() {
        cast = story.anAlliance();
        reference = story.aDisputeToTalkAbout(cast);
        process = story.process("direct-negotiation", reference);
    }

    @Test
    @DisplayName("settles the dispute when the parties agree and every party signs")
    void settles() {
        agree();
        story.completes(cast.user("rep-insurer"), "draftSettlement", reference, Answers.draft(clauses()));
        story.everybodySigns(cast, reference);

        assertThat(process).hasPassed("settle", "settledInTalks").isEnded();
        assertThat(story.waitingTasks(reference)).containsExactly("reportFulfilment");
        assertThat(story.path("dispute-resolution", reference)).doesNotContain("mediateConflict");
        story.thenTheRecordShows(
                reference,
                Outcome.TALKS_INVITED,
                Outcome.TALKS_HELD,
                Outcome.TALKS_RECORD_CONFIRMED,
                Outcome.SETTLEMENT_REACHED,
                Outcome.NOTICE_SERVED,
                Outcome.TALKS_SETTLED,
                Outcome.OBLIGATION_OPENED);
    }

    @Test
    @DisplayName("fails when the parties say so")
    void fails() {
        invite();
        meet("failed");
        confirm("confirmed");

        assertThat(process).hasPassed("talksFailed").isEnded();
        assertThat(negotiations.find(reference).orElseThrow().state()).isEqualTo(State.FAILED);
        story.thenTheRecordShows(
                reference,
                Outcome.TALKS_HELD,
                Outcome.TALKS_RECORD_CONFIRMED,
                Outcome.NOTICE_SERVED,
                Outcome.TALKS_FAILED);
    }

    @Test
    @DisplayName("fails when a party does not sign what was agreed")
    void failsWithoutSignature() {
        agree();
        story.completes(cast.user("rep-hospital"), "draftSettlement", reference, Answers.draft(clauses()));
        story.signs(cast, reference, "insurer", "refused");
        story.runsJobs(reference);

        assertThat(process).hasPassed("settle", "talksFailed").isEnded();
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_REFUSED, Outcome.TALKS_FAILED);
    }

    @Test
    @DisplayName("goes on about the rest when a part is settled, which becomes a linked case of its own")
    void settlesAPart() {
        agree();
        story.completes(cast.user("rep-hospital"), "draftSettlement", reference, partDraft(clauses()));
        story.everybodySigns(cast, reference);

        assertThat(process).hasPassed("splitOffSettledPart").isWaitingAt("holdTalks");
        story.thenTheRecordShows(
                reference,
                Outcome.SETTLEMENT_REACHED,
                Outcome.PART_SPLIT_OFF,
                Outcome.NOTICE_SERVED,
                Outcome.TALKS_RENEWED);
        story.thenTheRecordShows(story.partOf(reference), Outcome.PART_OPENED, Outcome.OBLIGATION_OPENED);
    }

    @Test
    @DisplayName("give the rest a window of its own, in which earlier meetings do not count")
    void givesTheRestItsTime() {
        invite();
        var first = story.dueDateOf("negotiationOverdue", reference);
        meet("agreement");
        confirm("confirmed");
        story.completes(cast.user("rep-hospital"), "draftSettlement", reference, partDraft(clauses()));
        story.daysPass(4);
        story.everybodySigns(cast, reference);
        assertThat(story.dueDateOf("negotiationOverdue", reference)).isAfter(first);

        story.timePasses("negotiationOverdue", reference);

        assertThat(process).hasPassed("talksUnanswered").isEnded();
        story.thenTheRecordShows(reference, Outcome.TALKS_RENEWED, Outcome.TALKS_SILENT);
    }

    @Test
    @DisplayName("are waived when a case manager grants it")
    void areWaived() {
        askForWaiver();
        decide("granted");

        assertThat(process).hasPassed("talksWaived").isEnded();
        story.thenTheRecordShows(
                reference, Outcome.WAIVER_ASKED, Outcome.WAIVER_GRANTED, Outcome.NOTICE_SERVED, Outcome.TALKS_WAIVED);
        story.thenTheRecordLacks(reference, Outcome.TALKS_HELD);
    }

    @Test
    @DisplayName("take place when the waiver is denied")
    void areNotWaived() {
        askForWaiver();
        decide("denied");

        assertThat(process).isWaitingAt("holdTalks");
        story.thenTheRecordShows(reference, Outcome.WAIVER_ASKED, Outcome.NOTICE_SERVED, Outcome.WAIVER_DENIED);
    }

    @Test
    @DisplayName("take place when nobody decides about the waiver in time")
    void areNotWaivedBySilence() {
        askForWaiver();

        story.timePasses("waiverOverdue", reference);

        assertThat(process).hasPassed("waiverOverdue").isWaitingAt("holdTalks");
        story.thenTheRecordShows(
                reference,
                Outcome.WAIVER_ASKED,
                Outcome.CLOCK_RAN_OUT,
                Outcome.NOTICE_SERVED,
                Outcome.NOTICE_SERVED,
                Outcome.WAIVER_UNDECIDED);
        assertThat(process).hasPassed("recordUndecidedWaiver");
        story.thenTheRecordLacks(reference, Outcome.WAIVER_GRANTED, Outcome.WAIVER_DENIED);
    }

    @Test
    @DisplayName("go unanswered when nobody invites in time")
    void nobodyInvites() {
        story.timePasses("invitationOverdue", reference);

        assertThat(process).hasPassed("talksUnanswered").isEnded();
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.NOTICE_SERVED, Outcome.TALKS_SILENT);
    }

    @Test
    @DisplayName("go unanswered when nobody meets within the window")
    void nobodyMeets() {
        invite();

        story.timePasses("negotiationOverdue", reference);

        assertThat(process).hasPassed("talksUnanswered").isEnded();
        story.thenTheRecordShows(reference, Outcome.TALKS_INVITED, Outcome.CLOCK_RAN_OUT, Outcome.TALKS_SILENT);
    }

    @Test
    @DisplayName("end without a result when the parties met and their window closes")
    void endWithoutResult() {
        invite();
        meet("anotherMeeting");
        confirm("confirmed");

        story.timePasses("negotiationOverdue", reference);

        assertThat(process).hasPassed("isMeetingProven", "talksUnresolved").isEnded();
        assertThat(negotiations.find(reference).orElseThrow().state()).isEqualTo(State.UNRESOLVED);
        story.thenTheRecordShows(
                reference, Outcome.TALKS_HELD, Outcome.CLOCK_RAN_OUT, Outcome.NOTICE_SERVED, Outcome.TALKS_UNRESOLVED);
        story.thenTheRecordLacks(reference, Outcome.TALKS_SILENT);
        assertThat(story.path("dispute-resolution", reference)).doesNotContain("openObligations");
    }

    @Test
    @DisplayName("go unanswered when the only meeting is disputed, or one side stayed away from it")
    void areNotProven() {
        invite();
        meet("anotherMeeting");
        confirm("disputed");
        var stoodUp = with(meeting(story.today(), "anotherMeeting"), "respondentsAttended", "none");
        story.completes(cast.user("rep-hospital"), "holdTalks", reference, stoodUp);
        confirm("confirmed");

        story.timePasses("negotiationOverdue", reference);

        assertThat(process).hasPassed("isMeetingProven", "talksUnanswered").isEnded();
        story.thenTheRecordShows(reference, Outcome.TALKS_HELD, Outcome.TALKS_SILENT);
    }

    @Test
    @DisplayName("have their window from when it is clear that they take place")
    void countFromTheDenial() {
        askForWaiver();
        story.daysPass(1);
        var latest = story.today();
        decide("denied");

        assertThat(negotiations.countsFrom(reference))
                .isAfter(latest.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    @DisplayName("another meeting does not make the window longer")
    void windowStays() {
        invite();
        var over = story.dueDateOf("negotiationOverdue", reference);

        meet("anotherMeeting");
        story.timePasses("confirmationOverdue", reference);

        assertThat(process).hasPassed("confirmationOverdue").isWaitingAt("holdTalks");
        assertThat(story.dueDateOf("negotiationOverdue", reference)).isEqualTo(over);
    }

    @Test
    @DisplayName("keep the time they were given when the parties meet again")
    void windowStaysLonger() {
        invite();
        var first = story.dueDateOf("negotiationOverdue", reference);
        extensions.asks(cast.user("rep-hospital"), reference, "negotiationDue", 10);
        extensions.answers(cast, reference, "insurer", "agreed");
        var over = story.dueDateOf("negotiationOverdue", reference);

        meet("anotherMeeting");
        confirm("confirmed");

        assertThat(over).isAfter(first);
        assertThat(story.dueDateOf("negotiationOverdue", reference)).isEqualTo(over);
    }

    @Test
    @DisplayName("silence confirms the record of a meeting")
    void silenceConfirms() {
        invite();
        meet("failed");

        story.timePasses("confirmationOverdue", reference);

        assertThat(process).hasPassed("confirmationOverdue", "talksFailed").isEnded();
        story.thenTheRecordShows(reference, Outcome.TALKS_HELD, Outcome.CLOCK_RAN_OUT, Outcome.TALKS_FAILED);
        story.thenTheRecordLacks(reference, Outcome.TALKS_RECORD_CONFIRMED);
    }

    @Test
    @DisplayName("meet again when the other side disputes the record")
    void disputesTheRecord() {
        invite();
        meet("failed");
        confirm("disputed");

        assertThat(process).isWaitingAt("holdTalks");
        story.thenTheRecordShows(reference, Outcome.TALKS_HELD, Outcome.TALKS_RECORD_DISPUTED);
        story.thenTheRecordLacks(reference, Outcome.TALKS_FAILED);
    }

    @Test
    @DisplayName("what was offered is read by the parties and nobody else")
    void keepsOffersAmongTheParties() {
        invite();
        meet("failed");
        confirm("confirmed");
        story.mediated(cast, reference);

        assertThat(pageOf("rep-hospital")).contains("Half of the difference.");
        assertThat(pageOf("rep-insurer")).contains("Half of the difference.");
        assertThat(pageOf("manager")).contains(reference).doesNotContain("Half of the difference.");
        assertThat(pageOf("mediator")).contains(reference).doesNotContain("Half of the difference.");
        assertThat(pageOf("auditor")).contains(reference).doesNotContain("Half of the difference.");
    }

    private String pageOf(String person) {
        return Tasklist.signIn("http://localhost:" + port, cast.user(person), Story.PASSWORD)
                .get("/disputes/" + reference)
                .body();
    }

    @Test
    @DisplayName("end with a withdrawal")
    void endWithTheDispute() {
        invite();

        story.withdraws(cast, reference);
        story.runsJobs(reference);

        assertThat(negotiations.find(reference).orElseThrow().state()).isEqualTo(State.DROPPED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("refuses a waiver without a reason")
    void refusesAWaiverWithoutReason() {
        story.isRefused(
                cast.user("rep-hospital"),
                "inviteToTalks",
                reference,
                without(overture("waiver"), "waiverReason"),
                "Reason for a waiver",
                "must say why");
    }

    @Test
    @DisplayName("refuses a meeting in the future, and an agreement with nobody")
    void refusesAMeeting() {
        invite();
        var agreed = meeting(story.today(), "agreement");

        story.isRefused(
                cast.user("rep-hospital"),
                "holdTalks",
                reference,
                meeting(story.today().plusDays(1), "failed"),
                "talksHeldOn",
                "must not lie in the future");
        story.isRefused(
                cast.user("rep-hospital"),
                "holdTalks",
                reference,
                with(agreed, "respondentsAttended", "none"),
                "talksOutcome",
                "one side did not come");
        story.isRefused(
                cast.user("rep-hospital"),
                "holdTalks",
                reference,
                without(agreed, "complainantAttended"),
                "talksOutcome",
                "one side did not come");
    }

    @Test
    @DisplayName("belong to the parties: who recorded a meeting does not confirm it, and no stranger does anything")
    void belongToTheParties() {
        story.isTurnedAway(cast.user("rep-insurer"), "inviteToTalks", reference, overture("talks"));
        invite();
        story.isTurnedAway(cast.user("rep-clinic"), "holdTalks", reference, meeting(story.today(), "failed"));
        story.isTurnedAway(cast.user("manager"), "holdTalks", reference, meeting(story.today(), "failed"));
        meet("failed");

        assertThat(story.tasksOf(cast.user("rep-hospital"), reference))
                .extracting(Task::getTaskDefinitionKey)
                .doesNotContain("confirmTalks");
        story.isTurnedAway(cast.user("rep-clinic"), "confirmTalks", reference, confirmation("confirmed"));
    }

    // ---- what they do

    private void askForWaiver() {
        story.completes(cast.user("rep-hospital"), "inviteToTalks", reference, overture("waiver"));
    }

    private void decide(String waiver) {
        story.completes(cast.user("manager"), "decideWaiver", reference, waiver(waiver));
    }

    private void invite() {
        story.completes(cast.user("rep-hospital"), "inviteToTalks", reference, overture("talks"));
    }

    private void meet(String outcome) {
        story.completes(cast.user("rep-hospital"), "holdTalks", reference, meeting(story.today(), outcome));
    }

    private void confirm(String record) {
        story.completes(cast.user("rep-insurer"), "confirmTalks", reference, confirmation(record));
        story.runsJobs(reference);
    }

    private void agree() {
        invite();
        meet("agreement");
        confirm("confirmed");
    }

    private String clauses() {
        return story.clauses(cast, story.today().plusDays(30));
    }
}
