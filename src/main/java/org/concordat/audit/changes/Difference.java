package org.concordat.audit.changes;

import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two versions of a file.
 *
 * @param element id of what differs, if it has one
 * @param subject what differs, such as "User task “Hear the party”"
 * @param property which side of it; empty when it was added, removed or moved as a whole
 * @param before what it was; none when it was nothing
 * @param after what it is; none when it is nothing
 */
public record Difference(
        What what, String element, String subject, String property, @Nullable String before, @Nullable String after) {

    /** What became of it. */
    public enum What {
        ADDED("added", "+"),
        REMOVED("removed", "−"),
        CHANGED("changed", "~"),
        MOVED("moved", "↕");

        private final String words;
        private final String sign;

        What(String words, String sign) {
            this.words = words;
            this.sign = sign;
        }

        public String inWords() {
            return words;
        }

        /** With what says it in one letter. */
        public String signed() {
            return sign + " " + words;
        }
    }

    static Difference whole(What what, Part part) {
        return new Difference(what, part.id(), part.subject(), "", null, null);
    }

    /** In a sentence. */
    public String inWords() {
        return switch (what) {
            case ADDED -> "Added: " + subject;
            case REMOVED -> "Removed: " + subject;
            case MOVED -> "Moved: " + subject + (before == null ? "" : ", from " + before + " to " + after);
            case CHANGED -> subject + ": " + changed();
        };
    }

    private String changed() {
        return before == null
                ? property + " added: " + quoted(after)
                : after == null
                        ? property + " removed: " + quoted(before)
                        : property + " changed from " + quoted(before) + " to " + quoted(after);
    }

    private static String quoted(@Nullable String words) {
        return "“" + words + "”";
    }
}
