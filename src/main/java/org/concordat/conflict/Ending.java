package org.concordat.conflict;

import org.jspecify.annotations.Nullable;

/** How a dispute ended. */
public enum Ending {
    DISMISSED("not accepted"),
    DEEMED_WITHDRAWN("deemed withdrawn; the report was not completed in time"),
    WITHDRAWN("withdrawn"),
    MERGED("merged into another dispute"),
    RESOLVED("resolved; every obligation has run its course"),
    CLOSED_WITH_BREACH("not everything was kept"),
    WITHOUT_REMEDY("without a remedy: the board did not carry the motion"),
    BOARD_TIED("without a remedy: the board was tied"),
    BOARD_CONFLICTED("without a remedy: too few seats on the board had no interest in it"),
    BOARD_INQUORATE("without a remedy: the board had no quorum"),
    BOARD_SILENT("without a remedy: nobody on the board voted");

    private final String label;

    Ending(String label) {
        this.label = label;
    }

    /** How a dispute ends whose obligations have run their course. */
    public static Ending afterCompliance(@Nullable String compliance) {
        return "broken".equals(compliance) ? CLOSED_WITH_BREACH : RESOLVED;
    }

    /** How a dispute ends for which the board ordered nothing. */
    public static Ending withoutRemedy(@Nullable String result) {
        return switch (String.valueOf(result)) {
            case "tied" -> BOARD_TIED;
            case "inquorate" -> BOARD_INQUORATE;
            case "conflicted" -> BOARD_CONFLICTED;
            case "silent" -> BOARD_SILENT;
            default -> WITHOUT_REMEDY;
        };
    }

    public String label() {
        return label;
    }
}
