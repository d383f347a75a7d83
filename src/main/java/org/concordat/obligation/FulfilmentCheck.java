package org.concordat.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a verifier found about a report: one row, so that two verifiers at once cannot both be right. */
@Entity
@Immutable
public class FulfilmentCheck {

    @Id
    private UUID report;

    @Enumerated(EnumType.STRING)
    private Verification finding;

    private UUID reasons;

    @Nullable
    private UUID missing;

    @Nullable
    private LocalDate remainderDueOn;

    @Nullable
    private UUID missed;

    private String person;
    private Instant checkedAt;

    @SuppressWarnings("NullAway.Init")
    protected FulfilmentCheck() {}

    FulfilmentCheck(UUID report, Verdict verdict, String person, Instant checkedAt) {
        this.report = report;
        this.finding = verdict.finding();
        this.reasons = verdict.reasons();
        this.missing = verdict.missing();
        this.remainderDueOn = verdict.remainderDueOn();
        this.missed = verdict.missed();
        this.person = person;
        this.checkedAt = checkedAt;
    }

    public UUID report() {
        return report;
    }

    public Verification finding() {
        return finding;
    }

    public @Nullable LocalDate remainderDueOn() {
        return remainderDueOn;
    }

    /** The vault's id of why it counts as kept although its value misses the target. */
    public @Nullable UUID missed() {
        return missed;
    }

    public String person() {
        return person;
    }

    public Instant checkedAt() {
        return checkedAt;
    }
}
