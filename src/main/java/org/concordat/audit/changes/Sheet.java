package org.concordat.audit.changes;

import java.util.List;
import java.util.Set;
import org.concordat.audit.changes.Difference.What;
import org.jspecify.annotations.Nullable;

/**
 * One version of a table, a form or a text, as a table with what differs marked.
 *
 * @param first what stands at the head of the lines' names
 */
public record Sheet(String first, List<Column> columns, List<Line> lines) {

    /** A column. */
    public record Column(String title, @Nullable What what) {}

    /**
     * A line of it.
     *
     * @param what became of it; nothing for one that is the same in both
     */
    public record Line(String name, Set<What> what, List<Cell> cells) {

        public boolean differs() {
            return !what.isEmpty();
        }
    }

    /** A cell, and whether it is another one in the other version. */
    public record Cell(String text, boolean isChanged) {}

    /** Only the lines that differ. */
    public List<Line> differing() {
        return lines.stream().filter(Line::differs).toList();
    }

    public long same() {
        return lines.stream().filter(line -> !line.differs()).count();
    }
}
