package org.concordat.alliance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who acts and in which step of which process version, as known at the moment an outcome is entered. */
public interface Circumstances {

    /** The word that stands where a username would when nobody acts. */
    String SYSTEM = "system";

    /**
     * The signed-in person's username; {@link #SYSTEM} when the process acts by itself, {@code
     * "protected"} for somebody who must not be named.
     */
    String person();

    /** Key and version of the process definition, such as {@code mediation v3}. */
    @Nullable
    String processDefinition();

    /** The step's activity instance: an outcome is entered once for each. */
    @Nullable
    String activityInstance();

    /**
     * When what happens by itself was due: silence at the end of a day has its effect on that day, though a node comes
     * to it a moment later. None when a person acts, and none when nobody came to it for so long that the delay would
     * be taken from somebody's time.
     */
    @Nullable
    Instant due();
}
