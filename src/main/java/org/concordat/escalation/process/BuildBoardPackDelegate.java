package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.PositionOffice;
import org.springframework.stereotype.Component;

@Component
class BuildBoardPackDelegate implements JavaDelegate {

    private final PositionOffice office;

    BuildBoardPackDelegate(PositionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.buildBoardPack(execution.getProcessBusinessKey());
    }
}
