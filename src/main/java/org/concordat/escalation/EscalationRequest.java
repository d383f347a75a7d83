package org.concordat.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** A party asks that a dispute goes up from a stage that is stuck. */
@Entity
public class EscalationRequest {

    public enum State {
        OPEN("a case manager decides"),
        GRANTED("granted"),
        REFUSED("refused"),
        GRANTED_BY_SILENCE("granted, because nobody decided in time"),
        OVERTAKEN("overtaken by the end of the stage");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    private UUID id;

    private String reference;
    private UUID party;
    private String person;
    private UUID reasons;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant askedAt;

    @Nullable
    private Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected EscalationRequest() {}

    EscalationRequest(String reference, UUID party, String person, UUID reasons, Instant askedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.party = party;
        this.person = person;
        this.reasons = reasons;
        this.state = State.OPEN;
        this.askedAt = askedAt;
    }

    void grant(Instant now) {
        end(State.GRANTED, now);
    }

    void grantBySilence(Instant now) {
        end(State.GRANTED_BY_SILENCE, now);
    }

    void refuse(Instant now) {
        end(State.REFUSED, now);
    }

    void overtake(Instant now) {
        end(State.OVERTAKEN, now);
    }

    private void end(State ended, Instant now) {
        if (state != State.OPEN) {
            throw new TooFar("The request for escalation of " + reference + " is already " + state);
        }
        this.state = ended;
        this.endedAt = now;
    }

    public String reference() {
        return reference;
    }

    public UUID party() {
        return party;
    }

    public State state() {
        return state;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
