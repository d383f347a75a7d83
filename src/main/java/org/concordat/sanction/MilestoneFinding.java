package org.concordat.sanction;

import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether a milestone of a cure plan was reached. */
public enum MilestoneFinding {
    REACHED,
    NOT_YET;

    /** What a form's answer stands for. */
    public static MilestoneFinding of(@Nullable String answer) {
        if ("reached".equals(answer)) {
            return REACHED;
        }
        if ("notYet".equals(answer)) {
            return NOT_YET;
        }
        throw new Refusal("milestoneFinding", "must be reached or notYet");
    }
}
