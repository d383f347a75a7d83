package org.concordat.access;

import java.time.Instant;
import java.util.List;

/** What has gone wrong in cases, so that somebody who runs the alliance sees to it. */
public interface Incidents {

    /** What has happened. */
    enum Kind {
        /** Something that happens by itself failed: it waits until it is tried again. */
        WORK_STOPPED,
        /** Nobody in the role may do a step; the last resort has it. */
        NOBODY_ELIGIBLE,
        /** The last resort has not decided about a delay. */
        UNANSWERED,
        /** History that has outlived its time is not cleaned away any more; that is of no case. */
        CLEANING_STOPPED
    }

    /**
     * An incident that is not over.
     *
     * @param reference of the case, and {@code process} in it; empty for what happens to the whole installation
     * @param process the name of the process in which it happened
     * @param missing what the work could not find, such as a calendar; empty when that is not known
     */
    record Incident(String id, Kind kind, String reference, String process, String missing, Instant since) {

        /** Whether it waits for somebody to let it be tried again. */
        public boolean mayBeTriedAgain() {
            return kind == Kind.WORK_STOPPED || kind == Kind.CLEANING_STOPPED;
        }
    }

    /** Those that are not over, the oldest first. */
    List<Incident> open();

    /**
     * What has stopped is tried again, by itself, a moment later.
     *
     * @throws org.concordat.alliance.Unknown when nothing has stopped under this id
     */
    void tryAgain(String id);
}
