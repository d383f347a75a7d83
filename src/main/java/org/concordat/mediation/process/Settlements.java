package org.concordat.mediation.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.concordat.alliance.Docket;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Option;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram who signs, and a form whom a clause may bind. */
@Component
@InDiagrams
public class Settlements {

    private final MediationOffice office;
    private final Docket docket;

    Settlements(MediationOffice office, Docket docket) {
        this.office = office;
        this.docket = docket;
    }

    public List<String> parties(DelegateExecution execution) {
        return docket.parties(execution.getProcessBusinessKey()).stream()
                .map(UUID::toString)
                .toList();
    }

    public boolean refused(DelegateExecution execution) {
        return office.isRefused(execution.getProcessBusinessKey());
    }

    public void offerOptions(DelegateTask task) {
        var options = docket.partyOptions(task.getExecution().getProcessBusinessKey());
        task.setVariableLocal(
                MediationVariables.PARTY_OPTIONS,
                SpinValues.jsonValue(Option.json(options)).create());
    }
}
