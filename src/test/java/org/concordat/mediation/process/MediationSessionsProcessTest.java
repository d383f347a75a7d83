package org.concordat.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.offer;
import static org.concordat.Answers.proposal;
import static org.concordat.Answers.session;
import static org.concordat.Answers.with;
import static org.concordat.Answers.without;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.TestTime;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.conflict.JoinderOffice;
import org.concordat.mediation.DisclosureOffice;
import org.concordat.mediation.MediationOffice;
import org.concordat.mediation.SessionOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class MediationSessionsProcessTest {

    @Autowired
    Story story;

    @Autowired
    JoinderOffice joinder;

    @Autowired
    DisclosureOffice disclosures;

    @Autowired
    MediationOffice mediations;

    @Autowired
    SessionOffice sessions;

    @Autowired
    NoticeOffice notices;

    @Autowired
    ClockOffice clocks;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("are over when the parties agree")
    void agree() {
        var reference = story.aMediation(cast);
        var held = story.process("mediation-sessions", reference);

        story.holdsSession(cast, reference, "agreement");

        assertThat(held)
                .hasPassedInOrder("proposeSession", "answerInvitation", "fixSession", "holdSession", "sessionsOver")
                .hasNotPassed("submitOffer", "invitationOver")
                .isEnded();
        assertThat(story.process("settlement", reference)).isWaitingAt("draftSettlement");
        story.thenTheRecordShows(
                reference,
                Outcome.SESSION_PROPOSED,
                Outcome.INVITATION_ANSWERED,
                Outcome.INVITATION_ANSWERED,
                Outcome.SESSION_FIXED,
                Outcome.SESSION_HELD);
    }

    @Test
    @DisplayName("go on with another proposal when the mediator wants one more")
    void meetAgain() {
        var reference = story.aMediation(cast);

        story.holdsSession(cast, reference, "anotherSession");

        assertThat(story.process("mediation-sessions", reference)).isWaitingAt("proposeSession");
        story.holdsSession(cast, reference, "agreement");
        story.thenTheRecordShows(reference, Outcome.SESSION_HELD, Outcome.SESSION_HELD);
    }

    @Test
    @DisplayName("need another time when a party cannot come; nobody else is asked any more")
    void findAnotherTime() {
        var reference = story.aMediation(cast);
        story.proposesSession(cast, reference);

        story.answersInvitation(cast, reference, "insurer", "cannot");
        story.runsJobs(reference);

        assertThat(story.process("mediation-sessions", reference)).isWaitingAt("proposeSession");
        assertThat(story.waitingTasks(reference)).containsExactly("proposeSession");
        story.thenTheRecordShows(reference, Outcome.SESSION_PROPOSED, Outcome.INVITATION_ANSWERED);
        story.thenTheRecordLacks(reference, Outcome.SESSION_FIXED);
        story.fixesSession(cast, reference);
        assertThat(sessions.fixedSessions(reference)).singleElement().satisfies(fixed -> assertThat(fixed.number())
                .isEqualTo(2));
    }

    @Test
    @DisplayName(
            "need another time when a member becomes a party before the time stands, which is asked like the others")
    void askWhoJoined() {
        var reference = story.aMediation(cast);
        story.proposesSession(cast, reference);
        story.answersInvitation(cast, reference, "hospital", "accepted");

        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        assertThat(story.process("mediation-sessions", reference))
                .hasPassed("partyJoined")
                .hasNotPassed("fixSession")
                .isWaitingAt("proposeSession");
        assertThat(story.waitingTasks(reference)).doesNotContain("answerInvitation");
        story.proposesSession(cast, reference);
        for (var party : List.of("hospital", "insurer", "clinic")) {
            story.answersInvitation(cast, reference, party, "accepted");
        }
        story.runsJobs(reference);
        assertThat(story.process("mediation-sessions", reference)).isWaitingAt("holdSession");
    }

    @Test
    @DisplayName("show a party that joins the deadline of an invitation only once it is asked")
    void showNoForeignDeadline() {
        var reference = story.aMediation(cast);
        story.proposesSession(cast, reference);

        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        assertThat(clocks.clocksOf(reference))
                .filteredOn(clock -> clock.name().equals("invitationDue"))
                .extracting(RunningClock::state)
                .containsExactly(RunningClock.State.STOPPED);
    }

    @Test
    @DisplayName("count a party that does not answer as coming")
    void countSilenceAsAYes() {
        var reference = story.aMediation(cast);
        var nextMonth = proposal(story.today().plusDays(30));
        story.completes(cast.user("mediator"), "proposeSession", reference, nextMonth);
        story.answersInvitation(cast, reference, "hospital", "accepted");
        story.runsJobs(reference);

        story.timePasses("invitationOver", reference);

        assertThat(story.process("mediation-sessions", reference))
                .hasPassed("invitationOver", "fixSession")
                .isWaitingAt("holdSession");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.SESSION_FIXED);
        assertThat(story.lastFacts(reference, Outcome.SESSION_FIXED)).containsEntry("silent", "1");
    }

    @Test
    @DisplayName("are not fixed for a time that went by while a party was silent; the mediator proposes another")
    void areNotFixedForTimeGoneBy() {
        var reference = story.aMediation(cast);
        var tomorrow = proposal(story.today().plusDays(1));
        story.completes(cast.user("mediator"), "proposeSession", reference, tomorrow);
        story.answersInvitation(cast, reference, "hospital", "accepted");
        story.runsJobs(reference);

        story.timePasses("invitationOver", reference);

        assertThat(story.process("mediation-sessions", reference))
                .hasNotPassed("fixSession")
                .isWaitingAt("proposeSession");
        story.thenTheRecordShows(reference, Outcome.SESSION_PROPOSED, Outcome.CLOCK_RAN_OUT);
        story.thenTheRecordLacks(reference, Outcome.SESSION_FIXED);
    }

    @Test
    @DisplayName("note who did not come, and tell that party")
    void noteWhoDidNotCome() {
        var reference = story.aFixedSession(cast);
        var insurer = story.member(cast, "insurer");

        story.completes(
                cast.user("mediator"),
                "holdSession",
                reference,
                with(session(story.today(), "anotherSession"), "absentParties", "[\"" + insurer + "\"]"));

        story.thenTheRecordShows(reference, Outcome.SESSION_HELD, Outcome.SESSION_MISSED);
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == Notice.Template.SESSION_MISSED)
                .extracting(Notice::addressee)
                .containsExactly(insurer);
        story.holdsSession(cast, reference, "impasse");
        assertThat(story.lastFacts(reference, Outcome.MEDIATION_ENDED))
                .containsEntry("held", "2")
                .extractingByKey("attended")
                .asString()
                .contains(insurer.toString(), story.member(cast, "hospital").toString());
    }

    @Test
    @DisplayName("keep no statement about who did not come when nobody is ticked")
    void keepsNoEmptyStatement() {
        var reference = story.aFixedSession(cast);
        var answers = new HashMap<>(session(story.today(), "agreement"));
        answers.put("absentParties", "[]");
        var statementsBefore = statements(reference);

        story.completes(cast.user("mediator"), "holdSession", reference, answers);

        assertThat(story.lastFacts(reference, Outcome.SESSION_HELD)).containsEntry("everyPartyAttended", "true");
        // and nobody learns that the mediator took notes
        assertThat(statements(reference)).isEqualTo(statementsBefore);
    }

    private long statements(String reference) {
        return story.outcomes(reference).stream()
                .filter(Outcome.STATEMENT_KEPT::equals)
                .count();
    }

    @Test
    @DisplayName("do not count when they were not held")
    void mayNotBeHeld() {
        var reference = story.aFixedSession(cast);

        story.completes(
                cast.user("mediator"),
                "holdSession",
                reference,
                with(session(story.today(), "anotherSession"), "sessionHeld", "notHeld"));

        assertThat(mediations.find(reference).orElseThrow().sessionsHeld()).isZero();
        story.thenTheRecordShows(reference, Outcome.SESSION_NOT_HELD);
        story.thenTheRecordLacks(reference, Outcome.SESSION_HELD);
    }

    @Test
    @DisplayName("forget the answers of an earlier session")
    void forgetTheLastAnswers() {
        var reference = story.aFixedSession(cast);
        var insurer = story.member(cast, "insurer");
        story.completes(
                cast.user("mediator"),
                "holdSession",
                reference,
                with(session(story.today(), "anotherSession"), "absentParties", "[\"" + insurer + "\"]"));

        story.holdsSession(cast, reference, "anotherSession");

        assertThat(mediations.find(reference).orElseThrow().sessions())
                .extracting(each -> each.everyPartyAttended())
                .containsExactly(false, true);
    }

    // ---- offers

    @Test
    @DisplayName("reveal all offers at once when every party has made one")
    void revealOffersTogether() {
        var reference = story.anAskedOffer(cast);
        story.offers(cast, reference, "hospital", "Ninety per cent");
        story.runsJobs(reference);
        story.thenTheRecordLacks(reference, Outcome.OFFERS_REVEALED);

        story.offers(cast, reference, "insurer", "Eighty per cent");
        story.runsJobs(reference);

        assertThat(story.process("mediation-sessions", reference))
                .hasPassed("submitOffer", "revealOffers")
                .hasNotPassed("offersOver")
                .isWaitingAt("proposeSession");
        story.thenTheRecordShows(reference, Outcome.OFFER_SEALED, Outcome.OFFER_SEALED, Outcome.OFFERS_REVEALED);
    }

    @Test
    @DisplayName("leave offers sealed when one is missing at the end of the window")
    void keepOffersSealed() {
        var reference = story.anAskedOffer(cast);
        story.offers(cast, reference, "hospital", "Ninety per cent");
        story.runsJobs(reference);

        story.timePasses("offersOver", reference);

        assertThat(story.process("mediation-sessions", reference))
                .hasPassed("offersOver", "revealOffers")
                .isWaitingAt("proposeSession");
        story.thenTheRecordShows(reference, Outcome.OFFER_SEALED, Outcome.OFFERS_KEPT_SEALED);
        story.thenTheRecordLacks(reference, Outcome.OFFERS_REVEALED);
    }

    @Test
    @DisplayName("let each party make one offer, and only its own")
    void refuseAForeignOffer() {
        var reference = story.anAskedOffer(cast);

        story.isTurnedAway(cast.user("mediator"), "submitOffer", reference, offer("Nothing"));
        story.isRefused(cast.user("rep-insurer"), "submitOffer", reference, Map.of(), "Offer", "must not be empty");
        story.offers(cast, reference, "insurer", "Eighty per cent");
        story.isTurnedAway(cast.user("rep-insurer"), "submitOffer", reference, offer("Seventy"));
    }

    // ---- refusals

    @Test
    @DisplayName("refuse a session in the past, or of no length")
    void refuseAPastSession() {
        var reference = story.aMediation(cast);
        var answers = proposal(story.today().plusDays(1));

        story.isRefused(
                cast.user("mediator"),
                "proposeSession",
                reference,
                with(answers, "sessionOn", story.today().minusDays(1).toString()),
                "sessionOn",
                "must not lie in the past");
        story.isRefused(
                cast.user("mediator"),
                "proposeSession",
                reference,
                with(answers, "sessionHours", 0),
                "sessionHours",
                "between 1 and 12");
    }

    @Test
    @DisplayName("refuse an hour of today that has gone by")
    void refuseAnHourGoneBy() {
        var reference = story.aMediation(cast);
        story.daysPass(1);
        TestTime.passTo(story.today()
                .atTime(20, 30)
                .atZone(ZoneId.of("America/New_York"))
                .toInstant());

        story.isRefused(
                cast.user("mediator"),
                "proposeSession",
                reference,
                proposal(story.today()),
                "sessionTime",
                "must not lie in the past");
    }

    @Test
    @DisplayName("are proposed and held by their mediator and nobody else")
    void belongToTheirMediator() {
        var reference = story.aMediation(cast);
        story.isTurnedAway(cast.user("manager"), "proposeSession", reference, proposal(story.today()));
        story.fixesSession(cast, reference);
        story.isTurnedAway(cast.user("hospital-mediator"), "holdSession", reference, session(story.today(), "impasse"));
        story.isTurnedAway(cast.user("manager"), "holdSession", reference, session(story.today(), "impasse"));
    }

    @Test
    @DisplayName("are answered by each party's own representatives, once")
    void refuseAForeignAnswer() {
        var reference = story.aMediation(cast);
        story.proposesSession(cast, reference);
        story.answersInvitation(cast, reference, "insurer", "accepted");
        var hospital = story.member(cast, "hospital");

        story.isTurnedAway(
                cast.user("rep-insurer"), "answerInvitation", reference, Map.of("invitationAnswer", "cannot"));
        var failure = story.changesNothing(
                reference,
                () -> story.as(
                        cast.user("rep-insurer"), () -> sessions.answerInvitation(reference, hospital, "accepted")));
        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("only a representative");
    }

    @Test
    @DisplayName("refuse a report of a session that lies ahead, has no day or brought an agreement without being held")
    void refuseAnImpossibleReport() {
        var reference = story.aFixedSession(cast);
        var answers = session(story.today(), "agreement");
        var mediator = cast.user("mediator");

        story.isRefused(
                mediator,
                "holdSession",
                reference,
                session(story.today().plusDays(1), "agreement"),
                "sessionHeldOn",
                "must not lie in the future");
        story.isRefused(
                mediator,
                "holdSession",
                reference,
                without(answers, "sessionHeldOn"),
                "Day of the session",
                "must not be empty");
        story.isRefused(
                mediator,
                "holdSession",
                reference,
                with(answers, "sessionHeld", "notHeld"),
                "sessionOutcome",
                "nothing can be agreed");
        story.isRefused(
                mediator,
                "holdSession",
                reference,
                session(story.today(), "miracle"),
                "Outcome of the session",
                "choices");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[\"nobody\"]", "[{"})
    @DisplayName("refuse somebody absent who is no party")
    void refuseAStrangersAbsence(String absent) {
        var reference = story.aFixedSession(cast);

        story.isRefused(
                cast.user("mediator"),
                "holdSession",
                reference,
                with(session(story.today(), "impasse"), "absentParties", absent),
                "absentParties");
    }

    // ---- what is left when the mediator goes

    @Test
    @DisplayName("are cancelled, with a notice, when nobody is left to hold them")
    void areCancelled() {
        story.joinsThePool(cast, "mia");
        var reference = aSessionAhead();

        stepsDown(reference);

        assertThat(sessions.fixedSessions(reference)).isEmpty();
        assertThat(sessions.cancelledSessions(reference)).hasSize(1);
        assertThat(notices.noticesOf(reference))
                .extracting(Notice::template)
                .filteredOn(Notice.Template.SESSION_CANCELLED::equals)
                .hasSize(2);
        story.thenTheRecordShows(
                reference, Outcome.SESSION_FIXED, Outcome.MEDIATOR_STEPPED_DOWN, Outcome.SESSION_CANCELLED);
    }

    @Test
    @DisplayName("are cancelled when the dispute is withdrawn, also while only proposed")
    void areCancelledWithTheDispute() {
        var reference = story.aMediation(cast);
        story.completes(
                cast.user("mediator"),
                "proposeSession",
                reference,
                proposal(story.today().plusDays(7)));

        story.withdraws(cast, reference);

        assertThat(sessions.sessionsOf(reference)).isEmpty();
        story.thenTheRecordShows(reference, Outcome.SESSION_CANCELLED, Outcome.DISPUTE_WITHDRAWN);
    }

    @Test
    @DisplayName("stay in the file when they took place")
    void stayOnceHeld() {
        story.joinsThePool(cast, "mia");
        var reference = story.aMediation(cast);
        story.holdsSession(cast, reference, "anotherSession");

        stepsDown(reference);

        assertThat(sessions.fixedSessions(reference)).hasSize(1);
        story.thenTheRecordLacks(reference, Outcome.SESSION_CANCELLED);
    }

    @Test
    @DisplayName("leave a round of offers interrupted, and the offers sealed, when the mediator steps down")
    void interruptOffers() {
        story.joinsThePool(cast, "mia");
        var reference = story.anAskedOffer(cast);
        story.offers(cast, reference, "hospital", "Ninety per cent");
        story.runsJobs(reference);

        stepsDown(reference);

        story.thenTheRecordShows(reference, Outcome.OFFER_SEALED, Outcome.OFFERS_INTERRUPTED);
        story.thenTheRecordLacks(reference, Outcome.OFFERS_REVEALED, Outcome.OFFERS_KEPT_SEALED);
    }

    @Test
    @DisplayName("keep offers sealed from a party that joined after they were asked for, and do not call it silent")
    void keepOffersFromWhoWasNotAsked() {
        var reference = story.anAskedOffer(cast);
        story.as(cast.user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        story.offers(cast, reference, "hospital", "Ninety per cent");
        story.offers(cast, reference, "insurer", "Eighty per cent");
        story.runsJobs(reference);

        assertThat(story.lastFacts(reference, Outcome.OFFERS_KEPT_SEALED))
                .containsEntry("joinedSince", story.member(cast, "clinic").toString())
                .doesNotContainKey("silent");
    }

    /** A session is fixed for next week. */
    private String aSessionAhead() {
        var reference = story.aMediation(cast);
        story.completes(
                cast.user("mediator"),
                "proposeSession",
                reference,
                proposal(story.today().plusDays(7)));
        story.everybodyAccepts(cast, reference);
        return reference;
    }

    private void stepsDown(String reference) {
        story.as(
                cast.user("mediator"),
                () -> disclosures.discloseTie(reference, "My sister has joined the insurer's board."));
    }
}
