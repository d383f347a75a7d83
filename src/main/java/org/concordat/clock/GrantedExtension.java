package org.concordat.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A clock was given more time. */
@Entity
@Immutable
public class GrantedExtension {

    @Id
    private UUID id;

    private UUID clock;
    private String reference;
    private Instant dueBefore;
    private LocalDate until;

    @Enumerated(EnumType.STRING)
    private ExtensionWay way;

    private String rule;
    private String person;
    private Instant grantedAt;

    @SuppressWarnings("NullAway.Init")
    protected GrantedExtension() {}

    GrantedExtension(
            RunningClock extended,
            Instant dueBefore,
            LocalDate until,
            ExtensionWay way,
            String rule,
            String person,
            Instant grantedAt) {
        this.id = UUID.randomUUID();
        this.clock = extended.id();
        this.reference = extended.reference();
        this.dueBefore = dueBefore;
        this.until = until;
        this.way = way;
        this.rule = rule;
        this.person = person;
        this.grantedAt = grantedAt;
    }

    /** The same for another clock that measures the same thing. */
    GrantedExtension on(RunningClock again) {
        return new GrantedExtension(again, dueBefore, until, way, rule, person, grantedAt);
    }

    UUID clock() {
        return clock;
    }

    Instant dueBefore() {
        return dueBefore;
    }

    /** Its last day. */
    public LocalDate until() {
        return until;
    }

    public ExtensionWay way() {
        return way;
    }

    /** The table that allows it, and its version. */
    public String rule() {
        return rule;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
