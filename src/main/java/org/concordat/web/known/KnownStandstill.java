package org.concordat.web.known;

import java.time.LocalDate;
import org.concordat.conflict.Standstill.State;
import org.jspecify.annotations.Nullable;

/**
 * How far a standstill had come.
 *
 * @param subject its id; empty where it began when entries did not name it yet
 * @param until the day on which it was to be reviewed
 */
public record KnownStandstill(String subject, State state, @Nullable LocalDate until) {

    /** The one that an entry begins, if it does. */
    static @Nullable KnownStandstill begun(Told told) {
        return switch (told.outcome()) {
            case STANDSTILL_ASKED_FOR -> new KnownStandstill(told.subject(), State.ASKED_FOR, null);
            case STANDSTILL_TAKEN_OVER -> new KnownStandstill(told.subject(), State.IN_FORCE, told.day("until"));
            default -> null;
        };
    }

    KnownStandstill after(Told told) {
        if (!isNamedBy(told)) {
            return this;
        }
        return switch (told.outcome()) {
            case STANDSTILL_ORDERED -> next(State.ASKED_FOR, State.IN_FORCE, told.day("until"));
            case STANDSTILL_NOT_ORDERED -> next(State.ASKED_FOR, State.NOT_ORDERED, until);
            case STANDSTILL_CONTINUED -> next(State.IN_FORCE, State.IN_FORCE, told.day("until"));
            case STANDSTILL_LIFTED -> next(State.IN_FORCE, State.LIFTED, until);
            case STANDSTILL_LAPSED -> next(State.IN_FORCE, State.LAPSED, until);
            case STANDSTILL_HANDED_OVER -> isOpen() ? next(state, State.HANDED_OVER, until) : this;
            default -> this;
        };
    }

    /** An old entry names none: it is about those to which it can have happened. */
    private boolean isNamedBy(Told told) {
        return subject.isEmpty() || told.subject().isEmpty() || subject.equals(told.subject());
    }

    private KnownStandstill next(State required, State next, @Nullable LocalDate day) {
        return state == required ? new KnownStandstill(subject, next, day) : this;
    }

    private boolean isOpen() {
        return state == State.ASKED_FOR || state == State.IN_FORCE;
    }
}
