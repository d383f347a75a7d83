package org.concordat.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A clock was given more time. */
@Entity
@Immutable
class GrantedExtension {

    @Id
    private UUID id;

    private UUID clock;
    private String reference;
    private Instant dueBefore;
    private LocalDate until;
    private String rule;
    private String person;
    private Instant grantedAt;

    @SuppressWarnings("NullAway.Init")
    protected GrantedExtension() {}

    GrantedExtension(RunningClock late, LocalDate until, String rule, String person, Instant grantedAt) {
        this.id = UUID.randomUUID();
        this.clock = late.id();
        this.reference = late.reference();
        this.dueBefore = late.dueAt();
        this.until = until;
        this.rule = rule;
        this.person = person;
        this.grantedAt = grantedAt;
    }

    Instant dueBefore() {
        return dueBefore;
    }
}
