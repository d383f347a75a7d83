package org.concordat.mediation;

/** What the process is told about mediators. */
public interface MediatorProcess {

    /** The mediator must not go on: whatever waits for them in the case is taken from them. */
    void mediatorSteppedDown(String reference, String mediator);
}
