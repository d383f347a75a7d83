package org.concordat.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.Wait;

/** Stops a clock of a process when what waited for it ends. */
record StoppedClock(String clock, ClockOffice clocks) implements ExecutionListener {

    @Override
    public void notify(DelegateExecution execution) {
        clocks.stop(new Wait(execution.getProcessBusinessKey(), clock, execution.getProcessInstanceId()));
    }
}
