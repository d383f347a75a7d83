package org.concordat.access;

import java.util.List;
import java.util.Set;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.Role;

/** What a person has to do with cases, as far as it says how they stand to one. */
interface Ties {

    /** The parts they have in a case now. */
    Set<Role> partsIn(String reference);

    /** Whether they have a part on the board in a case, and what it is for is not done. */
    boolean votesIn(String reference);

    /** The cases in which a merged one goes on. */
    List<DocketCase> goesOnIn(String reference);

    boolean hasOpenGlass(String reference);
}
