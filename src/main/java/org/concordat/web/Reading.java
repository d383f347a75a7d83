package org.concordat.web;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.clock.RunningClock;
import org.concordat.vault.Looker;
import org.concordat.vault.StoredItem;
import org.jspecify.annotations.Nullable;

/**
 * Somebody reads a case: how they stand to it, and so which of its rooms are open to them.
 *
 * @param employer the member they work for, if any
 * @param since when that member became a party, if it was not one from the beginning
 * @param glass that they broke, if they did
 * @param knownAt by what was known when; none for all that is known now
 * @param until the moment up to which they read anything of the case; none where they go on reading
 */
public record Reading(
        String reader,
        String reference,
        Set<Standing> standing,
        @Nullable UUID employer,
        @Nullable Instant since,
        @Nullable UUID glass,
        @Nullable Instant knownAt,
        @Nullable Instant until) {

    /** Somebody who reads for no member. */
    public Reading(String reader, String reference, Set<Standing> standing) {
        this(reader, reference, standing, null, null, null, null, null);
    }

    /** The same person reads, with the rights of now, what was known at an instant. */
    public Reading asKnownAt(Instant instant) {
        return new Reading(reader, reference, standing, employer, since, glass, instant, until);
    }

    /** The last moment of which something is read. */
    public Instant horizon() {
        return Stream.of(knownAt, until)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** Whether what they had to do with the case is over, and what came of it later is not theirs to read. */
    public boolean isOver() {
        return until != null;
    }

    /** Whether a moment is one of which something is read. */
    public boolean reaches(Instant moment) {
        return !moment.isAfter(horizon());
    }

    /** Whether the case's own file is open: to everyone who has to do with it, but not to its auditors. */
    public boolean isInside() {
        return is(Standing.PARTY)
                || is(Standing.MEDIATOR)
                || isOfOffice()
                || is(Standing.BOARD)
                || is(Standing.SUCCESSOR);
    }

    /** Whether they read what the board decided, and why: both sides, whoever works on the case, and who was asked to vote. */
    public boolean isToldWhy() {
        return is(Standing.PARTY) || isOfOffice() || is(Standing.BOARD) || is(Standing.VOTED);
    }

    /** Whether what committees and the board are given to decide by is open. */
    public boolean readsPacks() {
        return isOfOffice() || is(Standing.BOARD);
    }

    /** Whether what was written for the office is open: behind a broken glass, too, but nothing that is privileged. */
    public boolean isOfOffice() {
        return is(Standing.OFFICE) || is(Standing.GLASS);
    }

    /** Whether they may file documents: not who only mediates, for what the mediator adds is no party's evidence. */
    public boolean mayFile() {
        return is(Standing.PARTY) || is(Standing.OFFICE) || is(Standing.SUCCESSOR);
    }

    public boolean isInMediation() {
        return is(Standing.PARTY) || is(Standing.MEDIATOR);
    }

    /** Whether they are in mediation, and were when something happened in it: nobody reads what was said without them. */
    public boolean wasInMediation(Instant then) {
        return isInMediation() && wasThere(then);
    }

    /** Whether they are a party, and were when something was said among the parties. */
    public boolean wasInTalks(Instant then) {
        return is(Standing.PARTY) && wasThere(then);
    }

    private boolean wasThere(Instant then) {
        return since == null || !then.isBefore(since);
    }

    /** Whether they may know who has taken a task that is not done: others do not learn who does work that goes on. */
    public boolean knowsWhoHas(@Nullable String taker) {
        return is(Standing.AUDITOR) || is(Standing.OFFICE) || reader.equals(taker);
    }

    /**
     * Whether they may know what the parties and their mediator did in mediation at a moment, and who: auditors do, though
     * not what is said.
     */
    public boolean knowsOfStepsAt(Instant then) {
        return wasInMediation(then) || is(Standing.AUDITOR);
    }

    /** Whether they may know which step of mediation waits at the last moment of which something is read. */
    public boolean knowsOfStepsNow() {
        return knowsOfStepsAt(horizon());
    }

    public boolean knowsOfClock(RunningClock clock) {
        return reaches(clock.startedAt()) && knowsOfClock(clock.name(), clock.endedAt());
    }

    /**
     * Whether they may know that a clock runs or ran, and until when: of one in mediation those who were in it before it
     * ended.
     *
     * @param endedAt none while it runs
     */
    public boolean knowsOfClock(String name, @Nullable Instant endedAt) {
        return !InMediation.isClock(name) || knowsOfStepsAt(endedAt == null ? horizon() : endedAt);
    }

    /** As whom they are entered when they are shown an item: behind the glass where nothing else opens it to them. */
    public Looker looker(StoredItem item) {
        var as = standing.stream()
                .filter(each -> each != Standing.GLASS && as(each).mayRead(item))
                .min(Comparator.naturalOrder())
                .orElseGet(this::outermost);
        return new Looker(reader, as.name(), as == Standing.GLASS ? glass : null);
    }

    private Standing outermost() {
        return is(Standing.GLASS) ? Standing.GLASS : Collections.min(standing);
    }

    private Reading as(Standing one) {
        return new Reading(reader, reference, Set.of(one), employer, since, glass, knownAt, until);
    }

    public boolean is(Standing kind) {
        return standing.contains(kind);
    }

    public boolean mayRead(StoredItem item) {
        return switch (item.room()) {
            case CASE -> isInside();
            case MEDIATION -> wasInMediation(item.storedAt());
            case TALKS -> wasInTalks(item.storedAt()) || isAuthor(item);
            case OFFICE -> isOfOffice() || isAuthor(item);
            // what is said in caucus, the mediation opens to its own
            case IDENTITY, BALLOT, CAUCUS -> false;
            case BOARD -> readsPacks();
            case NOTES -> isAuthor(item);
            case SEALED -> isTheirs(item);
        };
    }

    private boolean isAuthor(StoredItem item) {
        return item.author().equals(reader);
    }

    private boolean isTheirs(StoredItem item) {
        return isAuthor(item) || is(Standing.PARTY) && employer != null && employer.equals(item.onBehalfOf());
    }

    /** Whether an item may be named at all: auditors see that there is one, others only what they may read. */
    public boolean mayKnowOf(StoredItem item) {
        return mayRead(item) || is(Standing.AUDITOR) && !item.room().isPrivate();
    }
}
