package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Stage;
import org.springframework.stereotype.Component;

/** Lets a diagram say which stage a dispute reaches at a step. */
@Component
@InDiagrams
public class Stages {

    private final ConflictOffice office;

    Stages(ConflictOffice office) {
        this.office = office;
    }

    public void reach(DelegateExecution execution, String stage) {
        office.reach(execution.getProcessBusinessKey(), Stage.valueOf(stage));
    }
}
