package org.concordat.sanction;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.RightsInQuestion;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** A rung of the ladder, proposed for one found breach, until it is in force and until it is over. */
@Entity
public class Sanction {

    public enum State {
        PROPOSED("proposed; a decision is awaited"),
        IMPOSED("imposed; not in force yet"),
        IN_FORCE("in force"),
        NOT_IMPOSED("not imposed"),
        LIFTED("lifted: the breach was cured"),
        EXPIRED("over: its time has passed"),
        READMITTED("over: the member was readmitted"),
        LAPSED("lapsed: the board did not ratify it"),
        REVERSED("reversed"),
        REPLACED("replaced by another decision");

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
    private UUID alliance;
    private UUID nonCompliance;
    private UUID obligation;
    private int clause;

    @Nullable
    private Integer occurrence;

    private UUID member;
    private UUID obligee;

    @Nullable
    private UUID cameFrom;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean emergency;
    private boolean ratified;

    @Nullable
    @Enumerated(EnumType.STRING)
    private DecidingBody body;

    @Embedded
    private Rung rung;

    private UUID motionWords;

    @Nullable
    private String decidedBy;

    @Nullable
    private UUID reasons;

    @Nullable
    private Instant decidedAt;

    @Nullable
    private Instant effectiveFrom;

    @Nullable
    private LocalDate lastDay;

    @Nullable
    private LocalDate countsUntil;

    @Nullable
    private Instant endedAt;

    @Embedded
    private Stays stays;

    @Nullable
    private UUID inPlaceOf;

    private int remittals;
    private boolean appealable;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Sanction() {}

    /**
     * @param cameFrom the sanction whose cure failed, if it is the next rung after one
     * @param emergency whether it takes effect before the board has ratified it
     */
    Sanction(
            UUID alliance,
            NonCompliance found,
            @Nullable Sanction cameFrom,
            Rung rung,
            boolean emergency,
            UUID motionWords) {
        this.id = UUID.randomUUID();
        this.reference = found.reference();
        this.alliance = alliance;
        this.nonCompliance = found.id();
        this.obligation = found.obligation();
        this.clause = found.clause();
        this.occurrence = found.occurrence();
        this.member = found.obligor();
        this.obligee = found.obligee();
        this.cameFrom = cameFrom == null ? null : cameFrom.id();
        this.state = State.PROPOSED;
        this.emergency = emergency;
        this.rung = rung;
        this.motionWords = motionWords;
        this.appealable = true;
        this.stays = new Stays();
    }

    private Sanction(Sanction before, Rung rung, UUID motionWords) {
        this.id = UUID.randomUUID();
        this.reference = before.reference;
        this.alliance = before.alliance;
        this.nonCompliance = before.nonCompliance;
        this.obligation = before.obligation;
        this.clause = before.clause;
        this.occurrence = before.occurrence;
        this.member = before.member;
        this.obligee = before.obligee;
        this.cameFrom = before.cameFrom;
        this.inPlaceOf = before.id;
        this.remittals = before.remittals;
        this.state = State.PROPOSED;
        this.rung = rung;
        this.motionWords = motionWords;
        this.stays = new Stays();
    }

    /** What a panel puts in the place of another: imposed as it stands, with no vote and no further appeal. */
    static Sanction varied(Sanction before, Rung milder, UUID motionWords, String person, UUID reasons, Instant now) {
        if (!milder.isMilderThan(before.rung)) {
            throw new Refusal(Remedies.FIELD, "must lead to a milder sanction, in what it takes and for how long");
        }
        var varied = new Sanction(before, milder, motionWords);
        varied.impose(person, reasons, now);
        varied.ratified = true;
        return varied;
    }

    /** What is put before a body once more: the same sanction, with an appeal of its own. */
    static Sanction remitted(Sanction before, UUID motionWords) {
        var remitted = new Sanction(before, before.rung, motionWords);
        remitted.remittals++;
        remitted.appealable = true;
        return remitted;
    }

    /** What the ladder proposes has changed before any body has it. */
    void proposeAnew(Rung other, boolean atOnce, UUID words) {
        require(State.PROPOSED);
        this.rung = other;
        this.emergency = atOnce;
        this.motionWords = words;
    }

    /** A body has it before it. */
    void callBody(DecidingBody called) {
        require(State.PROPOSED);
        this.body = called;
    }

    /** The body lets it be a milder one; what is milder is never an emergency. */
    void mitigate(Rung milder, UUID words) {
        require(State.PROPOSED);
        if (milder.number() >= rung.number()) {
            throw new Refusal("sanctionDecision", "must be a milder sanction than the one proposed");
        }
        this.rung = milder;
        this.motionWords = words;
        this.emergency = false;
    }

    void impose(String person, UUID reasons, Instant now) {
        require(State.PROPOSED);
        this.state = State.IMPOSED;
        this.decidedBy = person;
        this.reasons = reasons;
        this.decidedAt = now;
    }

    /** The board has voted for it: a proposal is imposed, what a committee imposed is ratified. */
    void ratify(Instant now) {
        if (state == State.NOT_IMPOSED || state == State.LAPSED) {
            throw tooFar();
        }
        if (state == State.PROPOSED) {
            this.state = State.IMPOSED;
            this.decidedAt = now;
        }
        this.ratified = true;
    }

    void putInForce(Instant from, @Nullable LocalDate lastDay, LocalDate countsUntil) {
        require(State.IMPOSED);
        this.state = State.IN_FORCE;
        this.effectiveFrom = from;
        this.lastDay = lastDay;
        this.countsUntil = countsUntil;
    }

    /** It came of the failed cure of one that another has taken the place of, and rests on that. */
    void restOn(Sanction other) {
        this.cameFrom = other.id;
    }

    /** How long earlier ones rested in whose place it is. */
    void addStays(int days) {
        stays.addEarlier(days);
    }

    /** It is not imposed; where it took effect at once, it lapses. */
    void drop(Instant now) {
        if (isProvisional()) {
            end(State.LAPSED, now);
            return;
        }
        if (!isPending()) {
            throw tooFar();
        }
        this.state = State.NOT_IMPOSED;
        this.endedAt = now;
    }

    /** It was over before the board did not ratify it: it ended when it did, and counts no more. */
    void lapseAfterwards() {
        if (!isOverUnratified()) {
            throw tooFar();
        }
        this.state = State.LAPSED;
    }

    /** The breach is cured: it ends, and counts for a shorter time. */
    void lift(Instant now, LocalDate countsUntil) {
        end(State.LIFTED, now);
        this.countsUntil = countsUntil;
    }

    /** The board has readmitted the member: it ends. */
    void readmit(Instant now) {
        end(State.READMITTED, now);
    }

    void expire(Instant now) {
        end(State.EXPIRED, now);
    }

    /** An appeal is heard: it rests. */
    void stay(Instant now) {
        require(State.IN_FORCE);
        stays.begin(now);
    }

    /** It goes on, and ends later by the days for which it rested. */
    void resume(LocalDate today, ZoneId zone) {
        require(State.IN_FORCE);
        var rested = stays.end(today, zone);
        this.lastDay = lastDay == null ? null : lastDay.plusDays(rested);
    }

    /** It should not have been: it counts no more, whatever has become of it since it came into force. */
    void reverse(Instant now) {
        if (effectiveFrom == null || isUndone()) {
            throw tooFar();
        }
        this.state = State.REVERSED;
        this.endedAt = now;
    }

    /** Another was decided in its place: it counts no more, whatever has become of it since it came into force. */
    void replace(Instant now) {
        reverse(now);
        this.state = State.REPLACED;
    }

    private void end(State ended, Instant now) {
        require(State.IN_FORCE);
        this.state = ended;
        this.endedAt = now;
    }

    private void require(State needed) {
        if (state != needed) {
            throw tooFar();
        }
    }

    private TooFar tooFar() {
        return new TooFar("Sanction " + id + " is already " + state);
    }

    /** The kind of decision the board takes about it. */
    public String vote() {
        return emergency ? rung.voteAtOnce() : rung.vote();
    }

    /** It counts as if it had never been. */
    boolean isUndone() {
        return state == State.REVERSED || state == State.REPLACED;
    }

    /** It may come into force, is in force, or was and counts. */
    boolean stands() {
        return state != State.NOT_IMPOSED && state != State.LAPSED && !isUndone();
    }

    /** Nobody has put it in force yet, and somebody still may. */
    boolean isPending() {
        return state == State.PROPOSED || state == State.IMPOSED;
    }

    /** It is to be decided, or ratified, or can still be cured, appealed against or ended by a readmission. */
    boolean isUnderWay() {
        return isPending() || state == State.IN_FORCE || isOverUnratified();
    }

    /** It took effect and has none any more. */
    boolean isOver() {
        return effectiveFrom != null && state != State.IN_FORCE;
    }

    /** In force, but without any effect while an appeal is heard. */
    public boolean isStayed() {
        return state == State.IN_FORCE && stays.isOne();
    }

    Stays stays() {
        return stays;
    }

    /** What it takes, for a span of time. */
    RightsInQuestion rights(Instant from, @Nullable Instant until) {
        return new RightsInQuestion(reference, id, member, rung.taken(), from, until);
    }

    /** From when the time to cure counts: what reaches back asks for nothing in the past. */
    public Instant cureBegins() {
        var began = requireBegin();
        return decidedAt != null && decidedAt.isAfter(began) ? decidedAt : began;
    }

    Instant requireBegin() {
        if (effectiveFrom == null) {
            throw new IllegalStateException("Sanction " + id + " was never in force");
        }
        return effectiveFrom;
    }

    /** In force, and the board has yet to say whether it stays so. */
    public boolean isProvisional() {
        return state == State.IN_FORCE && rung.ratification() && !ratified;
    }

    /** It took effect at once, and was cured or over before the board has said whether it stands. */
    boolean isOverUnratified() {
        return (state == State.LIFTED || state == State.EXPIRED) && rung.ratification() && !ratified;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public UUID alliance() {
        return alliance;
    }

    public UUID nonCompliance() {
        return nonCompliance;
    }

    public UUID obligation() {
        return obligation;
    }

    /** The number of the broken clause in its terms, from 1. */
    public int clause() {
        return clause;
    }

    /** Which time of the clause was not kept; none when it is due once. */
    public @Nullable Integer occurrence() {
        return occurrence;
    }

    /** The member it is about. */
    public UUID member() {
        return member;
    }

    /** To whom was owed what the member did not keep. */
    public UUID obligee() {
        return obligee;
    }

    public @Nullable UUID cameFrom() {
        return cameFrom;
    }

    /** The sanction that it was decided in the place of; it reaches back to the beginning of that one. */
    public @Nullable UUID inPlaceOf() {
        return inPlaceOf;
    }

    /** How often it was sent back to be decided anew. */
    int remittals() {
        return remittals;
    }

    /** Whether its member may appeal against it; what a panel put in place is final. */
    public boolean isAppealable() {
        return appealable;
    }

    public State state() {
        return state;
    }

    public boolean isEmergency() {
        return emergency;
    }

    public Rung rung() {
        return rung;
    }

    public @Nullable DecidingBody body() {
        return body;
    }

    /** The vault's id of what the board is asked. */
    public UUID motionWords() {
        return motionWords;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable Instant effectiveFrom() {
        return effectiveFrom;
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    public @Nullable LocalDate countsUntil() {
        return countsUntil;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
