package org.concordat.alliance;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Days on which somebody who works on cases is away, the first and the last included. */
@Entity
public class Leave {

    enum State {
        AHEAD,
        BEGUN,
        OVER
    }

    @Id
    private UUID id;

    private UUID alliance;
    private String person;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @Nullable
    private String deputy;

    @Enumerated(EnumType.STRING)
    private State state;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Leave() {}

    Leave(UUID alliance, String person, LocalDate firstDay, LocalDate lastDay, @Nullable String deputy) {
        if (lastDay.isBefore(firstDay)) {
            throw new Refusal("lastDay", "must not be before the first day");
        }
        this.id = UUID.randomUUID();
        this.alliance = alliance;
        this.person = person;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.deputy = deputy;
        this.state = State.AHEAD;
    }

    /** @return whether it begins now: its first day has come, its last one has not gone by, and it has not begun before */
    boolean begin(LocalDate today) {
        if (state != State.AHEAD || firstDay.isAfter(today)) {
            return false;
        }
        state = isOver(today) ? State.OVER : State.BEGUN;
        return state == State.BEGUN;
    }

    void end() {
        state = State.OVER;
    }

    boolean isOver(LocalDate today) {
        return state == State.OVER || lastDay.isBefore(today);
    }

    UUID id() {
        return id;
    }

    UUID alliance() {
        return alliance;
    }

    public String person() {
        return person;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public @Nullable String deputy() {
        return deputy;
    }
}
