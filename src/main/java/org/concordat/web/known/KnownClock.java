package org.concordat.web.known;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.concordat.clock.RunningClock;
import org.concordat.clock.RunningClock.State;

/** How a clock stood. */
public final class KnownClock {

    private final UUID id;
    private final String name;
    private final List<UUID> story = new ArrayList<>();
    private Instant startedAt;
    private Instant due = RunningClock.NEVER;
    private int pauses;
    private State state = State.RUNNING;
    private String rule = "";

    /** @param started the entry that it was started */
    KnownClock(UUID id, Told started) {
        this.id = id;
        this.name = started.text("clock");
        this.startedAt = started.entry().decidedAt();
        hear(started);
    }

    void hear(Told told) {
        story.add(told.id());
        switch (told.outcome()) {
            case CLOCK_STARTED -> start(told);
            case CLOCK_RECOUNTED, CLOCK_RESTARTED -> count(told, told.moment("countsFrom", startedAt));
            case STEP_REASSIGNED -> count(told, told.entry().decidedAt());
            case TIME_EXTENDED -> lengthen(told);
            case CLOCK_PAUSED -> pauses++;
            case PAUSE_ENDED -> goOn(told);
            case CLOCK_STOPPED -> state = State.STOPPED;
            case CLOCK_RAN_OUT -> state = State.RAN_OUT;
            default -> {}
        }
    }

    /** Also once more: a step that is done again within its window goes on with its clock, and what paused it is over. */
    private void start(Told told) {
        pauses = 0;
        count(told, told.moment("countsFrom", startedAt));
    }

    private void count(Told told, Instant from) {
        startedAt = from;
        rule = Objects.requireNonNullElse(told.entry().rule(), rule);
        lengthen(told);
    }

    private void lengthen(Told told) {
        due = told.moment("due", due);
        state = State.RUNNING;
    }

    private void goOn(Told told) {
        due = told.moment("due", due);
        pauses--;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** What it counted from. */
    public Instant startedAt() {
        return startedAt;
    }

    /** When it was to end; of no meaning while it was paused. */
    public Instant due() {
        return due;
    }

    public State state() {
        return state;
    }

    /** The version of the table it counted by. */
    public String rule() {
        return rule;
    }

    /** The entries that tell of it, oldest first. */
    public List<UUID> story() {
        return List.copyOf(story);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public boolean isPaused() {
        return isRunning() && pauses > 0;
    }
}
