package org.concordat.alliance;

import org.jspecify.annotations.Nullable;

/** Who acts and in which step of which process version, as known at the moment an outcome is entered. */
public interface Circumstances {

    /**
     * The signed-in person's username; {@code "system"} when the process acts by itself, {@code
     * "protected"} for somebody who must not be named.
     */
    String person();

    /** Key and version of the process definition, such as {@code mediation v3}. */
    @Nullable
    String processDefinition();

    /** The step's activity instance: an outcome is entered once for each. */
    @Nullable
    String activityInstance();
}
