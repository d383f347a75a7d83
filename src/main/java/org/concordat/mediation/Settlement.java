package org.concordat.mediation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.concordat.vault.Room;
import org.jspecify.annotations.Nullable;

/** Terms put before every party of a case. They bind when all have signed; until then nothing is settled. */
@Entity
public class Settlement {

    public enum State {
        OPEN,
        SIGNED,
        REFUSED,
        LAPSED,
        /** The dispute ended early while the parties were asked to sign. */
        DROPPED
    }

    @Id
    private UUID id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Room room;

    @Enumerated(EnumType.STRING)
    private Coverage coverage;

    private UUID terms;

    @Nullable
    private UUID settledIssues;

    @Nullable
    private UUID carvedOut;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable
    private UUID signedTerms;

    @Nullable
    private UUID document;

    private String draftedBy;
    private Instant draftedAt;

    @Nullable
    private Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Settlement() {}

    /** @param room the wall behind which the terms stand until they are signed */
    Settlement(String reference, Room room, Draft draft, UUID terms, String draftedBy, Instant draftedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.room = room;
        this.coverage = draft.coverage();
        this.terms = terms;
        this.settledIssues = draft.settledIssues();
        this.carvedOut = draft.carvedOut();
        this.state = State.OPEN;
        this.draftedBy = draftedBy;
        this.draftedAt = draftedAt;
    }

    void sign(UUID signedTerms, UUID document, Instant now) {
        end(State.SIGNED, now);
        this.signedTerms = signedTerms;
        this.document = document;
    }

    void refuse(Instant now) {
        end(State.REFUSED, now);
    }

    void lapse(Instant now) {
        end(State.LAPSED, now);
    }

    void drop(Instant now) {
        end(State.DROPPED, now);
    }

    private void end(State end, Instant now) {
        if (state != State.OPEN) {
            throw new TooFar("Settlement of " + reference + " is already " + state);
        }
        this.state = end;
        this.endedAt = now;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public Room room() {
        return room;
    }

    public Coverage coverage() {
        return coverage;
    }

    /** What the parties are asked to sign, in the vault. */
    public UUID terms() {
        return terms;
    }

    public @Nullable UUID settledIssues() {
        return settledIssues;
    }

    public @Nullable UUID carvedOut() {
        return carvedOut;
    }

    public State state() {
        return state;
    }

    /** The terms as they stand in the case's own file, once signed. */
    public @Nullable UUID signedTerms() {
        return signedTerms;
    }

    /** The signed settlement as a document to keep, in the vault. */
    public @Nullable UUID document() {
        return document;
    }

    public String draftedBy() {
        return draftedBy;
    }
}
