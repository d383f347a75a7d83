package org.concordat.web.log;

import java.io.IOException;

/** Writes an event log from its beginning to its end and keeps nothing of it. */
interface LogWriter {

    /** @param entries how many there are going to be */
    void begin(LogOrder order, long entries) throws IOException;

    /** Whether the cases are shown twice: what they are about is told before what happened. */
    default boolean looksTwice() {
        return false;
    }

    /** A case at the first look. */
    default void things(LoggedCase each) throws IOException {}

    /** What stands between the two looks. */
    default void betweenLooks() throws IOException {}

    void events(LoggedCase each) throws IOException;

    void end() throws IOException;
}
