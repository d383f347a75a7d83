package org.concordat.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Proof of receipt: the first time a representative of the addressee had the notice before them. */
@Entity
@Immutable
public class NoticeOpening {

    @Id
    private UUID notice;

    private String person;
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected NoticeOpening() {}

    public UUID notice() {
        return notice;
    }

    public String person() {
        return person;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
