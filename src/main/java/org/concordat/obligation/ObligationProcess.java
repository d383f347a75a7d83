package org.concordat.obligation;

/** What the room of obligations tells the process. */
public interface ObligationProcess {

    /** One of those that an obligation waits for has ended. */
    void otherClauseEnded(Obligation waiting);

    void obligationWaived(Obligation obligation);

    /**
     * @param lane of the case, which goes on
     * @param priority of the case, which goes on
     */
    void obligationBreached(Obligation obligation, String lane, int priority);
}
