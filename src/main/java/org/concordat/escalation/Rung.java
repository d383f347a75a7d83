package org.concordat.escalation;

import java.util.Arrays;

/** A step of the deadlock ladder: who has another go at what the board did not decide. */
public enum Rung {
    VOTE_AGAIN("vote-again", "The board votes again"),
    SPECIAL_MEETING("special-meeting", "The board votes in a special meeting"),
    PRINCIPALS("principals", "The heads of the parties' organisations talk"),
    NEUTRAL("neutral", "An outside neutral decides"),
    /** The deadlock stands. */
    NONE("none", "Nothing is left to try");

    private final String code;
    private final String label;

    Rung(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /**
     * The rung under its name in the table {@code deadlock-ladder}.
     *
     * @throws IllegalArgumentException for a name that is no rung
     */
    public static Rung of(String code) {
        return Arrays.stream(values())
                .filter(rung -> rung.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("deadlock-ladder names \"" + code
                        + "\", which is no rung; name vote-again, special-meeting, principals, neutral or none"));
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
