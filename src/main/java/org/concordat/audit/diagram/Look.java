package org.concordat.audit.diagram;

/** How an element is drawn. Colours repeat what width and dashes say, so that paper without colour says it, too. */
enum Look {
    PLAIN("#22242a", "#ffffff", 0, ""),
    NOT_REACHED("#8b9099", "#ffffff", -0.5, ""),
    PASSED("#1b6b46", "#e4f4ea", 1, ""),
    STANDING("#0a4d94", "#d8e9fb", 2, ""),
    CANCELLED("#a03514", "#fcece6", 0.5, "5 3"),
    ADDED("#1b6b46", "#e4f4ea", 1.5, ""),
    REMOVED("#a03514", "#fcece6", 1, "5 3"),
    CHANGED("#7a5600", "#fff4d6", 1, "10 3");

    private final String line;
    private final String fill;
    private final double wider;
    private final String dashes;

    Look(String line, String fill, double wider, String dashes) {
        this.line = line;
        this.fill = fill;
        this.wider = wider;
        this.dashes = dashes;
    }

    static Look of(Change change) {
        return valueOf(change.name());
    }

    /** Where it stands now goes before what was passed, and that before what was cancelled. */
    static Look of(Mark mark) {
        return mark.standing() > 0
                ? STANDING
                : mark.passed() > 0 ? PASSED : mark.cancelled() > 0 ? CANCELLED : NOT_REACHED;
    }

    String line() {
        return line;
    }

    String fill() {
        return fill;
    }

    String letters() {
        return this == NOT_REACHED ? "#4b5059" : "#22242a";
    }

    double width(double usual) {
        return usual + wider;
    }

    /** How the line is broken: as the kind of element wants it, or else as this look does. */
    String dashes(String usual) {
        return usual.isEmpty() ? dashes.isEmpty() ? "none" : dashes : usual;
    }
}
