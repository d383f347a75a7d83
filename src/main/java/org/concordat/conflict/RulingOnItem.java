package org.concordat.conflict;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The investigator's ruling on one document: one row each; a later one is another row. */
@Entity
@Immutable
@Table(name = "evidence_ruling")
public class RulingOnItem {

    public enum Ruling {
        ACCEPTED,
        STRUCK
    }

    @Embeddable
    record Key(UUID item, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Ruling ruling;

    private UUID reasons;
    private String person;
    private Instant ruledAt;

    @SuppressWarnings("NullAway.Init")
    protected RulingOnItem() {}

    RulingOnItem(Key key, String reference, Ruling ruling, UUID reasons, String person, Instant ruledAt) {
        this.key = key;
        this.reference = reference;
        this.ruling = ruling;
        this.reasons = reasons;
        this.person = person;
        this.ruledAt = ruledAt;
    }

    public UUID item() {
        return key.item();
    }

    public Ruling ruling() {
        return ruling;
    }

    /** The vault's id of the reasons, in the room of the document. */
    public UUID reasons() {
        return reasons;
    }

    public String person() {
        return person;
    }

    public Instant ruledAt() {
        return ruledAt;
    }
}
