package org.concordat.sanction.process;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Person;
import org.concordat.sanction.CureOffice;
import org.concordat.sanction.EnforcementOffice;
import org.concordat.sanction.Sanction;
import org.concordat.sanction.SanctionDecisionOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram who decides about a sanction, what its rung says and how its cure goes on. */
@Component("sanctions")
@InDiagrams
public class SanctionsDecided {

    private final SanctionDecisionOffice decisions;
    private final EnforcementOffice enforcement;
    private final CureOffice cures;

    SanctionsDecided(SanctionDecisionOffice decisions, EnforcementOffice enforcement, CureOffice cures) {
        this.decisions = decisions;
        this.enforcement = enforcement;
        this.cures = cures;
    }

    public List<String> deciders(String sanction) {
        return decisions.deciders(id(sanction)).stream().map(Person::username).toList();
    }

    public boolean isBoardAsked(String sanction) {
        return get(sanction).rung().ratification();
    }

    public boolean isEmergency(String sanction) {
        return get(sanction).isEmergency();
    }

    /** The kind of decision the board takes, as the table of decision rules names it. */
    public String vote(String sanction) {
        return get(sanction).vote();
    }

    public String motionText(String sanction) {
        return get(sanction).motionWords().toString();
    }

    public boolean isCurePlanAsked(String sanction) {
        return enforcement.asksForCure(id(sanction));
    }

    public boolean mayPlanAgain(String sanction) {
        return cures.mayPlanAgain(id(sanction));
    }

    public boolean mayReportAgain(DelegateExecution execution) {
        return cures.mayReportAgain(id((String) execution.getVariable(SanctionVariables.SANCTION)), (String)
                execution.getVariable(SanctionVariables.LANE));
    }

    public Date milestoneDueOn(String sanction) {
        return Date.from(cures.dueOn(id(sanction)));
    }

    /** Which milestone is to be reported next. */
    public String milestone(String sanction) {
        return "milestone " + cures.next(id(sanction));
    }

    public boolean isPlanCarriedOut(String sanction) {
        return cures.isCompleted(id(sanction));
    }

    public boolean isForATime(String sanction) {
        return get(sanction).lastDay() != null;
    }

    public Date lastDay(String sanction) {
        return Date.from(enforcement.lastDay(id(sanction)));
    }

    private Sanction get(String sanction) {
        return enforcement.get(id(sanction));
    }

    private static UUID id(String sanction) {
        return UUID.fromString(sanction);
    }
}
