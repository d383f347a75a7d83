package org.concordat.conflict.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.concordat.alliance.Docket;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Option;
import org.concordat.conflict.Investigation;
import org.concordat.conflict.InvestigationOffice;
import org.concordat.conflict.InvestigatorOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a diagram whom to ask, and forms whom they may name. */
@Component
@InDiagrams
public class InvestigationForms {

    private final InvestigatorOffice office;
    private final InvestigationOffice investigations;
    private final Docket docket;

    InvestigationForms(InvestigatorOffice office, InvestigationOffice investigations, Docket docket) {
        this.office = office;
        this.investigations = investigations;
        this.docket = docket;
    }

    /** Who investigates; nobody, where whoever did has the role no longer. */
    public @Nullable String investigator(DelegateExecution execution) {
        return investigations
                .find(execution.getProcessBusinessKey())
                .map(Investigation::investigator)
                .orElse(null);
    }

    public List<String> parties(DelegateExecution execution) {
        return docket.parties(execution.getProcessBusinessKey()).stream()
                .map(UUID::toString)
                .toList();
    }

    public void offerInvestigators(DelegateTask task) {
        offer(task, InvestigationVariables.INVESTIGATOR_OPTIONS, office.eligibleInvestigators(reference(task)));
    }

    public void offerParties(DelegateTask task) {
        offer(task, InvestigationVariables.PARTY_OPTIONS, docket.partyOptions(reference(task)));
    }

    private static void offer(DelegateTask task, String list, List<Option> options) {
        task.setVariableLocal(list, SpinValues.jsonValue(Option.json(options)).create());
    }

    private static String reference(DelegateTask task) {
        return task.getExecution().getProcessBusinessKey();
    }
}
