package org.concordat.conflict.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.clock.Terms;
import org.concordat.conflict.ConflictOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram since when a dispute waits for its assessment: issues split off do not get their time anew. */
@Component
@InDiagrams
public class AssessmentTime {

    private final ConflictOffice office;
    private final Terms terms;

    AssessmentTime(ConflictOffice office, Terms terms) {
        this.office = office;
        this.terms = terms;
    }

    public Date begin(DelegateExecution execution) {
        var earlier = office.get(execution.getProcessBusinessKey()).countsFrom();
        return Date.from(earlier == null ? terms.now() : earlier);
    }
}
