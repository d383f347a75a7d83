package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.mediation.MediationEnding;
import org.springframework.stereotype.Component;

/** Lets a diagram say, where a way leaves the mediation, as what it ends. */
@Component
@InDiagrams
public class MediationEndings {

    public void note(DelegateExecution execution, String code) {
        execution.setVariable(
                MediationVariables.MEDIATION_ENDED_AS, MediationEnding.of(code).code());
    }
}
