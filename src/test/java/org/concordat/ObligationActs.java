package org.concordat;

import java.time.LocalDate;
import java.util.List;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.ObligationRegister;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** The words in which tests tell of what is owed again and again, or on special terms. */
@TestComponent
@Component
public class ObligationActs {

    private final Story story;
    private final ObligationRegister register;

    ObligationActs(Story story, ObligationRegister register) {
        this.story = story;
        this.register = register;
    }

    /** The insurer owes the hospital a report every quarter, four times; the first is due in thirty days. */
    public String aQuarterlyReport(Cast cast) {
        return story.aSettledDispute(
                cast, clauses(cast, story.today().plusDays(30), "\"recurrence\":\"quarterly\",\"times\":4"));
    }

    /** One clause of the insurer with more to it than who, what and by when. */
    public String clauses(Cast cast, LocalDate due, String more) {
        return story.clauses(cast, due).replace("}", "," + more + "}");
    }

    /** What is owed in a case, clause by clause and time by time. */
    public List<Obligation> of(String reference) {
        return register.obligationsOf(reference);
    }

    /** The insurer reports what is due now, and it is found to be kept. */
    public void isKept(Cast cast, String reference) {
        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, Answers.fulfilment(story.today()));
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, Answers.verification("kept"));
    }
}
