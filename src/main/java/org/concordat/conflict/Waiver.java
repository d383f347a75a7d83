package org.concordat.conflict;

/** Whether the parties may go on without talks. */
public enum Waiver {
    GRANTED,
    DENIED
}
