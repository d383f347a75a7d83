package org.concordat.objection;

import java.util.Optional;
import java.util.UUID;

/** The people a room has named; told by each room that names somebody to whom parties may object. */
public interface NamedPeople {

    Optional<NamedPerson> find(UUID id);

    /** An objection to them stands: they are out of the question from now on. */
    void upholdObjection(UUID id);
}
