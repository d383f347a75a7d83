package org.concordat.web.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.obligation.Obligation.State;
import org.jspecify.annotations.Nullable;

/** How an obligation stood. */
public final class KnownObligation {

    private final UUID id;
    private final UUID obligor;
    private final UUID obligee;
    private final int clause;
    private final @Nullable Integer occurrence;
    private final List<UUID> story = new ArrayList<>();
    private final UUID batch;
    private UUID terms;
    private LocalDate dueOn;
    private @Nullable LocalDate restDueOn;
    private @Nullable Integer grace;
    private int version = 1;
    private State state;

    /** @param opened the entry that it was opened */
    KnownObligation(UUID id, Told opened) {
        this.id = id;
        this.obligor = opened.id("obligor");
        this.obligee = opened.id("obligee");
        this.clause = opened.number("clause", 0);
        this.occurrence = opened.number("occurrence");
        this.batch = opened.id("terms");
        this.terms = batch;
        this.dueOn = opened.day("dueOn", LocalDate.MAX);
        this.grace = opened.number("grace");
        this.state = opened.text("after").isEmpty() ? State.PENDING : State.WAITING;
        story.add(opened.id());
    }

    void hear(Told told) {
        story.add(told.id());
        switch (told.outcome()) {
            case OBLIGATION_TIME_BEGUN -> begin(told);
            case OBLIGATION_AMENDED -> amend(told);
            case OBLIGATION_FALLS_DUE -> state = state == State.PENDING ? State.DUE : state;
            case FULFILMENT_REPORTED, FULFILMENT_REPORTED_LATE -> state = State.SUBMITTED;
            case FULFILMENT_REJECTED -> askAgain(told.today());
            case OBLIGATION_KEPT_IN_PART -> keepInPart(told);
            case OBLIGATION_KEPT -> state = State.VERIFIED;
            case OBLIGATION_KEPT_LATE -> state = State.LATE;
            case OBLIGATION_FELL_AWAY -> state = State.FALLEN;
            case OBLIGATION_WAIVED -> state = State.WAIVED;
            case OBLIGATION_RELEASED -> state = State.RELEASED;
            case OBLIGATION_BREACHED -> state = State.BREACHED;
            case OBLIGATION_CURED -> state = State.CURED;
            case OBLIGATION_EXCUSED -> state = State.EXCUSED;
            default -> {}
        }
    }

    private void begin(Told told) {
        dueOn = told.day("dueOn", dueOn);
        state = State.PENDING;
    }

    private void amend(Told told) {
        if (restDueOn == null) {
            dueOn = told.day("dueOn", dueOn);
        } else {
            restDueOn = told.day("dueOn", restDueOn);
        }
        terms = told.id("terms");
        grace = told.number("grace");
        version = told.number("version", version);
    }

    private void keepInPart(Told told) {
        restDueOn = told.day("remainderDueOn", dueOn);
        state = State.PARTIAL;
    }

    private void askAgain(LocalDate today) {
        state = restDueOn != null ? State.PARTIAL : today.isBefore(dueOn) ? State.PENDING : State.DUE;
    }

    public UUID id() {
        return id;
    }

    public UUID obligor() {
        return obligor;
    }

    public UUID obligee() {
        return obligee;
    }

    public int clause() {
        return clause;
    }

    /** Which time of its clause it is; none when that is due once. */
    public @Nullable Integer occurrence() {
        return occurrence;
    }

    /** The words it had, by their id in the vault. */
    public UUID terms() {
        return terms;
    }

    /** The words with which it was opened, and every other obligation of theirs. */
    public UUID batch() {
        return batch;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** When the rest of what was kept in part was due. */
    public @Nullable LocalDate restDueOn() {
        return restDueOn;
    }

    public @Nullable Integer grace() {
        return grace;
    }

    /** How often it had been put in words. */
    public int version() {
        return version;
    }

    public State state() {
        return state;
    }

    /** The entries that tell of it, oldest first. */
    public List<UUID> story() {
        return List.copyOf(story);
    }
}
