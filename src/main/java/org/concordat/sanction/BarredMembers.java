package org.concordat.sanction;

import org.concordat.alliance.OpenBusiness;
import org.springframework.stereotype.Component;

/** A case goes on while a member is expelled by it: its application for readmission is made in it, some day. */
@Component
class BarredMembers implements OpenBusiness {

    private final Sanctions sanctions;

    BarredMembers(Sanctions sanctions) {
        this.sanctions = sanctions;
    }

    @Override
    public boolean goesOnIn(String reference) {
        return sanctions.isAnyoneBarredIn(reference);
    }
}
