package org.concordat.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.concordat.clock.RunningClock.State;
import org.springframework.stereotype.Component;

/** More time that was given for something stays given when the same has to be done once more. */
@Component
class GivenTime {

    private final RunningClocks clocks;
    private final CalendarsInForce calendars;
    private final PauseLedger pauses;
    private final ExtensionLedger extensions;
    private final Clock clock;

    GivenTime(
            RunningClocks clocks,
            CalendarsInForce calendars,
            PauseLedger pauses,
            ExtensionLedger extensions,
            Clock clock) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.pauses = pauses;
        this.extensions = extensions;
        this.clock = clock;
    }

    /** A clock that has begun for a subject ends no earlier than the last one for it was extended to, if that lies ahead. */
    void keep(RunningClock begun, Wait wait) {
        Optional.ofNullable(wait.subject())
                .flatMap(subject -> clocks.findFirstByProcessInstanceAndNameAndSubjectAndStateOrderByEndedAtDesc(
                        wait.processInstance(), wait.name(), subject, State.STOPPED))
                .ifPresent(before -> keep(begun, before));
    }

    private void keep(RunningClock begun, RunningClock before) {
        given(before)
                .filter(extension -> Start.endOf(extension.until(), extension.zone())
                        .toInstant()
                        .isAfter(clock.instant()))
                .ifPresent(extension -> {
                    begun.keep(extension, days(begun), pauses.pausesOf(begun));
                    extensions.repeat(before, begun);
                });
    }

    /** The day to which whoever last did something in a case had been given more time for it. */
    Optional<LocalDate> until(String reference, String subject) {
        return clocks.findFirstByReferenceAndSubjectAndStateOrderByEndedAtDesc(reference, subject, State.STOPPED)
                .flatMap(this::given)
                .map(Extension::until);
    }

    private Optional<Extension> given(RunningClock before) {
        return Optional.ofNullable(before.given(days(before), pauses.pausesOf(before)));
    }

    private WorkingDays days(RunningClock each) {
        return calendars.of(each.alliance(), each.calendars());
    }
}
