package org.concordat.web.pages;

import java.util.Set;
import org.concordat.access.CaseAccess;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.access.CaseTasks;
import org.concordat.alliance.Unknown;
import org.concordat.web.Reading;
import org.concordat.web.Readings;
import org.springframework.stereotype.Component;

/** Admits readers to cases. */
@Component
class Readers {

    private final Readings readings;
    private final CaseAccess access;
    private final CaseTasks tasks;

    Readers(Readings readings, CaseAccess access, CaseTasks tasks) {
        this.readings = readings;
        this.access = access;
        this.tasks = tasks;
    }

    /**
     * Admits a reader to a case.
     *
     * @throws Unknown when they have nothing to do with it, or there is none: the two look the same
     */
    Reading admit(String reader, String reference) {
        if (access.maySee(reader, reference)) {
            return readings.of(reader, reference);
        }
        // whoever is only asked for a statement of independence is not admitted; the last resort works on a case
        // without any other part in it
        if (worksOn(reader, reference)) {
            return new Reading(reader, reference, Set.of(Standing.OFFICE));
        }
        throw new Unknown("dispute", reference);
    }

    private boolean worksOn(String reader, String reference) {
        return tasks.worksOn(reader, reference) && !access.worksForParty(reader, reference);
    }

    /** Whether a person may know who the parties are, to look for ties, and nothing else of the case. */
    boolean seesPartiesOnly(String reader, String reference) {
        return !access.maySee(reader, reference) && !worksOn(reader, reference) && tasks.declaresFor(reader, reference);
    }
}
