package org.concordat.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;

/** The work that waits in a case, as far as somebody may know of it. */
public interface CaseTasks {

    /** A task by its id, if it exists. Whether a reader may know of its case is asked of the case. */
    Optional<CaseTask> find(String task);

    /**
     * In which roles somebody works on a case: those to which the tasks were offered that are theirs, or theirs to take.
     * What is asked of a party, or of one person for what they are in the case, is asked in no role.
     */
    Set<Role> worksAs(String username, String reference);

    /** Whether they are asked for a statement of independence, which they make before the file opens. */
    boolean declaresFor(String username, String reference);

    /**
     * A task that waits.
     *
     * @param workers whom it belongs to or is offered to
     * @param texts the fields of its form that take a text
     * @param clock the clock it decides about, if that is what it is for
     */
    record CaseTask(
            String id, String name, String reference, List<String> workers, List<Text> texts, @Nullable String clock) {

        public boolean isWorkOf(String username) {
            return workers.contains(username);
        }

        public boolean asksFor(String field) {
            return texts.stream().anyMatch(text -> text.field().equals(field));
        }
    }

    /** A field that takes a text. */
    record Text(String field, String label) {}
}
