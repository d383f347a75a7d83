package org.concordat.conflict;

import java.time.LocalDate;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What a representative reports of a meeting. */
public record MeetingReport(
        @Nullable LocalDate heldOn, boolean complainantAttended, Attendance respondentsAttended, TalksOutcome outcome) {

    public MeetingReport {
        if (heldOn == null) {
            throw new Refusal("talksHeldOn", "must be the day of the meeting");
        }
    }

    Meeting recordedFor(UUID party, LocalDate today) {
        if (heldOn == null || heldOn.isAfter(today)) {
            throw new Refusal("talksHeldOn", "must not lie in the future; complete this task after the meeting");
        }
        var meeting = new Meeting(heldOn, complainantAttended, respondentsAttended, party);
        if (outcome == TalksOutcome.AGREEMENT && !meeting.broughtTheSidesTogether()) {
            throw new Refusal("talksOutcome", "must not be an agreement when one side did not come");
        }
        return meeting;
    }
}
