package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Option;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

/** Offers a form the mediators who may be appointed. */
@Component
@InDiagrams
public class Mediators {

    private final MediationOffice office;

    Mediators(MediationOffice office) {
        this.office = office;
    }

    public void offerOptions(DelegateTask task) {
        var options = office.eligibleMediators(task.getExecution().getProcessBusinessKey());
        task.setVariableLocal(
                MediationVariables.MEDIATOR_OPTIONS,
                SpinValues.jsonValue(Option.json(options)).create());
    }
}
