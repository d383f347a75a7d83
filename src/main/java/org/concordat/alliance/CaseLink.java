package org.concordat.alliance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** How one case belongs to another: the later one names the earlier. Links are added, never taken back. */
@Entity
@Immutable
public class CaseLink {

    /** What the case is to the other. */
    public enum Kind {
        RELATED("Related to", "Related to"),
        MERGED_INTO("Merged into", "Took in"),
        SPLIT_FROM("Split from", "Split off"),
        REOPENS("Takes up again", "Taken up again in");

        private final String label;
        private final String seenFromTheOther;

        Kind(String label, String seenFromTheOther) {
            this.label = label;
            this.seenFromTheOther = seenFromTheOther;
        }
    }

    @Embeddable
    record Key(String reference, String other, @Enumerated(EnumType.STRING) Kind kind) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String linkedBy;
    private Instant linkedAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseLink() {}

    CaseLink(Key key, String linkedBy, Instant linkedAt) {
        this.key = key;
        this.linkedBy = linkedBy;
        this.linkedAt = linkedAt;
    }

    public String reference() {
        return key.reference();
    }

    public String other() {
        return key.other();
    }

    public Kind kind() {
        return key.kind();
    }

    public String linkedBy() {
        return linkedBy;
    }

    public Instant linkedAt() {
        return linkedAt;
    }

    /** The case at the other end, seen from one of the two. */
    public String seenFrom(String reference) {
        return key.reference().equals(reference) ? key.other() : key.reference();
    }

    /** What the link says, seen from one of its two cases, such as "Split from" or "Split off". */
    public String labelFrom(String reference) {
        return key.reference().equals(reference) ? key.kind().label : key.kind().seenFromTheOther;
    }
}
