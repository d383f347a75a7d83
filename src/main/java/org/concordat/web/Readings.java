package org.concordat.web;

import java.util.Optional;
import java.util.Set;
import org.concordat.access.CaseAccess;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.access.CaseTasks;
import org.concordat.alliance.Unknown;
import org.springframework.stereotype.Component;

/** Lets somebody read a case as they stand to it. */
@Component
public class Readings {

    private final CaseAccess access;
    private final CaseTasks tasks;

    Readings(CaseAccess access, CaseTasks tasks) {
        this.access = access;
        this.tasks = tasks;
    }

    /**
     * A reading of a case.
     *
     * @throws org.concordat.alliance.Unknown when the person may not know of it, or there is none: the two look the same
     */
    public Reading of(String reader, String reference) {
        var standing = access.standing(reader, reference);
        var glass = standing.contains(Standing.GLASS) ? access.glassOf(reader, reference) : null;
        if (standing.contains(Standing.GLASS) && glass == null) {
            // closed between the two questions
            throw new Unknown("dispute", reference);
        }
        return new Reading(
                reader,
                reference,
                standing,
                access.employerOf(reader),
                access.partySince(reader, reference),
                glass,
                null,
                standing.equals(Set.of(Standing.VOTED)) ? access.votedUntil(reader, reference) : null);
    }

    /**
     * A reading of a case also by those who have no part in it and work on it for the alliance, such as the committee: as
     * long as they do. Who holds a task of a party, or one that was asked of a single person, reads it by their part or not
     * at all.
     */
    public Optional<Reading> admitted(String reader, String reference) {
        if (access.maySee(reader, reference)) {
            return Optional.of(of(reader, reference));
        }
        return access.worksForOffice(reader, reference, tasks.worksAs(reader, reference))
                ? Optional.of(new Reading(reader, reference, Set.of(Standing.OFFICE)))
                : Optional.empty();
    }
}
