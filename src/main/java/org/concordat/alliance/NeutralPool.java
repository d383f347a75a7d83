package org.concordat.alliance;

import java.util.List;
import java.util.UUID;

/** The people outside a case who could decide something in it; told by the room that keeps the mediators' pool. */
public interface NeutralPool {

    /** Who belongs to no party, has no known tie to one and is not away; the best fit first. */
    List<Person> withoutTies(String reference, String lane);

    /** Whether somebody is known to be tied to a member, by a tie that counts in a case of this lane. */
    boolean isTied(String person, UUID member, String reference, String lane);
}
