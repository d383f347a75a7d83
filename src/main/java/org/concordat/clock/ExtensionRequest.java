package org.concordat.clock;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** Somebody who holds a clock asks for more time before it runs out. */
@Entity
public class ExtensionRequest {

    enum State {
        OPEN,
        GRANTED,
        REFUSED,
        OVERTAKEN
    }

    @Id
    private UUID id;

    private String reference;
    private UUID clock;

    /** None when whoever asks works for no party. */
    @Nullable
    private UUID party;

    private String asker;
    private int days;
    private UUID reason;

    @Enumerated(EnumType.STRING)
    private ExtensionWay way;

    @Enumerated(EnumType.STRING)
    private ExtensionDecider decider;

    private boolean silenceAgrees;
    private String rule;
    private Instant dueBefore;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant askedAt;

    /** The parties whose consent is asked for; a member that becomes a party later was not. */
    @ElementCollection
    @CollectionTable(name = "extension_asked", joinColumns = @JoinColumn(name = "request"))
    @Column(name = "party")
    private Set<UUID> asked;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ExtensionRequest() {}

    ExtensionRequest(
            RunningClock running,
            @Nullable UUID party,
            String asker,
            int days,
            UUID reason,
            ExtensionRule rule,
            Instant askedAt) {
        this.id = UUID.randomUUID();
        this.reference = running.reference();
        this.clock = running.id();
        this.dueBefore = running.dueAt();
        this.party = party;
        this.asker = asker;
        this.days = days;
        this.reason = reason;
        this.way = rule.way();
        this.decider = rule.decider();
        this.silenceAgrees = rule.silenceAgrees();
        this.rule = rule.source();
        this.state = State.OPEN;
        this.askedAt = askedAt;
        this.asked = new HashSet<>();
    }

    void askFor(Collection<UUID> parties) {
        requireOpen();
        asked.addAll(parties);
    }

    List<UUID> asked() {
        return asked.stream().sorted().toList();
    }

    /** Consent was not asked for, or not given: somebody decides. */
    void leaveToDecider() {
        requireOpen();
        way = ExtensionWay.DECISION;
    }

    /** There is less time than was asked for. */
    void shorten(@Nullable Number shorter) {
        requireOpen();
        var fewer = shorter == null ? 0 : shorter.intValue();
        if (shorter == null || fewer != shorter.doubleValue() || fewer < 1 || fewer >= days) {
            throw new Refusal(
                    "extensionDays", "must be a whole number, at least 1 and fewer than the " + days + " asked for");
        }
        days = fewer;
    }

    void grant() {
        requireOpen();
        state = State.GRANTED;
    }

    void refuse() {
        requireOpen();
        state = State.REFUSED;
    }

    void overtake() {
        requireOpen();
        state = State.OVERTAKEN;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new TooFar("The request for more time is already " + state);
        }
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public UUID clock() {
        return clock;
    }

    public @Nullable UUID party() {
        return party;
    }

    /** The username of whoever asked. */
    public String asker() {
        return asker;
    }

    /** How many days more, as the clock counts. */
    public int days() {
        return days;
    }

    UUID reason() {
        return reason;
    }

    public ExtensionWay way() {
        return way;
    }

    ExtensionDecider decider() {
        return decider;
    }

    public boolean silenceAgrees() {
        return silenceAgrees;
    }

    String rule() {
        return rule;
    }

    /** When the clock was to end. */
    Instant dueBefore() {
        return dueBefore;
    }

    public Instant askedAt() {
        return askedAt;
    }
}
