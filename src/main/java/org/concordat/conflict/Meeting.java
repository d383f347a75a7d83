package org.concordat.conflict;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A meeting of the parties: when, and who came. What was offered stays in the vault.
 *
 * @param recordedFor the party that recorded it
 */
@Embeddable
public record Meeting(
        LocalDate heldOn,
        boolean complainantAttended,
        @Enumerated(EnumType.STRING) Attendance respondentsAttended,
        UUID recordedFor) {

    boolean broughtTheSidesTogether() {
        return complainantAttended && respondentsAttended != Attendance.NONE;
    }
}
