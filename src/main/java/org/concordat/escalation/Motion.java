package org.concordat.escalation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** What is put to the board in a case: the question, what it is about, the count. */
@Entity
public class Motion {

    /** What the board orders in a dispute, as tables name it. */
    public static final String REMEDY = "remedy";

    public enum State {
        OPEN,
        CARRIED,
        FAILED,
        TIED,
        INQUORATE,
        CONFLICTED,
        UNANSWERED,
        WITHDRAWN
    }

    static final Set<State> UNCOUNTED = EnumSet.of(State.OPEN, State.WITHDRAWN);

    @Id
    private UUID id;

    private String reference;
    private String decisionType;
    private String lane;
    private UUID words;

    @Nullable
    private UUID subject;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable
    private Integer members;

    @Nullable
    private Integer eligible;

    @Nullable
    private Integer yes;

    @Nullable
    private Integer no;

    @Nullable
    private Integer abstained;

    @Embedded
    private VoteRule countedBy;

    private String rule;
    private boolean sealed;
    private LocalDate voteOn;

    private Instant putAt;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private LocalDate effectiveOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Motion() {}

    Motion(String reference, Proposal proposal, VotePlan plan, LocalDate voteOn, Instant putAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.decisionType = proposal.decisionType();
        this.lane = proposal.lane();
        this.words = proposal.words();
        this.subject = proposal.subject();
        this.countedBy = plan.rule();
        this.rule = plan.source();
        this.sealed = plan.sealed();
        this.voteOn = voteOn;
        this.effectiveOn = proposal.effectiveOn();
        this.state = State.OPEN;
        this.putAt = putAt;
    }

    /**
     * Fixes the count, and with it the base and the result.
     */
    VoteResult decide(Tally tally, Instant now) {
        requireOpen();
        var result = countedBy.decide(tally);
        this.members = tally.members();
        this.eligible = tally.eligible();
        this.yes = tally.yes();
        this.no = tally.no();
        this.abstained = tally.abstained();
        this.state = state(result);
        this.decidedAt = now;
        return result;
    }

    private static State state(VoteResult result) {
        return switch (result) {
            case PASSED -> State.CARRIED;
            case FAILED -> State.FAILED;
            case TIED -> State.TIED;
            case INQUORATE -> State.INQUORATE;
            case CONFLICTED -> State.CONFLICTED;
            case SILENT -> State.UNANSWERED;
        };
    }

    /** Whether one more seat with a vote would have led to another result, however it had voted. */
    boolean hangsOnOneVote() {
        return counted().map(countedBy::hangsOnOneMore).orElse(false);
    }

    private Optional<Tally> counted() {
        return members == null || eligible == null || yes == null || no == null || abstained == null
                ? Optional.empty()
                : Optional.of(new Tally(members, eligible, yes, no, abstained));
    }

    void withdraw(Instant now) {
        requireOpen();
        this.state = State.WITHDRAWN;
        this.decidedAt = now;
    }

    /** Whether it orders nothing in the dispute, but is about a member that broke something. */
    boolean isAboutASanction() {
        return !decisionType.equals(REMEDY);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    void requireOpen() {
        if (state != State.OPEN) {
            throw new TooFar("The motion on " + reference + " is already " + state);
        }
    }

    /** The day on which the board may vote at the earliest. */
    public LocalDate voteOn() {
        return voteOn;
    }

    /** The day before which a decision has no effect, if the motion names one. */
    public Optional<LocalDate> effectiveOn() {
        return Optional.ofNullable(effectiveOn);
    }

    /** Whether a choice was not that of the decision. */
    public boolean isDissent(Ballot.Choice choice) {
        return switch (state) {
            case CARRIED -> choice == Ballot.Choice.NO;
            case FAILED -> choice == Ballot.Choice.YES;
            default -> false;
        };
    }

    /** Whether nobody learns how a seat votes before all are counted. */
    public boolean isSealed() {
        return sealed;
    }

    /** The rule it was put under. */
    public VoteRule countedBy() {
        return countedBy;
    }

    /** The table and its version that gave the rule. */
    String rule() {
        return rule;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public UUID words() {
        return words;
    }

    /** The id in the vault of the measures it would order, if it is about a remedy. */
    public Optional<UUID> measures() {
        return Optional.ofNullable(subject).filter(about -> decisionType.equals(REMEDY));
    }

    /** The id of what it is about, if it has one. */
    public Optional<UUID> subject() {
        return Optional.ofNullable(subject);
    }

    boolean isAbout(UUID asked) {
        return asked.equals(subject);
    }

    /** A motion about a sanction outlives the dispute that the broken obligation comes from. */
    boolean endsWithItsDispute() {
        return decisionType.equals(REMEDY);
    }

    /** The kind of decision, as the table of decision rules names it. */
    public String decisionType() {
        return decisionType;
    }

    /** The lane it was put in. */
    public String lane() {
        return lane;
    }

    public State state() {
        return state;
    }

    /** When it was counted or withdrawn, once it was. */
    public Instant putAt() {
        return putAt;
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }
}
