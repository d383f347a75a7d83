package org.concordat.obligation;

/** What amendments tell the process. */
public interface AmendmentProcess {

    void amendmentProposed(Amendment amendment);

    /** Nothing is left to consent to. */
    void amendmentOvertaken(Amendment amendment);

    /** An obligation reads differently now: its deadlines follow. */
    void obligationAmended(Obligation obligation);
}
