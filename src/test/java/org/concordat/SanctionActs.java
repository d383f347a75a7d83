package org.concordat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.sanction.EnforcementOffice;
import org.concordat.sanction.ReadmissionOffice;
import org.concordat.sanction.Sanction;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** The words in which tests tell what follows a breach: the insurer broke what it owed to the hospital. */
@TestComponent
@Component
public class SanctionActs {

    private final Story story;
    private final EnforcementOffice enforcement;
    private final ReadmissionOffice readmissions;

    SanctionActs(Story story, EnforcementOffice enforcement, ReadmissionOffice readmissions) {
        this.readmissions = readmissions;
        this.story = story;
        this.enforcement = enforcement;
    }

    // ---- sanctions in a known state

    /** Non-compliance was found; a compliance officer is to grade it. */
    public String aFoundBreach(Cast cast) {
        var reference = story.anAnsweredBreach(cast);
        finds(cast, reference);
        return reference;
    }

    /** Non-compliance was found with a clause of the insurer that says more than who, what and by when. */
    public String aFoundBreachOf(Cast cast, String clauses) {
        var reference = story.aSettledDispute(cast, clauses);
        story.timePasses("obligationOverdue", reference);
        story.completes(cast.user("rep-insurer"), "answerNotice", reference, Answers.noticeAnswer("contested"));
        finds(cast, reference);
        return reference;
    }

    /** The same officer has found and graded a breach; a sanction is proposed. */
    public String aBreachGradedBy(Cast cast, String officer, Map<String, Object> grade) {
        var reference = story.anAnsweredBreach(cast);
        story.completes(cast.user(officer), "decideFinding", reference, Answers.finding("found"));
        story.completes(cast.user(officer), "gradeBreach", reference, grade);
        return reference;
    }

    /** The insurer does not keep the next thing it owes either, and that is found, too. */
    public void breachesAgain(Cast cast, String reference) {
        story.timePasses("obligationOverdue", reference);
        story.completes(cast.user("rep-insurer"), "answerNotice", reference, Answers.noticeAnswer("contested"));
        finds(cast, reference);
    }

    private void finds(Cast cast, String reference) {
        story.completes(cast.user("compliance"), "decideFinding", reference, Answers.finding("found"));
    }

    /** A major breach by carelessness, the first: the conflict committee has a warning with a cure plan before it. */
    public String aProposedWarning(Cast cast) {
        return graded(cast, aFoundBreach(cast), grade("major", "careless"));
    }

    public String graded(Cast cast, String reference, Map<String, Object> grade) {
        story.completes(cast.user("compliance"), "gradeBreach", reference, grade);
        return reference;
    }

    /** The warning is in force; the insurer is to submit a plan. */
    public String aWarning(Cast cast) {
        var reference = aProposedWarning(cast);
        decides(cast, "committee", reference, "imposed");
        return reference;
    }

    /** The insurer has submitted a plan with two milestones; a compliance officer is to review it. */
    public String aSubmittedPlan(Cast cast) {
        var reference = aWarning(cast);
        plans(cast, reference, story.today().plusDays(10), story.today().plusDays(20));
        return reference;
    }

    /** The plan is accepted; the first milestone is to be reported. */
    public String anAcceptedPlan(Cast cast) {
        var reference = aSubmittedPlan(cast);
        reviews(cast, reference, "accepted");
        return reference;
    }

    /** The first milestone is reported; a compliance officer is to verify it. */
    public String aReportedMilestone(Cast cast) {
        var reference = anAcceptedPlan(cast);
        reports(cast, reference);
        return reference;
    }

    /** The warning was of no use; the executive committee has probation before it. */
    public String aProposedProbation(Cast cast) {
        var reference = aWarning(cast);
        story.timePasses("planMissing", reference);
        return reference;
    }

    /** The executive committee imposed probation; the board is to ratify it. */
    public String anUnratifiedProbation(Cast cast) {
        var reference = aProposedProbation(cast);
        decides(cast, "executive", reference, "imposed");
        return reference;
    }

    /** The board has ratified probation; it is in force, and another plan is awaited. */
    public String aProbation(Cast cast) {
        var reference = anUnratifiedProbation(cast);
        boardVotes(cast, reference, "yes");
        return reference;
    }

    /** Patients are in danger: the executive committee has suspended rights at once, and the board is to ratify it. */
    public String anEmergency(Cast cast) {
        var reference = aFoundBreach(cast);
        graded(cast, reference, Answers.with(grade("critical", "knowing"), "immediateDanger", "yes"));
        decides(cast, "executive", reference, "imposed");
        return reference;
    }

    /** The cure of the suspension failed as well: the board has expelled the insurer. */
    public String anExpulsion(Cast cast) {
        var reference = anEmergency(cast);
        boardVotes(cast, reference, "yes");
        story.timePasses("planMissing", reference);
        boardVotes(cast, reference, "yes");
        return reference;
    }

    /** The bar is over, and the insurer has asked to be readmitted; the day of the vote is to come. */
    public String anAskedReadmission(Cast cast) {
        var reference = anExpulsion(cast);
        story.daysPass(366);
        asksForReadmission(cast, "rep-insurer", reference);
        return reference;
    }

    // ---- acting

    public void asksForReadmission(Cast cast, String person, String reference) {
        story.as(
                cast.user(person),
                () -> readmissions.askForReadmission(
                        reference, sanction(reference, 5).id(), "Everything that was owed is paid."));
    }

    public static Map<String, Object> grade(String severity, String intent) {
        return Map.of(
                "breachSeverity",
                severity,
                "breachIntent",
                intent,
                "selfReported",
                "no",
                "immediateDanger",
                "no",
                "gradingReasons",
                "It was to be paid in March, and nobody looked.");
    }

    public static Map<String, Object> decision(String decision) {
        return Map.of("sanctionDecision", decision, "sanctionReasons", "It is the second reminder.");
    }

    public void decides(Cast cast, String person, String reference, String decision) {
        story.completes(cast.user(person), "decideOnSanction", reference, decision(decision));
    }

    /** The day of the vote comes; the three seats without an interest vote alike, until the result is certain. */
    public void boardVotes(Cast cast, String reference, String choice) {
        if (!story.waitingTasks(reference).contains("castBallot")) {
            story.timePasses("voteOpened", reference);
        }
        for (var member : List.of("clinic", "physicians", "county")) {
            if (story.waitingTasks(reference).contains("castBallot")) {
                story.votes(cast, reference, member, choice);
            }
        }
        story.runsJobs(reference);
    }

    public void plans(Cast cast, String reference, LocalDate... days) {
        story.completes(cast.user("rep-insurer"), "submitCurePlan", reference, plan(days));
    }

    public static Map<String, Object> plan(LocalDate... days) {
        var rows = Stream.of(days)
                .map("{\"act\":\"The invoices of a quarter are paid.\",\"due\":\"%s\"}"::formatted)
                .toList();
        return Map.of("milestones", rows.toString());
    }

    public static Map<String, Object> review(String review) {
        return Map.of("planReview", review, "planReviewReasons", "Each step can be verified.");
    }

    public void reviews(Cast cast, String reference, String review) {
        story.completes(cast.user("compliance"), "reviewCurePlan", reference, review(review));
    }

    public static Map<String, Object> report(LocalDate day) {
        return Map.of("milestoneReachedOn", day.toString(), "milestoneReport", "The statement of account is filed.");
    }

    public void reports(Cast cast, String reference) {
        story.completes(cast.user("rep-insurer"), "reportMilestone", reference, report(story.today()));
    }

    public static Map<String, Object> verification(String finding) {
        return Map.of("milestoneFinding", finding, "milestoneReasons", "The statement of account was read.");
    }

    public void verifies(Cast cast, String reference, String finding) {
        story.completes(cast.user("compliance"), "verifyMilestone", reference, verification(finding));
    }

    // ---- seeing

    /** The sanction that was proposed last. */
    public Sanction last(String reference) {
        var all = enforcement.sanctionsOf(reference);
        return all.get(all.size() - 1);
    }

    /** The sanction of this rung. */
    public Sanction sanction(String reference, int rung) {
        return enforcement.sanctionsOf(reference).stream()
                .filter(each -> each.rung().number() == rung)
                .findFirst()
                .orElseThrow();
    }

    /** The sanction that was decided in the place of another. */
    public Sanction inPlace(String reference) {
        return enforcement.sanctionsOf(reference).stream()
                .filter(each -> each.inPlaceOf() != null)
                .findFirst()
                .orElseThrow();
    }

    public Sanction first(String reference) {
        return enforcement.sanctionsOf(reference).get(0);
    }

    /** A sanction should not have been; the reasons are in the vault under this id. */
    public void isReversed(Sanction sanction) {
        enforcement.reverse(sanction.id(), sanction.effectiveFrom(), UUID.randomUUID());
    }
}
