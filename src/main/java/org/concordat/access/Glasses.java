package org.concordat.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who has broken the glass of a case: for a time they read there what is withheld from them otherwise. */
public interface Glasses {

    /** The glass of a case that is open to a person now, because they broke it. */
    Optional<UUID> openTo(String person, String reference);

    /** The cases whose glass is open to a person now; in one query. */
    Set<String> openTo(String person);
}
