package org.concordat.web.pages;

import org.concordat.access.CaseTasks;
import org.concordat.alliance.Unknown;
import org.concordat.web.Reading;
import org.concordat.web.Readings;
import org.springframework.stereotype.Component;

/** Admits readers to cases. */
@Component
class Readers {

    private final Readings readings;
    private final CaseTasks tasks;

    Readers(Readings readings, CaseTasks tasks) {
        this.readings = readings;
        this.tasks = tasks;
    }

    /**
     * Admits a reader to a case.
     *
     * @throws Unknown when they have nothing to do with it, or there is none: the two look the same
     */
    Reading admit(String reader, String reference) {
        return readings.admitted(reader, reference).orElseThrow(() -> new Unknown("dispute", reference));
    }

    /**
     * Whether a person may know who the parties are, to look for ties, and nothing else of the case: whoever is only asked
     * for a statement of independence is not admitted.
     */
    boolean seesPartiesOnly(String reader, String reference) {
        return readings.admitted(reader, reference).isEmpty() && tasks.declaresFor(reader, reference);
    }
}
