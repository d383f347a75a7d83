package org.concordat.mediation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What binds a mediator to a member: a job, money or family, from a day on, perhaps until another. */
@Embeddable
public record Tie(
        UUID member, @Enumerated(EnumType.STRING) Kind kind, LocalDate sinceDay, @Nullable LocalDate untilDay) {

    public enum Kind {
        EMPLOYER,
        FINANCIAL,
        FAMILY
    }

    public Tie {
        if (untilDay != null && untilDay.isBefore(sinceDay)) {
            throw new Refusal("until", "must not be before the day the tie began");
        }
    }

    /** Whether it counts on a day: it lasts, or ended within the years that are looked back upon. */
    boolean binds(Collection<UUID> parties, LocalDate today, int lookBackYears) {
        return parties.contains(member)
                && !sinceDay.isAfter(today)
                && (untilDay == null || !untilDay.isBefore(today.minusYears(lookBackYears)));
    }
}
