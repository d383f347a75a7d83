package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.conflict.EvidenceRuling;
import org.concordat.conflict.EvidenceWindowOffice;
import org.springframework.stereotype.Component;

@Component
class RuleOnEvidenceDelegate implements TaskListener {

    private final EvidenceWindowOffice office;

    RuleOnEvidenceDelegate(EvidenceWindowOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.ruleOnEvidence(
                task.getExecution().getProcessBusinessKey(),
                InvestigationVariables.choice(EvidenceRuling.class, task, InvestigationVariables.EVIDENCE_RULING),
                InvestigationVariables.id(task, InvestigationVariables.RULING_REASONS));
    }
}
