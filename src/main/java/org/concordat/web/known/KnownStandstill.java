package org.concordat.web.known;

import java.time.LocalDate;
import org.concordat.conflict.Standstill;
import org.jspecify.annotations.Nullable;

/**
 * How far a standstill had come.
 *
 * @param until the day on which it was to be reviewed
 */
public record KnownStandstill(Standstill.State state, @Nullable LocalDate until) {

    /** The one that an entry begins, if it does. */
    static @Nullable KnownStandstill begun(Told told) {
        return switch (told.outcome()) {
            case STANDSTILL_ASKED_FOR -> new KnownStandstill(Standstill.State.ASKED_FOR, null);
            case STANDSTILL_TAKEN_OVER -> new KnownStandstill(Standstill.State.IN_FORCE, told.day("until"));
            default -> null;
        };
    }

    KnownStandstill after(Told told) {
        return switch (told.outcome()) {
            case STANDSTILL_ORDERED, STANDSTILL_CONTINUED ->
                new KnownStandstill(Standstill.State.IN_FORCE, told.day("until"));
            case STANDSTILL_NOT_ORDERED -> new KnownStandstill(Standstill.State.NOT_ORDERED, until);
            case STANDSTILL_LIFTED -> new KnownStandstill(Standstill.State.LIFTED, until);
            case STANDSTILL_LAPSED -> new KnownStandstill(Standstill.State.LAPSED, until);
            case STANDSTILL_HANDED_OVER -> new KnownStandstill(Standstill.State.HANDED_OVER, until);
            default -> this;
        };
    }

    /** Whether something can still happen to it. */
    boolean isOpen() {
        return state == Standstill.State.ASKED_FOR || state == Standstill.State.IN_FORCE;
    }
}
