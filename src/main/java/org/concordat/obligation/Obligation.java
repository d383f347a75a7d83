package org.concordat.obligation;

import static java.util.Comparator.naturalOrder;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Consequence;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** What one member owes another under a clause, until it is kept or broken. */
@Entity
public class Obligation {

    /** Agreed, falling due, reported, and how it ended. */
    public enum State {
        WAITING("waiting for another clause"),
        PENDING("pending"),
        DUE("due"),
        SUBMITTED("submitted as done; to be verified"),
        PARTIAL("partial: the rest is due"),
        VERIFIED("verified: kept in time"),
        LATE("late: kept after its day"),
        WAIVED("waived"),
        BREACHED("breached"),
        CURED("breached, then cured: kept late"),
        EXCUSED("breached, and excused"),
        RELEASED("released with the withdrawal"),
        FALLEN("no longer owed: the clause it waited for was not kept");

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
    private UUID obligor;
    private UUID obligee;
    private UUID terms;
    private int clause;
    private LocalDate dueOn;

    @Embedded
    private Occurrence occurrence;

    @Nullable
    private Integer grace;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Consequence consequence;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable
    private LocalDate fulfilledOn;

    @Nullable
    private LocalDate remainderDueOn;

    /** How often a report came back after the day; each time gives grace anew. */
    private int lateRejections;

    /** Whether its obligor was heard about its breach, and it stays one. */
    private boolean heard;

    /** How many days its obligor has once what it waits for is done; none when it waits for nothing. */
    @Nullable
    private Integer daysAfter;

    /** How often it has been put in words. */
    private int edition;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Obligation() {}

    Obligation(String reference, UUID terms, int number, Clause clause, int occurrence) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.terms = terms;
        this.clause = number;
        this.obligor = clause.obligor();
        this.obligee = clause.obligee();
        this.occurrence = Occurrence.of(clause, occurrence);
        this.dueOn = clause.dueOn(occurrence);
        this.grace = clause.grace();
        this.consequence = clause.consequence();
        this.edition = 1;
        this.state = State.PENDING;
    }

    /** Its time begins only when others are done; then it has as many days as were agreed between them. */
    void waitForOthers(int days) {
        require(State.PENDING);
        this.daysAfter = days;
        this.state = State.WAITING;
    }

    /** What it waited for is done: it is due on its day, or later if it has waited longer than was agreed. */
    void begin(Clause clause, LocalDate today) {
        require(State.WAITING);
        var days = Objects.requireNonNull(daysAfter);
        var first = Stream.of(clause.due(), today.plusDays(days))
                .max(naturalOrder())
                .orElseThrow();
        var moved = clause.amended(clause.act(), first, clause.grace());
        this.dueOn = moved.dueOn(occurrence.number());
        this.occurrence = Occurrence.of(moved, occurrence.number());
        this.state = State.PENDING;
    }

    /** What it waited for was not kept, and by the rule of the table it is not owed any more. */
    void fallAway() {
        require(State.WAITING);
        this.state = State.FALLEN;
    }

    /** Its day comes near. */
    void fallDue() {
        requireAwaited();
        if (state == State.PENDING) {
            state = State.DUE;
        }
    }

    void reportFulfilment(LocalDate fulfilledOn, LocalDate today) {
        requireAwaited();
        if (fulfilledOn.isAfter(today)) {
            throw new Refusal("fulfilledOn", "must not lie in the future");
        }
        this.fulfilledOn = fulfilledOn;
        this.state = State.SUBMITTED;
    }

    void keep() {
        require(State.SUBMITTED);
        this.state = isReportedLate() ? State.LATE : State.VERIFIED;
    }

    void keepInPart(LocalDate remainderDueOn, LocalDate today) {
        require(State.SUBMITTED);
        if (!remainderDueOn.isAfter(today)) {
            throw new Refusal("remainderDueOn", "must be after today");
        }
        this.remainderDueOn = remainderDueOn;
        this.lateRejections = 0;
        this.fulfilledOn = null;
        this.state = State.PARTIAL;
    }

    /** @param given the day to which there was more time for it; none when there was none */
    void askAgain(LocalDate today, @Nullable LocalDate given) {
        require(State.SUBMITTED);
        if (today.isAfter(expectedOn()) && (given == null || today.isAfter(given))) {
            lateRejections++;
        }
        this.fulfilledOn = null;
        this.state = remainderDueOn != null ? State.PARTIAL : today.isBefore(dueOn) ? State.PENDING : State.DUE;
    }

    void breach() {
        requireAwaited();
        this.state = State.BREACHED;
    }

    /** Its obligor was heard, and it was not kept. */
    void stayBroken() {
        require(State.BREACHED);
        this.heard = true;
    }

    /** It was kept after all, if late. */
    void cure() {
        require(State.BREACHED);
        this.state = State.CURED;
    }

    /** Its breach is not held against the obligor. */
    void excuse() {
        require(State.BREACHED);
        this.state = State.EXCUSED;
    }

    /** The member it is owed to lets go of it. */
    void waive() {
        if (!isOpen()) {
            throw new Refusal("obligation", "can no longer be waived; it is " + state.label());
        }
        this.state = State.WAIVED;
    }

    void requireAmendable() {
        if (isWaiting()) {
            throw new Refusal("obligation", "cannot be amended before what it waits for is done");
        }
        if (!isAwaited()) {
            throw new Refusal("obligation", "can no longer be amended; it is " + state.label());
        }
    }

    /** Everybody whom it burdens consented: it reads differently, and its days follow. */
    void amend(Amendment amendment, NewDays days) {
        requireAwaited();
        var begins = days.beginOf(this);
        expectOn(days.of(this));
        this.occurrence = occurrence.from(begins);
        this.terms = amendment.words();
        this.grace = amendment.grace();
        this.edition++;
    }

    private void expectOn(LocalDate day) {
        if (remainderDueOn == null) {
            this.dueOn = day;
        } else {
            this.remainderDueOn = day;
        }
    }

    /** Whether another one is a later time of the same clause, and has yet to be kept. */
    boolean isFollowedBy(Obligation other) {
        return other.occurrence.number() > occurrence.number() && other.isAwaited();
    }

    boolean isSameClause(Obligation other) {
        return other.terms.equals(terms) && other.clause == clause;
    }

    /** The member it is owed to takes the whole dispute back. */
    void release() {
        if (!isOpen()) {
            throw new IllegalStateException("Obligation " + id + " is already " + state);
        }
        this.state = State.RELEASED;
    }

    /** Whether it has yet to be kept. */
    public boolean isOpen() {
        return isAwaited() || state == State.SUBMITTED || isWaiting();
    }

    /** Whether its time has yet to begin, because another clause comes first. */
    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether what its obligor says it did came after the day that was agreed, whatever was allowed since. */
    boolean isReportedLate() {
        return fulfilledOn != null && fulfilledOn.isAfter(dueOn);
    }

    boolean isKeptInTime() {
        return state == State.VERIFIED;
    }

    int lateRejections() {
        return lateRejections;
    }

    boolean isBroken() {
        return state == State.BREACHED;
    }

    boolean isAwaited() {
        return state == State.PENDING || state == State.DUE || state == State.PARTIAL;
    }

    private void requireAwaited() {
        if (!isAwaited()) {
            throw new TooFar("Obligation " + id + " is already " + state);
        }
    }

    private void require(State required) {
        if (state != required) {
            throw new TooFar("Obligation " + id + " is already " + state);
        }
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public UUID obligor() {
        return obligor;
    }

    public UUID obligee() {
        return obligee;
    }

    /** The vault's id of the terms whose clause this is. */
    public UUID terms() {
        return terms;
    }

    /** The clause's number, from 1. */
    public int clause() {
        return clause;
    }

    /** The number of its version, from 1: each amendment makes another. */
    public int edition() {
        return edition;
    }

    /** Which time it is that the clause is due. */
    public Occurrence occurrence() {
        return occurrence;
    }

    /** The business days after its day before it counts as breached; none when the table says. */
    public @Nullable Integer grace() {
        return grace;
    }

    /** What its clause says about its breach; none when only the ladder does. */
    public @Nullable Consequence consequence() {
        return consequence;
    }

    /** The day that was agreed. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** The last day to do what is still missing, once it was kept in part. */
    public @Nullable LocalDate remainderDueOn() {
        return remainderDueOn;
    }

    /** The day that counts now: of the rest, or of the whole. */
    public LocalDate expectedOn() {
        return remainderDueOn == null ? dueOn : remainderDueOn;
    }

    public State state() {
        return state;
    }
}
