package org.concordat.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine's history of cases: how long it is kept, and when it is cleaned away. */
public interface KeptHistory {

    /** A process of a case that has ended, and with it all those it called. */
    record EndedProcess(String id, String reference, Instant endedAt, Instant goesAt) {}

    /** From now on the engine keeps what it knows of a case. */
    void keep(String reference);

    /** What would go of a case by a moment is kept until then. */
    void keepUntil(String reference, Instant moment);

    /** What it knows of a case goes when its diagrams say, counted from when each process ended. */
    void keepAsDrawn(String reference);

    /** What goes by a moment, what goes first before the rest. */
    List<EndedProcess> goingBy(Instant moment);

    /** The same, but for what is entered as cleaned: the engine has begun with that; so many at most. */
    List<EndedProcess> newlyGoingBy(Instant moment, int most);

    /** The cases of which something goes by a moment, but for those that are held; what goes first before the rest. */
    List<GoingCase> goingBy(Instant moment, Collection<String> held, Excerpt asked);

    /** How much the engine keeps of these processes and of all they called, in rows. */
    Map<String, Long> rowsOf(Collection<String> processes);

    /** When it cleans next; never, where it is told not to, or has stopped. */
    Optional<Instant> nextCleaning();
}
