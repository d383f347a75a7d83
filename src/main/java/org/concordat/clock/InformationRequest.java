package org.concordat.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** A party is asked for information by whoever has a step of its dispute; the step's clock stands still meanwhile. */
@Entity
public class InformationRequest {

    enum State {
        OPEN,
        OVER
    }

    @Id
    private UUID id;

    private String reference;
    private UUID clock;

    /** None when the clock had run out before. */
    @Nullable
    private UUID pause;

    private UUID party;
    private String asker;
    private UUID question;

    @Enumerated(EnumType.STRING)
    private State state;

    /** How often the party was given more time. */
    private int moreTimes;

    private Instant askedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected InformationRequest() {}

    InformationRequest(
            RunningClock clock, @Nullable UUID pause, UUID party, String asker, UUID question, Instant askedAt) {
        this.id = UUID.randomUUID();
        this.reference = clock.reference();
        this.clock = clock.id();
        this.pause = pause;
        this.party = party;
        this.asker = asker;
        this.question = question;
        this.state = State.OPEN;
        this.askedAt = askedAt;
    }

    /** The party answers late, as often as the rule lets it. */
    void giveMoreTime(ExtensionRule rule) {
        requireOpen();
        rule.requireAnother("pauseReview", moreTimes);
        moreTimes++;
    }

    int moreTimes() {
        return moreTimes;
    }

    void end() {
        requireOpen();
        state = State.OVER;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new TooFar("The request for information is over");
        }
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    UUID clock() {
        return clock;
    }

    @Nullable
    UUID pause() {
        return pause;
    }

    public UUID party() {
        return party;
    }

    /** The username of whoever asked. */
    public String asker() {
        return asker;
    }

    public UUID question() {
        return question;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
