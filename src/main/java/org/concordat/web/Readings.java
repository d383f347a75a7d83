package org.concordat.web;

import org.concordat.access.CaseAccess;
import org.springframework.stereotype.Component;

/** Lets somebody read a case as they stand to it. */
@Component
public class Readings {

    private final CaseAccess access;

    Readings(CaseAccess access) {
        this.access = access;
    }

    /**
     * A reading of a case.
     *
     * @throws org.concordat.alliance.Unknown when the person may not know of it, or there is none: the two look the same
     */
    public Reading of(String reader, String reference) {
        return new Reading(
                reader,
                reference,
                access.standing(reader, reference),
                access.employerOf(reader),
                access.partySince(reader, reference));
    }
}
