package org.concordat.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One process of a case, as the engine ran it.
 *
 * @param definition the version of the diagram that ran
 * @param key the process's id, such as {@code mediation}
 * @param caller the run that called it, if one did
 * @param wasCancelled whether it was ended from outside of itself
 * @param former the versions that ran before, oldest first
 */
public record Run(
        String id,
        String definition,
        String key,
        String name,
        int version,
        @Nullable String caller,
        Instant begun,
        @Nullable Instant ended,
        boolean wasCancelled,
        List<Former> former) {

    /** A version of the diagram that ran until an operator moved the run to another. */
    public record Former(String definition, int version, Instant until) {

        /** The steps that ended under this version; what went on is kept under the next. */
        public List<Step> underIt(List<Step> steps) {
            return steps.stream()
                    .filter(step -> step.definition().equals(definition))
                    .toList();
        }
    }

    /** The steps but for those that ended under a version before. */
    public List<Step> underThis(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.definition().equals(definition)
                        || former.stream().noneMatch(each -> each.definition().equals(step.definition())))
                .toList();
    }

    /** The same as it stood at an instant, at which it had begun. */
    public Run at(Instant instant) {
        var goesOn = ended != null && ended.isAfter(instant);
        var version = new Run(
                id,
                definition,
                key,
                name,
                this.version,
                caller,
                begun,
                goesOn ? null : ended,
                !goesOn && wasCancelled,
                former);
        return former.stream()
                .filter(each -> each.until().isAfter(instant))
                .findFirst()
                .map(version::under)
                .orElse(version);
    }

    /** The same before it was moved away from a version. */
    private Run under(Former at) {
        return new Run(
                id,
                at.definition(),
                key,
                name,
                at.version(),
                caller,
                begun,
                ended,
                wasCancelled,
                former.stream()
                        .filter(each -> each.until().isBefore(at.until()))
                        .toList());
    }
}
