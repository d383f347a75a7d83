package org.concordat.sanction;

import java.util.UUID;

/** What the room of sanctions tells the process about readmissions. */
public interface ReadmissionProcess {

    /**
     * An expelled member asks to be readmitted.
     *
     * @param motionWords the vault's id of what the board is asked
     */
    void readmissionAsked(Sanction expulsion, UUID motionWords);
}
