package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Option;
import org.concordat.escalation.EscalationOffice;
import org.springframework.stereotype.Component;

/** Offers a form the members a measure may bind. */
@Component("motions")
@InDiagrams
public class MotionsOffered {

    private final EscalationOffice office;

    MotionsOffered(EscalationOffice office) {
        this.office = office;
    }

    public void offerOptions(DelegateTask task) {
        var options = office.partyOptions(task.getExecution().getProcessBusinessKey());
        task.setVariableLocal(
                EscalationVariables.PARTY_OPTIONS,
                SpinValues.jsonValue(Option.json(options)).create());
    }
}
