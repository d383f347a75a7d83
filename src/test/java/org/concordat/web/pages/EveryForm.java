package org.concordat.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.Answers;
import org.concordat.AppealActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.DeadlockActs;
import org.concordat.ExtensionActs;
import org.concordat.FlagActs;
import org.concordat.ObjectionActs;
import org.concordat.ObligationActs;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.escalation.EscalationRequestOffice;
import org.concordat.mediation.Absence;
import org.concordat.mediation.AbsenceOffice;
import org.concordat.notice.MailRound;
import org.concordat.web.InformationDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** One story after another, so that every form is worked by somebody: whoever adds a form adds the story that needs it. */
@ConcordatTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class EveryForm {

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    @Autowired
    DeadlockActs deadlocks;

    @Autowired
    ObjectionActs objections;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    AppealActs appeals;

    @Autowired
    FlagActs flags;

    @Autowired
    InformationDesk desk;

    @Autowired
    ExtensionActs extensions;

    @Autowired
    EscalationRequestOffice requests;

    @Autowired
    AbsenceOffice absences;

    @Autowired
    MailRound mail;

    private Hands hands;
    Cast cast;

    /** Hands that remember through which forms they went. */
    interface Hands extends Story.Hands {

        Set<String> worked();

        default void rest() {}
    }

    abstract Hands hands();

    @BeforeEach
    void takeUp() {
        if (hands == null) {
            hands = hands();
        }
        cast = story.anAlliance();
        story.isWorkedBy(hands);
    }

    @AfterEach
    void layDown() {
        story.isWorkedAsUsual();
        hands.rest();
    }

    @Test
    @DisplayName("take a dispute from the report to a settlement that is kept")
    void settle() {
        var reference = story.aReportedFulfilment(cast);
        var later = story.today().plusDays(60);
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, Answers.keptInPart(later));
        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, Answers.fulfilment(story.today()));
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, Answers.verification("kept"));
        story.runsJobs(reference);

        story.thenNothingIsLeftToDo(reference);
        story.thenTheRecordShows(
                reference, Outcome.SETTLEMENT_REACHED, Outcome.FULFILMENT_REPORTED, Outcome.OBLIGATION_KEPT);
    }

    @Test
    @DisplayName("consent to an amendment of what is owed, or refuse")
    void amend() {
        var refused = obligations.aProposedAmendment(cast);
        obligations.answers(cast, "hospital", refused, "refused");
        var reference = obligations.aProposedAmendment(cast);
        obligations.answers(cast, "hospital", reference, "consented");
        story.runsJobs(reference);

        story.thenTheRecordShows(refused, Outcome.CONSENT_REFUSED);
        story.thenTheRecordShows(reference, Outcome.AMENDMENT_CONSENTED, Outcome.OBLIGATION_AMENDED);
    }

    @Test
    @DisplayName("complete a report and agree in talks")
    void talk() {
        var reference = story.anIncompleteReport(cast);
        story.completes(cast.user("rep-hospital"), "cureReport", reference, Answers.cure("completed"));
        story.acknowledges(cast, reference, "complete");
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("accepted"));
        story.agreesInTalks(cast, reference, "insurer");

        story.thenTheRecordShows(reference, Outcome.REPORT_CURED, Outcome.TALKS_HELD, Outcome.TALKS_RECORD_CONFIRMED);
    }

    @Test
    @DisplayName("dismiss a dispute")
    void dismiss() {
        var reference = story.aReportedDispute(cast);
        story.completes(cast.user("manager"), "assessDispute", reference, Answers.assessment("dismissed"));

        story.thenTheRecordShows(reference, Outcome.DISPUTE_DISMISSED);
    }

    @Test
    @DisplayName("serve a notice again that did not reach its addressee")
    void serveAgain() {
        var reference = story.anUndeliveredNotice(cast);
        var manager = cast.user("manager");
        var elsewhere = Answers.serviceElsewhere("gone-too-" + cast.alliance() + "@insurer.example");
        story.completes(manager, "serveNoticeAgain", reference, elsewhere);
        mail.goesOut();
        story.completes(manager, "serveNoticeAgain", reference, Answers.serviceInPerson(story.today()));

        story.thenTheRecordShows(reference, Outcome.NOTICE_FAILED, Outcome.NOTICE_SERVED_AGAIN);
    }

    @Test
    @DisplayName("order a standstill and review it")
    void standStill() {
        var reference = story.aStandstill(cast);
        var later = story.today().plusDays(40);
        story.completes(
                cast.user("committee"), "reviewStandstill", reference, Answers.standstillReview("continued", later));

        story.thenTheRecordShows(reference, Outcome.STANDSTILL_ORDERED, Outcome.STANDSTILL_CONTINUED);
    }

    @Test
    @DisplayName("look into contested facts")
    void investigate() {
        var reference = story.anInvestigatedDispute(cast);

        story.thenTheRecordShows(reference, Outcome.FINDINGS_SERVED);
    }

    @Test
    @DisplayName("strike names from a list of mediators")
    void strike() {
        story.joinsThePool(cast, "mia");
        story.joinsThePool(cast, "noah");
        story.joinsThePool(cast, "olga");
        var reference = story.aStrikeList(cast);
        story.strikes(cast, reference, "hospital", "mia");
        story.strikes(cast, reference, "insurer", "noah");
        story.completes(cast.user("manager"), "appointMediator", reference, Map.of("mediator", cast.user("olga")));

        story.thenTheRecordShows(reference, Outcome.STRIKE_LIST_DRAWN, Outcome.NAMES_STRUCK, Outcome.MEDIATOR_NAMED);
    }

    @Test
    @DisplayName("object to a mediator and decide about it")
    void object() {
        var reference = story.anObjection(cast);
        story.completes(cast.user("committee"), "decideObjection", reference, Answers.objectionDecision("rejected"));

        story.thenTheRecordShows(reference, Outcome.OBJECTION_RAISED, Outcome.OBJECTION_REJECTED);
    }

    @Test
    @DisplayName("object to a mediator as a party that joined later, and to an outside neutral")
    void objectLater() {
        var joined = objections.anObjectionOfANewcomer(cast);
        objections.decides(cast, joined, "committee", "rejected");
        var deadlocked = deadlocks.anObjectionToTheNeutral(cast);
        objections.decides(cast, deadlocked, "committee", "rejected");
        deadlocks.decides(cast, deadlocked, "outsider", "failed");

        story.thenTheRecordShows(joined, Outcome.OBJECTION_RAISED, Outcome.OBJECTION_REJECTED);
        story.thenTheRecordShows(deadlocked, Outcome.OBJECTION_REJECTED, Outcome.NEUTRAL_DECIDED);
    }

    @Test
    @DisplayName("make sealed offers")
    void offer() {
        var reference = story.anAskedOffer(cast);
        story.offers(cast, reference, "hospital", "We take 1.9 million.");
        story.offers(cast, reference, "insurer", "We pay 1.8 million.");
        story.runsJobs(reference);

        story.thenTheRecordShows(reference, Outcome.OFFERS_REVEALED);
    }

    @Test
    @DisplayName("escalate a dispute over the committee to the vote of the board")
    void decide() {
        var reference = story.aFailedMediation(cast);
        story.completes(
                cast.user("rep-hospital"), "filePosition", reference, Answers.position("The rate must be applied."));
        story.filesNoPosition(cast, reference, "insurer");
        story.runsJobs(reference);
        story.proposes(cast, "executive", reference);
        story.answersResolution(cast, reference, "insurer", "rejected");
        story.runsJobs(reference);
        story.completes(
                cast.user("manager"),
                "prepareMotion",
                reference,
                Answers.motion(story.clauses(cast, story.today().plusDays(30))));
        story.timePasses("voteOpened", reference);
        story.votes(cast, reference, "clinic", "no");
        story.votes(cast, reference, "physicians", "yes");
        story.votes(cast, reference, "county", "yes");
        story.runsJobs(reference);

        story.thenTheRecordShows(reference, Outcome.RESOLUTION_REJECTED, Outcome.MOTION_CARRIED);
    }

    @Test
    @DisplayName("break a deadlock of the board")
    void breakADeadlock() {
        var reference = deadlocks.aFreeNeutral(cast);
        deadlocks.decides(cast, reference, "outsider", "carried");

        story.thenTheRecordShows(reference, Outcome.PRINCIPAL_DISAGREED, Outcome.NEUTRAL_DECIDED);
    }

    @Test
    @DisplayName("impose a sanction, and cure what it is for")
    void sanction() {
        var reference = sanctions.aReportedMilestone(cast);
        sanctions.verifies(cast, reference, "reached");
        sanctions.reports(cast, reference);
        sanctions.verifies(cast, reference, "reached");

        story.thenTheRecordShows(
                reference, Outcome.SANCTION_IN_FORCE, Outcome.CURE_PLAN_ACCEPTED, Outcome.SANCTION_LIFTED);
    }

    @Test
    @DisplayName("answer for a broken obligation")
    void answerForABreach() {
        var reference = story.anAnsweredBreach(cast);
        story.completes(cast.user("compliance"), "decideFinding", reference, Answers.finding("found"));

        story.thenTheRecordShows(reference, Outcome.NOTICE_ANSWERED, Outcome.NON_COMPLIANCE_FOUND);
    }

    @Test
    @DisplayName("answer and decide an appeal against a sanction")
    void appeal() {
        var reference = appeals.aHeardWarning(cast);
        appeals.decides(cast, "executive", reference, "reversed");

        story.thenTheRecordShows(reference, Outcome.APPEAL_ANSWERED, Outcome.APPEAL_DECIDED, Outcome.SANCTION_REVERSED);
    }

    @Test
    @DisplayName("put a milder sanction in the place of another")
    void vary() {
        var reference = appeals.aHeardWarning(cast);
        appeals.varies(cast, "executive", reference, AppealActs.variation(1));

        story.thenTheRecordShows(reference, Outcome.SANCTION_VARIED, Outcome.SANCTION_REPLACED);
    }

    @Test
    @DisplayName("review a flagged decision, and arrange what follows from another vote")
    void review() {
        var reference = flags.anotherResult(cast);
        flags.followsUp(cast, reference);

        story.thenTheRecordShows(reference, Outcome.FLAG_VOTED_AGAIN, Outcome.DECISION_FOLLOWED_UP);
    }

    @Test
    @DisplayName("decide about a clock that ran out, up to the last resort")
    void decideOnDelay() {
        var reference = story.aLateAssessment(cast);
        var another = story.aLateAssessment(cast);
        var moreTime = Answers.extension(story.today().plusDays(7));
        story.completes(cast.user("manager"), "decideOnBreach", another, moreTime);
        story.completes(cast.user("manager"), "decideOnBreach", reference, Answers.breach("escalated"));
        story.completes(cast.user("admin"), "decideAsLastResort", reference, moreTime);
        story.register(cast, "second", null, Role.CASE_MANAGER);
        var givenAway = story.aLateAssessment(cast);
        var handedOn = story.aLateAssessment(cast);
        var toTheSecond = Answers.reassignment(cast.user("second"));
        story.completes(cast.user("manager"), "decideOnBreach", givenAway, toTheSecond);
        story.completes(cast.user("manager"), "decideOnBreach", handedOn, Answers.breach("escalated"));
        story.completes(cast.user("admin"), "decideAsLastResort", handedOn, toTheSecond);

        story.thenTheRecordShows(reference, Outcome.BREACH_ESCALATED, Outcome.TIME_EXTENDED);
    }

    @Test
    @DisplayName("wait longer for what a party was asked, and get it")
    void askForInformation() {
        var reference = story.aReportedDispute(cast);
        var manager = cast.user("manager");
        var task = story.theirTask(manager, "assessDispute", reference).getId();
        story.as(manager, () -> desk.ask(manager, task, "insurer", "Which invoices are meant?"));
        story.timePasses("informationOverdue", reference);
        story.completes(manager, "reviewPause", reference, Answers.pauseReview("moreTime"));
        story.completes(cast.user("rep-insurer"), "provideInformation", reference, Answers.information());

        story.thenTheRecordShows(reference, Outcome.INFORMATION_AWAITED_LONGER, Outcome.INFORMATION_GIVEN);
    }

    @Test
    @DisplayName("answer and decide about more time that was asked for")
    void askForMoreTime() {
        var reference = extensions.anObjectedExtension(cast);
        story.completes(cast.user("manager"), "decideExtension", reference, Answers.extensionDecision("granted"));
        var another = extensions.anObjectedExtension(cast);
        story.completes(cast.user("manager"), "decideExtension", another, Answers.fewerDays(3));

        story.thenTheRecordShows(reference, Outcome.EXTENSION_OBJECTED, Outcome.TIME_EXTENDED);
        story.thenTheRecordShows(another, Outcome.EXTENSION_GRANTED, Outcome.TIME_EXTENDED);
    }

    @Test
    @DisplayName("ask that a stalled dispute goes up, and decide about it")
    void askToGoUp() {
        var reference = story.aSlowMediation(cast);
        story.timePasses("mediationOverdue", reference);
        story.as(cast.user("rep-insurer"), () -> requests.askForEscalation(reference, "No session for two months."));
        story.completes(cast.user("manager"), "decideRequest", reference, Answers.requestDecision("granted"));

        story.thenTheRecordShows(reference, Outcome.ESCALATION_ASKED, Outcome.ESCALATION_DECIDED);
    }

    @Test
    @DisplayName("find somebody else when who was to stand in for a mediator is not free")
    void standIn() {
        story.joinsThePool(cast, "mia");
        story.joinsThePool(cast, "noah");
        var reference = story.aMediation(cast);
        var absence = new Absence(story.today().plusDays(10), story.today().plusDays(20));
        var mediator = cast.user("mediator");
        story.as(mediator, () -> absences.goAway(mediator, absence, cast.user("mia"), List.of()));
        story.declares(cast, reference, "mia", "unavailable");
        story.completes(
                cast.user("manager"),
                "nameAnotherDelegate",
                reference,
                Map.of("delegateChoice", "named", "anotherDelegate", cast.user("noah")));

        story.thenTheRecordShows(reference, Outcome.MEDIATOR_UNAVAILABLE, Outcome.DELEGATE_NAMED);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("leave no form out")
    void leaveNoFormOut() {
        assertThat(hands.worked()).containsExactlyInAnyOrderElementsOf(FormFile.all());
    }
}
