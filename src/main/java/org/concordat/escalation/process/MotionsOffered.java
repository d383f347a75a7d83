package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.concordat.alliance.Docket;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Option;
import org.springframework.stereotype.Component;

/** Offers a form the members a measure may bind. */
@Component("motions")
@InDiagrams
public class MotionsOffered {

    private final Docket docket;

    MotionsOffered(Docket docket) {
        this.docket = docket;
    }

    public void offerOptions(DelegateTask task) {
        var options = docket.partyOptions(task.getExecution().getProcessBusinessKey());
        task.setVariableLocal(
                EscalationVariables.PARTY_OPTIONS,
                SpinValues.jsonValue(Option.json(options)).create());
    }
}
