package org.concordat.conflict;

/** What somebody who is to investigate says about their ties to the parties. */
public enum Independence {
    INDEPENDENT,
    TIED
}
