package org.concordat;

import java.time.LocalDate;
import java.util.List;
import org.concordat.obligation.AmendmentOffice;
import org.concordat.obligation.Change;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** The words in which tests tell of what is owed again and again, or on special terms. */
@TestComponent
@Component
public class ObligationActs {

    public static final String MEASURE =
            "\"kpi\":\"satisfaction\",\"window\":\"quarter\",\"comparison\":\"atLeast\",\"target\":95";

    private final Story story;
    /** What clauses in tests say must be done. */
    public static final String ACT = "Pay the difference";

    private final ObligationRegister register;
    private final AmendmentOffice amendments;

    ObligationActs(Story story, ObligationRegister register, AmendmentOffice amendments) {
        this.story = story;
        this.register = register;
        this.amendments = amendments;
    }

    /** The insurer owes the hospital a report every quarter, four times; the first is due in thirty days. */
    public String aQuarterlyReport(Cast cast) {
        return story.aSettledDispute(
                cast, clauses(cast, story.today().plusDays(30), "\"recurrence\":\"quarterly\",\"times\":4"));
    }

    /** The insurer owes the hospital that its patients are satisfied: at least 95 per cent of them, in thirty days. */
    public String aMeasuredPromise(Cast cast) {
        return story.aSettledDispute(cast, clauses(cast, story.today().plusDays(30), MEASURE));
    }

    /** One clause of the insurer with more to it than who, what and by when. */
    public String clauses(Cast cast, LocalDate due, String more) {
        return story.clauses(cast, due).replace("}", "," + more + "}");
    }

    /** Settled: first the hospital does its part, in thirty days; twenty days later the insurer, which waits for that. */
    public String aPromiseThatWaits(Cast cast) {
        return story.aSettledDispute(cast, list(first(cast, "hospital", "insurer", 30), after(cast, 50, "1")));
    }

    /** A clause between hospital and insurer, due in so many days. */
    public String first(Cast cast, String obligor, String obligee, int days) {
        return story.clause(cast, obligor, obligee, story.today().plusDays(days).toString());
    }

    /** A clause of the insurer, due in so many days, that waits for others. */
    public String after(Cast cast, int days, String others) {
        return with(first(cast, "insurer", "hospital", days), "\"after\":\"" + others + "\"");
    }

    /** A clause that says more. */
    public String with(String clause, String more) {
        return clause.replace("}", "," + more + "}");
    }

    public String list(String... clauses) {
        return "[" + String.join(",", clauses) + "]";
    }

    /** A member reports what it owes now, and that is found to be kept. */
    public void isKeptBy(Cast cast, String member, String reference) {
        story.completes(cast.user("rep-" + member), "reportFulfilment", reference, Answers.fulfilment(story.today()));
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, Answers.verification("kept"));
    }

    /** What is owed in a case, clause by clause and time by time. */
    public List<Obligation> of(String reference) {
        return register.obligationsOf(reference);
    }

    /** The insurer asks for thirty more days; the hospital is to consent. */
    public String aProposedAmendment(Cast cast) {
        var reference = story.aSettledDispute(cast);
        proposes(cast, "rep-insurer", reference, laterBy(reference, 30));
        return reference;
    }

    /** The first thing owed in a case is to be due so many days later. */
    public Change laterBy(String reference, int days) {
        var first = of(reference).get(0);
        return new Change(ACT, first.expectedOn().plusDays(days), first.grace(), "The bank needs longer.");
    }

    /** Somebody proposes another day for something. */
    public void proposesOf(Cast cast, String person, Obligation owed, LocalDate day) {
        var change = new Change(ACT, day, owed.grace(), "The bank needs longer.");
        story.as(cast.user(person), () -> amendments.proposeAmendment(owed.id(), change));
    }

    /** Somebody proposes to amend the first thing owed in a case. */
    public void proposes(Cast cast, String person, String reference, Change change) {
        var first = of(reference).get(0).id();
        story.as(cast.user(person), () -> amendments.proposeAmendment(first, change));
        story.runsJobs(reference);
    }

    /** A member answers; what follows by itself has yet to happen. */
    public void answers(Cast cast, String member, String reference, String answer) {
        story.completes(cast.user("rep-" + member), "consentToAmendment", reference, Answers.consent(answer));
    }

    /** The insurer reports what is due now, and it is found to be kept. */
    public void isKept(Cast cast, String reference) {
        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, Answers.fulfilment(story.today()));
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, Answers.verification("kept"));
    }
}
