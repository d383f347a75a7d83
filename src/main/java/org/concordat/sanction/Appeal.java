package org.concordat.sanction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** The one appeal a member has against a sanction: offered with its notice, filed or not, heard by people without a part in it. */
@Entity
public class Appeal {

    public enum State {
        OFFERED("can be filed"),
        NOT_FILED("not filed in time"),
        FILED("filed; being heard"),
        UPHELD("the sanction stands"),
        VARIED("a milder sanction takes its place"),
        REMITTED("sent back for a new decision"),
        REVERSED("the sanction is reversed"),
        MOOT("without object: what it was against has fallen");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final Set<State> DECIDED = EnumSet.of(State.UPHELD, State.VARIED, State.REMITTED, State.REVERSED);

    @Id
    private UUID id;

    private UUID sanction;
    private String reference;
    private UUID member;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant offeredAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private AppealGround ground;

    @Nullable
    private UUID words;

    @Nullable
    private String filedBy;

    @Nullable
    private Instant filedAt;

    @Nullable
    private UUID answer;

    @Nullable
    private String answeredBy;

    @Nullable
    private Instant answeredAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Panel panel;

    @Nullable
    private String decidedBy;

    @Nullable
    private UUID reasons;

    @Nullable
    private Instant decidedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Appeal() {}

    Appeal(Sanction against, Instant offeredAt) {
        this.id = UUID.randomUUID();
        this.sanction = against.id();
        this.reference = against.reference();
        this.member = against.member();
        this.state = State.OFFERED;
        this.offeredAt = offeredAt;
    }

    void file(AppealGround ground, UUID words, String person, Instant now) {
        require(State.OFFERED);
        this.state = State.FILED;
        this.ground = ground;
        this.words = words;
        this.filedBy = person;
        this.filedAt = now;
    }

    /** The time to file it is over. */
    void lapse() {
        require(State.OFFERED);
        this.state = State.NOT_FILED;
    }

    /** What it was against, or could have been, is no more. */
    void fallAway() {
        if (state != State.OFFERED && state != State.FILED && state != State.REMITTED) {
            throw new TooFar("Appeal " + id + " is already " + state);
        }
        this.state = State.MOOT;
    }

    void answer(UUID words, String person, Instant now) {
        require(State.FILED);
        if (answer != null) {
            throw new TooFar("Appeal " + id + " is already answered");
        }
        this.answer = words;
        this.answeredBy = person;
        this.answeredAt = now;
    }

    /** A panel has it before it. */
    void callPanel(Panel called) {
        require(State.FILED);
        this.panel = called;
    }

    void decide(State decided, UUID reasons, String person, Instant now) {
        require(State.FILED);
        this.state = decided;
        this.reasons = reasons;
        this.decidedBy = person;
        this.decidedAt = now;
    }

    private void require(State needed) {
        if (state != needed) {
            throw new TooFar("Appeal " + id + " is already " + state);
        }
    }

    public boolean isOffered() {
        return state == State.OFFERED;
    }

    /** Filed, and not decided yet. */
    public boolean isPending() {
        return state == State.FILED;
    }

    /** It can be filed, or is to be decided. */
    boolean isUnderWay() {
        return isOffered() || isPending();
    }

    public boolean isDecided() {
        return DECIDED.contains(state);
    }

    public UUID id() {
        return id;
    }

    public UUID sanction() {
        return sanction;
    }

    public String reference() {
        return reference;
    }

    /** Whose appeal it is: the sanctioned member's. */
    public UUID member() {
        return member;
    }

    public State state() {
        return state;
    }

    public @Nullable AppealGround ground() {
        return ground;
    }

    public @Nullable Instant filedAt() {
        return filedAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable Panel panel() {
        return panel;
    }

    /** The vault's id of the reasons of the decision. */
    UUID requireReasons() {
        if (reasons == null) {
            throw new IllegalStateException("Appeal " + id + " is not decided");
        }
        return reasons;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
