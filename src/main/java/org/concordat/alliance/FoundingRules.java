package org.concordat.alliance;

import java.util.UUID;

/** The rules under which an alliance begins. */
public interface FoundingRules {

    /** Enters, in the transaction of the founding, which diagrams and tables are in force. */
    void enterInForce(UUID alliance);
}
