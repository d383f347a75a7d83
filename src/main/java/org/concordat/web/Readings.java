package org.concordat.web;

import org.concordat.access.CaseAccess;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.Unknown;
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
                null);
    }
}
