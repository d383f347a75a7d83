package org.concordat.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a mediation.
 *
 * @param mayEnd whether the reader may say that they want no more of them
 */
record Meetings(List<Meeting> list, boolean mayEnd) {

    public boolean isAnyFixed() {
        return list.stream().anyMatch(meeting -> meeting.state() == Meeting.State.FIXED);
    }

    public boolean isAnyCancelled() {
        return list.stream().anyMatch(Meeting::isCancelled);
    }

    record Meeting(String time, String mode, @Nullable String place, State state) {

        enum State {
            PROPOSED,
            FIXED,
            CANCELLED
        }

        public boolean isProposed() {
            return state == State.PROPOSED;
        }

        public boolean isCancelled() {
            return state == State.CANCELLED;
        }
    }
}
