package org.concordat.alliance;

import java.util.function.Supplier;

/**
 * Lets somebody act without being named: neither the engine nor the record nor the vault learns who it was. What they
 * may do has to be decided before.
 */
public interface Protection {

    /** The word that stands for a protected person wherever a username would. Nobody can be registered under it. */
    String PROTECTED = "protected";

    <T> T unnamed(Supplier<T> act);
}
