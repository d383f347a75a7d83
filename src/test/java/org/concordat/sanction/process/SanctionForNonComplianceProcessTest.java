package org.concordat.sanction.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.finding;
import static org.concordat.Answers.noticeAnswer;
import static org.concordat.Answers.without;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.EvidenceActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.concordat.sanction.Attachment;
import org.concordat.sanction.Attachment.AttachedTo;
import org.concordat.sanction.NonCompliance;
import org.concordat.sanction.NonCompliance.State;
import org.concordat.sanction.SanctionOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class SanctionForNonComplianceProcessTest {

    @Autowired
    Story story;

    @Autowired
    EvidenceActs evidence;

    @Autowired
    SanctionOffice sanctions;

    @Autowired
    ObligationRegister obligations;

    @Autowired
    NoticeOffice notices;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("serves the obligor a notice with the clause and the evidence as it stood")
    void servesTheNotice() {
        var reference = story.aSettledDispute(cast);
        var filed = story.files(cast, "hospital", reference, "invoice.txt");

        story.timePasses("obligationOverdue", reference);

        assertThat(story.process("sanction-for-non-compliance", reference))
                .hasPassed("obligationBreached", "serveNoticeOfNonCompliance")
                .isWaitingAt("answerNotice");
        assertThat(theNonCompliance(reference).exhibits())
                .extracting(Attachment::item, Attachment::attachedTo)
                .containsExactly(tuple(filed, AttachedTo.NOTICE));
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == Template.NON_COMPLIANCE_NOTICED)
                .extracting(Notice::addressee)
                .containsExactly(story.member(cast, "insurer"));
        story.thenTheRecordShows(reference, Outcome.OBLIGATION_BREACHED, Outcome.NON_COMPLIANCE_NOTICED);
    }

    @Test
    @DisplayName("hears the obligor, whose own evidence joins the register")
    void hearsTheObligor() {
        var reference = story.aBreachedObligation(cast);
        var filed = story.files(cast, "insurer", reference, "receipt.txt");

        story.completes(cast.user("rep-insurer"), "answerNotice", reference, noticeAnswer("keptMeanwhile"));

        assertThat(story.process("sanction-for-non-compliance", reference)).isWaitingAt("decideFinding");
        assertThat(theNonCompliance(reference).state()).isEqualTo(State.ANSWERED);
        assertThat(theNonCompliance(reference).exhibits())
                .extracting(Attachment::item, Attachment::attachedTo)
                .containsExactly(tuple(filed, AttachedTo.ANSWER));
        story.thenTheRecordShows(reference, Outcome.NON_COMPLIANCE_NOTICED, Outcome.NOTICE_ANSWERED);
    }

    @Test
    @DisplayName(
            "takes what the obligor files for the office only into the register, and tells nobody else that there is any")
    void tellsNothingOfWhatIsForTheOffice() {
        var reference = story.aBreachedObligation(cast);
        var filed = story.files(cast, "insurer", reference, "receipt.txt");
        var confidential = evidence.filesForTheOffice(cast, "insurer", reference, "prices.txt");

        story.completes(cast.user("rep-insurer"), "answerNotice", reference, noticeAnswer("keptMeanwhile"));

        assertThat(theNonCompliance(reference).exhibits())
                .extracting(Attachment::item)
                .containsExactlyInAnyOrder(filed, confidential);
        assertThat(story.lastFacts(reference, Outcome.NOTICE_ANSWERED))
                .containsKey("exhibit." + filed)
                .doesNotContainKey("exhibit." + confidential);
    }

    @Test
    @DisplayName("takes nothing into the register that the investigator struck, whoever filed it")
    void leavesOutWhatWasStruck() {
        var reference = story.anEvidenceWindow(cast);
        var theirs = story.files(cast, "hospital", reference, "unsigned.txt");
        var own = story.files(cast, "insurer", reference, "undated.txt");
        evidence.strikes(cast, reference, theirs);
        evidence.strikes(cast, reference, own);
        evidence.findsOut(cast, reference);
        evidence.settles(cast, reference);

        story.timePasses("obligationOverdue", reference);
        story.completes(cast.user("rep-insurer"), "answerNotice", reference, noticeAnswer("keptMeanwhile"));

        assertThat(theNonCompliance(reference).exhibits()).isEmpty();
        assertThat(story.lastFacts(reference, Outcome.NON_COMPLIANCE_NOTICED))
                .containsEntry("evidence", "0")
                .doesNotContainKeys("exhibit." + theirs, "exhibit." + own);
    }

    @Test
    @DisplayName("goes on to the finding when nobody answers in time")
    void goesOnInSilence() {
        var reference = story.aBreachedObligation(cast);

        story.timePasses("noticeUnanswered", reference);

        assertThat(story.process("sanction-for-non-compliance", reference))
                .hasPassed("noticeUnanswered")
                .isWaitingAt("decideFinding");
        story.thenTheRecordShows(reference, Outcome.NON_COMPLIANCE_NOTICED, Outcome.CLOCK_RAN_OUT);
        story.thenTheRecordLacks(reference, Outcome.NOTICE_ANSWERED);
    }

    @Test
    @DisplayName("ends with a finding of non-compliance, and a sanction is in question")
    void findsNonCompliance() {
        var reference = story.anAnsweredBreach(cast);
        var sanction = story.process("sanction-for-non-compliance", reference);

        story.completes(cast.user("compliance"), "decideFinding", reference, finding("found"));

        assertThat(sanction)
                .hasPassed("breachHeard", "nonComplianceFound")
                .hasNotPassed("breachExcused", "breachCured")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.NOTICE_ANSWERED, Outcome.NON_COMPLIANCE_FOUND);
        assertThat(theNonCompliance(reference).state()).isEqualTo(State.FOUND);
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == Template.NON_COMPLIANCE_FOUND)
                .extracting(Notice::addressee)
                .containsExactlyInAnyOrder(story.member(cast, "insurer"), story.member(cast, "hospital"));
        story.runsJobs(reference);
        assertThat(story.waitingTasks(reference)).containsExactly("gradeBreach");
    }

    @Test
    @DisplayName("ends with the breach excused")
    void excuses() {
        var reference = story.anAnsweredBreach(cast);
        var sanction = story.process("sanction-for-non-compliance", reference);

        story.completes(cast.user("compliance"), "decideFinding", reference, finding("excused"));

        assertThat(sanction)
                .hasPassed("breachExcused")
                .hasNotPassed("nonComplianceFound", "breachCured")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.NOTICE_ANSWERED, Outcome.BREACH_EXCUSED);
        story.thenTheRecordLacks(reference, Outcome.NON_COMPLIANCE_FOUND);
    }

    @Test
    @DisplayName("ends with the breach cured when the obligation was kept late")
    void isCured() {
        var reference = story.anAnsweredBreach(cast);
        var sanction = story.process("sanction-for-non-compliance", reference);

        story.completes(cast.user("compliance"), "decideFinding", reference, finding("cured"));

        assertThat(sanction)
                .hasPassed("breachCured")
                .hasNotPassed("nonComplianceFound", "breachExcused")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.NOTICE_ANSWERED, Outcome.BREACH_CURED);
        assertThat(obligations.obligationsOf(reference))
                .extracting(Obligation::state)
                .containsExactly(Obligation.State.CURED);
    }

    @Test
    @DisplayName("ends without a finding when the dispute is withdrawn, and the breach stays on the record")
    void isDropped() {
        var reference = story.aBreachBesideAnOpenObligation(cast);
        var sanction = story.process("sanction-for-non-compliance", reference);

        story.withdraws(cast, reference);

        assertThat(sanction)
                .hasPassed("disputeWithdrawn", "nonComplianceDropped")
                .hasNotPassed("decideFinding")
                .isEnded();
        story.thenTheRecordShows(
                reference,
                Outcome.OBLIGATION_BREACHED,
                Outcome.OBLIGATION_RELEASED,
                Outcome.NON_COMPLIANCE_DROPPED,
                Outcome.DISPUTE_WITHDRAWN);
        assertThat(obligations.obligationsOf(reference))
                .extracting(Obligation::state)
                .containsExactly(Obligation.State.BREACHED, Obligation.State.RELEASED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("keeps a finding when the dispute is withdrawn afterwards")
    void outlastsTheWithdrawal() {
        var reference = story.aBreachBesideAnOpenObligation(cast);
        story.timePasses("noticeUnanswered", reference);
        story.completes(cast.user("compliance"), "decideFinding", reference, finding("found"));

        story.withdraws(cast, reference);

        assertThat(theNonCompliance(reference).state()).isEqualTo(State.FOUND);
        story.thenTheRecordShows(reference, Outcome.NON_COMPLIANCE_FOUND, Outcome.DISPUTE_WITHDRAWN);
        story.thenTheRecordLacks(reference, Outcome.NON_COMPLIANCE_DROPPED);
    }

    @Test
    @DisplayName("refuses a withdrawal while the breach of what was owed to another party is being heard")
    void refusesAWithdrawal() {
        var today = story.today();
        var reference = story.aSettledDispute(
                cast,
                "["
                        + story.clause(
                                cast, "hospital", "insurer", today.plusDays(30).toString()) + ","
                        + story.clause(
                                cast, "insurer", "hospital", today.plusDays(90).toString()) + "]");
        story.timePasses("obligationOverdue", reference);

        var failure = story.changesNothing(reference, () -> story.withdraws(cast, reference));

        assertThat(failure).hasMessageContaining("breach of clause 1 is being heard");
    }

    @Test
    @DisplayName("reports a delay when the finding takes too long, and goes on")
    void isLate() {
        var reference = story.anAnsweredBreach(cast);

        story.timePasses("findingOverdue", reference);

        assertThat(story.process("sanction-for-non-compliance", reference))
                .hasPassed("findingOverdue", "breachReported")
                .isWaitingAt("decideFinding");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.NOTICE_ANSWERED, Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("takes the answer from the obligor only, with a choice and words")
    void refusesAnAnswer() {
        var reference = story.aBreachedObligation(cast);
        var obligor = cast.user("rep-insurer");
        var silent = without(noticeAnswer("contested"), "answerToNotice");

        story.isTurnedAway(cast.user("rep-hospital"), "answerNotice", reference, noticeAnswer("admitted"));
        story.isRefused(obligor, "answerNotice", reference, noticeAnswer("whatever"), "Answer", "choices");
        story.isRefused(obligor, "answerNotice", reference, silent, "What speaks for it", "must not be empty");
        story.isRefused(
                story.anOperator(cast),
                "answerNotice",
                reference,
                noticeAnswer("admitted"),
                "task",
                "must be yours to complete");
    }

    @Test
    @DisplayName("lets nobody of a party decide, and nobody without reasons")
    void refusesAFinding() {
        var reference = story.anAnsweredBreach(cast);
        var officer = cast.user("compliance");
        var silent = without(finding("excused"), "breachFindingReasons");

        story.isTurnedAway(cast.user("insurer-compliance"), "decideFinding", reference, finding("excused"));
        story.isRefused(officer, "decideFinding", reference, finding("forgotten"), "Finding", "choices");
        story.isRefused(officer, "decideFinding", reference, silent, "Reasons", "must not be empty");
        story.isRefused(
                story.anOperator(cast),
                "decideFinding",
                reference,
                finding("excused"),
                "task",
                "must be yours to complete");
    }

    private NonCompliance theNonCompliance(String reference) {
        return sanctions.nonCompliancesOf(reference).get(0);
    }
}
