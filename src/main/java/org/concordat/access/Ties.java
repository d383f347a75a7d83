package org.concordat.access;

import java.util.List;
import java.util.Set;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.Role;

/** What a person has to do with cases, as far as it says how they stand to one. */
interface Ties {

    /** The parts they have in a case now. */
    Set<Role> partsIn(String reference);

    /** The cases in which a merged one goes on. */
    List<DocketCase> goesOnIn(String reference);

    boolean hasOpenGlass(String reference);
}
