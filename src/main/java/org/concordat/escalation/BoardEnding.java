package org.concordat.escalation;

import java.util.Locale;

/** What comes of a motion in the end: what the count says, or what broke a deadlock after it. */
public enum BoardEnding {
    /** Carried by the board, or by a neutral in its stead. */
    PASSED("ordered"),
    FAILED("failed"),
    /** The heads of the parties' organisations agreed to what the motion would order. */
    AGREED("settled"),
    TIED("tied"),
    INQUORATE("inquorate"),
    CONFLICTED("conflicted"),
    SILENT("silent");

    private final String endsEscalationAs;

    BoardEnding(String endsEscalationAs) {
        this.endsEscalationAs = endsEscalationAs;
    }

    /** The ending a process carries under this word. */
    public static BoardEnding of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it means for the dispute: a remedy is ordered or agreed to, or why there is none. */
    public String endsEscalationAs() {
        return endsEscalationAs;
    }
}
