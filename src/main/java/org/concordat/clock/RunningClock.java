package org.concordat.clock;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/**
 * A deadline with the rule it follows. It keeps its rule, whatever happens to the table later. Its end always follows
 * from the rule, the calendar, the ledger of pauses and the last extension.
 */
@Entity
public class RunningClock {

    /** When a clock that stands still runs out. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    public enum State {
        RUNNING,
        STOPPED,
        RAN_OUT
    }

    @Id
    private UUID id;

    private String reference;
    private UUID alliance;
    private String name;
    private String processInstance;

    @Nullable
    private String subject;

    private Instant startedAt;

    @Embedded
    private KeptRule kept;

    private String event;

    @Nullable
    private UUID eventEntry;

    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable
    private Instant endedAt;

    /** When its breach was last put to somebody, who may still be deciding about it. */
    @Nullable
    private Instant breachedAt;

    /** How many pauses of the ledger go on. */
    private int openPauses;

    @Nullable
    private Instant extendedAt;

    @Nullable
    private LocalDate extendedTo;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected RunningClock() {}

    RunningClock(Wait wait, UUID alliance, Beginning beginning, ClockRule rule, WorkingDays workingDays) {
        this.id = UUID.randomUUID();
        this.reference = wait.reference();
        this.name = wait.name();
        this.processInstance = wait.processInstance();
        this.subject = wait.subject();
        this.alliance = alliance;
        begin(beginning);
        this.state = State.RUNNING;
        follow(rule, workingDays, List.of());
    }

    /** Counts by another rule, from the same start. */
    final void follow(ClockRule rule, WorkingDays workingDays, List<Pause> pauses) {
        requireRunning();
        this.kept = new KeptRule(rule);
        derive(workingDays, pauses);
    }

    private void begin(Beginning beginning) {
        startedAt = beginning.at();
        event = beginning.words();
        eventEntry = beginning.entry();
    }

    /** Counts by its own rule, from now. */
    void restart(Instant now, WorkingDays workingDays, List<Pause> pauses) {
        requireRunning();
        begin(new Beginning(now, eventEntry == null ? event : "the day it began anew", null));
        extendedAt = null;
        extendedTo = null;
        derive(workingDays, pauses);
    }

    /** It ran out, and what it measures was given to somebody else: it counts by the table, from now. */
    void beginForAnother(Instant now, ClockRule rule, WorkingDays workingDays) {
        state = State.RUNNING;
        endedAt = null;
        extendedAt = null;
        extendedTo = null;
        begin(new Beginning(now, "the day it was given to somebody else", null));
        follow(rule, workingDays, List.of());
    }

    /** The event it counts from lies elsewhere; more time that was given stays as long as it was, and ends no earlier. */
    void move(Instant event, WorkingDays workingDays, List<Pause> pauses) {
        requireRunning();
        var given = extendedTo;
        var more = given == null ? 0 : kept.daysBetween(lastDay(workingDays), given, workingDays);
        begin(new Beginning(event, this.event, eventEntry));
        if (given != null && more > 0) {
            var moved = kept.dayAfter(lastDay(workingDays), more, workingDays);
            extendedTo = moved.isAfter(given) ? moved : given;
        }
        derive(workingDays, pauses);
    }

    private LocalDate lastDay(WorkingDays workingDays) {
        return deadline(workingDays, List.of()).due().toLocalDate();
    }

    /** One more pause has begun: nothing is due while any goes on. */
    void pause() {
        requireRunning();
        openPauses++;
        dueAt = NEVER;
    }

    /** One of its pauses has ended. */
    void resume(WorkingDays workingDays, List<Pause> pauses) {
        requireRunning();
        openPauses--;
        derive(workingDays, pauses);
    }

    public boolean isPaused() {
        return openPauses > 0;
    }

    /** Whether its end lies ahead: a pause that begins afterwards changes nothing, and nobody is warned any more. */
    boolean isUnderWayAt(Instant now) {
        return state == State.RUNNING && now.isBefore(dueAt);
    }

    private void derive(WorkingDays workingDays, List<Pause> pauses) {
        dueAt = derived(workingDays, pauses);
    }

    private Instant derived(WorkingDays workingDays, List<Pause> pauses) {
        return isPaused() ? NEVER : course().end(workingDays, pauses);
    }

    private Course course() {
        var extension = extendedAt == null || extendedTo == null ? null : new Extension(extendedAt, extendedTo, zone());
        return new Course(kept, startedAt, extension);
    }

    /**
     * Where its rule leads, and why; an extension may lead further.
     *
     * @param pauses stretches of time that do not count
     */
    Deadline deadline(WorkingDays workingDays, List<Pause> pauses) {
        return course().byRule(workingDays, pauses);
    }

    /** Whether its rule warns anybody at all. */
    boolean warns() {
        return !kept.warnings().isEmpty();
    }

    /** When somebody is to be warned before its end, in order. */
    List<Warning> warnings(WorkingDays workingDays, List<Pause> pauses) {
        return course().warnings(id, workingDays, pauses);
    }

    boolean beganOn(LocalDate day) {
        return LocalDate.ofInstant(startedAt, zone()).equals(day);
    }

    /** Whether it counts by a calendar. */
    boolean countsBy(String calendar) {
        return CalendarsInForce.names(kept.calendars()).anyMatch(calendar::equals);
    }

    /** Whether its date follows from its rule, pauses and extension; one from before they were kept may not. */
    boolean isDerived(WorkingDays workingDays, List<Pause> pauses) {
        return derived(workingDays, pauses).equals(dueAt);
    }

    /** A calendar has changed: the days that are still to come follow it. */
    void recount(WorkingDays workingDays, List<Pause> pauses) {
        requireRunning();
        derive(workingDays, pauses);
    }

    /** The names of the calendars whose working days count. */
    String calendars() {
        return kept.calendars();
    }

    /** What it counts from, in words. */
    public String event() {
        return event;
    }

    /** The entry of the record that it counts from; none when it counts from an event of its diagram. */
    public @Nullable UUID eventEntry() {
        return eventEntry;
    }

    /** The wait is over: in time, or not. */
    void stop(Instant now) {
        requireRunning();
        state = now.isBefore(dueAt) ? State.STOPPED : State.RAN_OUT;
        endedAt = now;
    }

    /** Whether it was stopped in time, and a wait from this beginning by this rule would be the same again. */
    boolean isStoppedWithin(Beginning beginning, ClockRule rule) {
        return state == State.STOPPED
                && startedAt.equals(beginning.at())
                && rule().equals(rule.source())
                && lane().equals(rule.lane());
    }

    /** How far the time leads that it was given beyond its rule; none when it was given none. */
    @Nullable
    Extension given(WorkingDays workingDays, List<Pause> pauses) {
        var extension = course().extension();
        return extension == null
                ? null
                : new Extension(
                        extension.grantedAt(),
                        kept.end(extension, workingDays, pauses).toLocalDate(),
                        zone());
    }

    /** The same was waited for before, with more time: it ends no earlier than that. */
    void keep(Extension given, WorkingDays workingDays, List<Pause> pauses) {
        requireRunning();
        extendedAt = given.grantedAt();
        extendedTo = given.until();
        derive(workingDays, pauses);
    }

    /** The same wait goes on. */
    void goOn() {
        state = State.RUNNING;
        endedAt = null;
    }

    void runOut(Instant now) {
        requireRunning();
        state = State.RAN_OUT;
        endedAt = now;
        breachedAt = now;
    }

    /** There is nothing left to decide about its breach: the wait is over. */
    void answer() {
        breachedAt = null;
    }

    /** Whether its time is over while what it measures still goes on. */
    boolean isOverdue(Instant now) {
        return state == State.RUNNING ? dueAt.isBefore(now) : breachedAt != null;
    }

    boolean isBreached() {
        return breachedAt != null;
    }

    /** More time, to the end of a day that lies ahead. */
    void extendTo(LocalDate day, Instant now) {
        var until = kept.endOf(day).toInstant();
        if (!until.isAfter(now) || !until.isAfter(dueAt)) {
            throw new Refusal("extendedUntil", "must be after today and after the date that ran out");
        }
        state = State.RUNNING;
        endedAt = null;
        lengthenTo(day, now);
    }

    /**
     * More time before it runs out; while it stands still nothing is due all the same.
     *
     * @param lastCounting days after this one are those that a pause takes out of it
     */
    void lengthenTo(LocalDate day, Instant lastCounting) {
        requireRunning();
        extendedAt = lastCounting;
        extendedTo = day;
        if (!isPaused()) {
            dueAt = kept.endOf(day).toInstant();
        }
    }

    /** The day to which so many days more than an end lead, as it counts. */
    LocalDate dayAfter(Instant end, int days, WorkingDays workingDays) {
        return kept.dayAfter(LocalDate.ofInstant(end, zone()), days, workingDays);
    }

    private void requireRunning() {
        if (state != State.RUNNING) {
            throw new TooFar("Clock " + name + " of " + reference + " is already " + state);
        }
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

    public String name() {
        return name;
    }

    /** What it leaves time for, in words such as "proposal of a session". */
    public String title() {
        return ClockWords.of(name);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public ZoneId zone() {
        return kept.zone();
    }

    /** When the wait was over, in time or not; none while it goes on. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public State state() {
        return state;
    }

    /** The lane whose term it runs by. */
    public String lane() {
        return kept.lane();
    }

    public String rule() {
        return kept.source();
    }

    /** The count in words, such as "10 business days after the first day, calendar us-federal". */
    public String count() {
        return kept.words();
    }

    /** The process whose wait it measures. */
    public String processInstance() {
        return processInstance;
    }
}
