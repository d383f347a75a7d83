package org.concordat.alliance;

import java.util.List;

/** The people outside a case who could decide something in it; told by the room that keeps the mediators' pool. */
public interface NeutralPool {

    /** Who belongs to no party, has no known tie to one and is not away; the best fit first. */
    List<Person> withoutTies(String reference, String lane);
}
