package org.concordat.clock.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.clock.ProceedingsOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram whether a step has to wait for other proceedings. */
@Component("proceedings")
@InDiagrams
public class ProceedingsUnderWay {

    private final ProceedingsOffice office;

    ProceedingsUnderWay(ProceedingsOffice office) {
        this.office = office;
    }

    public boolean areAwaited(DelegateExecution execution) {
        return office.mustWait(ClockVariables.step(execution));
    }
}
