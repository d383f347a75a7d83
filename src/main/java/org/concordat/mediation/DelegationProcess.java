package org.concordat.mediation;

/** What the process is told about people who stand in for a mediator. */
public interface DelegationProcess {

    /**
     * Somebody is to stand in for the mediator of a case.
     *
     * @throws org.concordat.alliance.Refusal when the case is not being mediated
     */
    void delegateNamed(Delegation delegation);

    /** Whoever stood in has a tie and stepped down. */
    void delegateSteppedDown(Delegation delegation);

    /** Nobody is to stand in any more: the mediator is back, or gone for good, or the mediation is over. */
    void delegationOver(Delegation delegation);
}
