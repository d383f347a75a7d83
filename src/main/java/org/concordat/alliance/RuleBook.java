package org.concordat.alliance;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where diagrams, forms and tables are in force. */
public interface RuleBook {

    /**
     * Finds out whether files could be put in force, and puts nothing in force.
     *
     * @param tenant the alliance whose own they are to be; none for all
     * @param files their text by name
     * @throws Refusal saying what is wrong with which file
     */
    void tryOut(@Nullable String tenant, Map<String, String> files);

    /** Lets nobody else put anything in force before the transaction of whoever asks is over. */
    void hold();

    /**
     * Puts files in force, in the transaction of whoever approved it.
     *
     * @param proposedBy who proposed them
     * @throws Refusal as above
     */
    void putInForce(@Nullable String tenant, Map<String, String> files, String proposedBy);
}
