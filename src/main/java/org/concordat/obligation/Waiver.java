package org.concordat.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The obligee lets go of what it is owed: one row, never changed. */
@Entity
@Immutable
@Table(name = "obligation_waiver")
public class Waiver {

    @Id
    private UUID obligation;

    private UUID reasons;
    private String person;
    private Instant waivedAt;

    @SuppressWarnings("NullAway.Init")
    protected Waiver() {}

    Waiver(UUID obligation, UUID reasons, String person, Instant waivedAt) {
        this.obligation = obligation;
        this.reasons = reasons;
        this.person = person;
        this.waivedAt = waivedAt;
    }

    public UUID obligation() {
        return obligation;
    }

    public String person() {
        return person;
    }

    public Instant waivedAt() {
        return waivedAt;
    }
}
