package org.concordat.obligation;

import org.jspecify.annotations.Nullable;

/** What was found about a breach once its obligor was heard. */
public enum Finding {
    FOUND,
    EXCUSED,
    CURED;

    /** The finding a process tells of. */
    public static Finding of(@Nullable String word) {
        return switch (String.valueOf(word)) {
            case "found" -> FOUND;
            case "excused" -> EXCUSED;
            case "cured" -> CURED;
            default -> throw new IllegalArgumentException("There is no finding \"" + word + "\"");
        };
    }
}
