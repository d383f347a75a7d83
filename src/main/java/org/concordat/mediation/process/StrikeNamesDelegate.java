package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.StrikeOffice;
import org.springframework.stereotype.Component;

@Component
class StrikeNamesDelegate implements TaskListener {

    private final StrikeOffice office;

    StrikeNamesDelegate(StrikeOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.strikeNames(
                SearchVariables.need(task),
                SearchVariables.party(task),
                SearchVariables.id(task, SearchVariables.STRIKES));
    }
}
