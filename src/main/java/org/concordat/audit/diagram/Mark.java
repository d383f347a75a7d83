package org.concordat.audit.diagram;

/**
 * What became of an element: how often it was passed, how often it was cancelled, and how often it stands there now.
 */
public record Mark(int passed, int cancelled, int standing) {

    static final Mark NONE = new Mark(0, 0, 0);

    public boolean isReached() {
        return passed + cancelled + standing > 0;
    }

    int times() {
        return passed + cancelled + standing;
    }

    public Mark and(Mark other) {
        return new Mark(passed + other.passed, cancelled + other.cancelled, standing + other.standing);
    }

    /** What is said of it, such as "passed twice, cancelled". */
    public String inWords() {
        var words = said("passed", passed) + said("cancelled", cancelled) + said("waits here now", standing);
        return words.isEmpty() ? "not reached" : words.substring(2);
    }

    /** How often, if more than once, and how often of that it stands there now: such as "7×, now" or "7×, now 2". */
    String inShort() {
        var often = times() > 1 ? times() + "×" : "";
        var now = standing == 0 ? "" : standing == 1 ? "now" : "now " + standing;
        return often + (often.isEmpty() || now.isEmpty() ? "" : ", ") + now;
    }

    private static String said(String what, int times) {
        return switch (times) {
            case 0 -> "";
            case 1 -> ", " + what;
            case 2 -> ", " + what + " twice";
            default -> ", " + what + " " + times + " times";
        };
    }
}
