package org.concordat.clock;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A calendar of the days on which people work, and of their hours. */
@FunctionalInterface
public interface WorkingDays {

    /** Why nobody works on this day; nothing on a working day. */
    @Nullable
    Closing closing(LocalDate day);

    /** The business hours of a working day; nothing when it has none. */
    default @Nullable Hours hours(LocalDate day) {
        return Hours.OFFICE;
    }

    default boolean isOpen(LocalDate day) {
        return closing(day) == null;
    }

    /** The days and hours on which all of several calendars are open. */
    static WorkingDays allOf(List<WorkingDays> calendars) {
        return calendars.size() == 1 ? calendars.get(0) : new AllOpen(calendars);
    }

    /** This calendar with other hours. */
    default WorkingDays open(Hours hours) {
        return new WithHours(this, hours);
    }

    /** This calendar without some more days. */
    default WorkingDays without(Collection<LocalDate> closures) {
        return new WithClosures(this, Set.copyOf(closures));
    }

    /** Several calendars: a day counts only when it is open in all. */
    record AllOpen(List<WorkingDays> calendars) implements WorkingDays {

        public AllOpen {
            calendars = List.copyOf(calendars);
        }

        @Override
        public @Nullable Closing closing(LocalDate day) {
            return calendars.stream()
                    .map(calendar -> calendar.closing(day))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public @Nullable Hours hours(LocalDate day) {
            var common = calendars.get(0).hours(day);
            for (var calendar : calendars) {
                var theirs = calendar.hours(day);
                common = common == null || theirs == null ? null : common.within(theirs);
            }
            return common;
        }
    }

    /** A calendar whose hours somebody named. */
    record WithHours(WorkingDays calendar, Hours hours) implements WorkingDays {

        @Override
        public @Nullable Closing closing(LocalDate day) {
            return calendar.closing(day);
        }

        @Override
        public Hours hours(LocalDate day) {
            return hours;
        }
    }

    /** A calendar with closures that somebody named. */
    record WithClosures(WorkingDays calendar, Set<LocalDate> closures) implements WorkingDays {

        @Override
        public @Nullable Closing closing(LocalDate day) {
            var closing = calendar.closing(day);
            return closing == null && closures.contains(day) ? Closing.closure("") : closing;
        }

        @Override
        public @Nullable Hours hours(LocalDate day) {
            return calendar.hours(day);
        }
    }
}
