package org.concordat.audit.changes;

import java.util.ArrayList;
import java.util.List;
import org.concordat.audit.diagram.Diagram;
import org.concordat.audit.diagram.Marks;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a file beside each other.
 *
 * @param differences what differs in what the file does
 * @param moved what only lies elsewhere in the picture
 * @param pictures of a diagram: each drawing in both versions
 * @param sheets of anything else: each table in both versions
 * @param note what has to be said about the comparison itself, if anything
 */
public record Comparison(
        Kind kind,
        List<Difference> differences,
        List<String> moved,
        List<Pictures> pictures,
        List<Sheets> sheets,
        @Nullable String note) {

    /** What a file is. */
    public enum Kind {
        DIAGRAM("diagram"),
        TABLE("table"),
        FORM("form"),
        TEXT("file");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String inWords() {
            return words;
        }

        /** By the ending of its name. */
        public static Kind of(String file) {
            return file.endsWith(".bpmn") || file.endsWith(".bpmn20.xml")
                    ? DIAGRAM
                    : file.endsWith(".dmn") || file.endsWith(".dmn11.xml")
                            ? TABLE
                            : file.endsWith(".form") ? FORM : TEXT;
        }
    }

    /** A drawing in two versions; none where there was or is no such drawing. */
    public record Pictures(
            String name, @Nullable Diagram before, Marks marksBefore, @Nullable Diagram after, Marks marksAfter) {}

    /** A table in two versions; none where there was or is no such table. */
    public record Sheets(String name, @Nullable Sheet before, @Nullable Sheet after) {}

    /**
     * Compares two versions.
     *
     * @param file its name, whose ending says what it is
     * @param before the text of the one version; empty where there was none
     * @param after the text of the other; empty where there is none
     */
    public static Comparison of(String file, String before, String after) {
        try {
            return switch (Kind.of(file)) {
                case DIAGRAM -> DiagramChanges.between(before, after);
                case TABLE -> TableChanges.between(before, after);
                case FORM -> FormChanges.between(before, after);
                case TEXT -> TextChanges.between(before, after, null);
            };
        } catch (IllegalArgumentException unreadable) {
            return TextChanges.between(
                    before,
                    after,
                    "One of the versions cannot be read as a " + Kind.of(file).inWords()
                            + "; both are compared line by line.");
        }
    }

    /** Whether both do the same. */
    public boolean isSame() {
        return differences.isEmpty();
    }

    /** How much differs, such as "2 added, 1 changed"; empty when nothing does. */
    public String counted() {
        var counted = new ArrayList<String>();
        for (var what : Difference.What.values()) {
            var subjects = differences.stream()
                    .filter(each -> each.what() == what)
                    .map(each -> each.element() + each.subject())
                    .distinct()
                    .count();
            if (subjects > 0) {
                counted.add(subjects + " " + what.inWords());
            }
        }
        return String.join(", ", counted);
    }
}
