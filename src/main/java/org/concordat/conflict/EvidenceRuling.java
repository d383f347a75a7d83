package org.concordat.conflict;

/** Whether the evidence will do, or the parties get another window for it. */
public enum EvidenceRuling {
    COMPLETE,
    MORE_TIME
}
