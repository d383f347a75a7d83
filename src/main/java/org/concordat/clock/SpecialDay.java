package org.concordat.clock;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.concordat.alliance.Words;

/** A day that is not like others of its kind: a one-off closure, or a one-off working day. */
@Embeddable
public record SpecialDay(LocalDate day, boolean open, String reason) {

    public SpecialDay {
        reason = Words.line("reason", reason, 120);
    }
}
