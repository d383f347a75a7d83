package org.concordat.glass;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;

/** Somebody reads for a time what a case withholds from them, for a reason; it ends by itself. */
@Entity
public class BrokenGlass {

    @Id
    private UUID id;

    private String reference;
    private String person;

    @Enumerated(EnumType.STRING)
    private Role role;

    private UUID reason;
    private Instant brokenAt;
    private Instant endsAt;

    @Nullable
    private Instant closedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected BrokenGlass() {}

    BrokenGlass(String reference, String person, Role role, UUID reason, Instant now, Duration openFor) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.person = person;
        this.role = role;
        this.reason = reason;
        this.brokenAt = now;
        this.endsAt = now.plus(openFor);
    }

    boolean isOpen(Instant now) {
        return closedAt == null && now.isBefore(endsAt);
    }

    void close(Instant now) {
        if (closedAt != null) {
            throw new Refusal("glass", "is closed already");
        }
        this.closedAt = now.isBefore(endsAt) ? now : endsAt;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    Role role() {
        return role;
    }

    public Instant brokenAt() {
        return brokenAt;
    }

    public Instant endsAt() {
        return endsAt;
    }
}
