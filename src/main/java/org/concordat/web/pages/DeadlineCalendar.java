package org.concordat.web.pages;

import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.concordat.clock.RunningClock;

/**
 * Last days as a calendar takes them (RFC 5545): of committees, of votes, of every step. A calendar is shown to many, so it
 * says no more than which case.
 */
final class DeadlineCalendar {

    private DeadlineCalendar() {}

    static String of(String reference, List<RunningClock> clocks) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Concordat//Deadlines//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        clocks.forEach(clock -> calendar.add(event(reference, clock)));
        calendar.validate();
        return calendar.toString();
    }

    private static VEvent event(String reference, RunningClock clock) {
        var event = new VEvent(LocalDate.ofInstant(clock.dueAt(), clock.zone()), "Deadline, " + reference);
        event.add(new Uid(clock.id() + "@concordat"));
        return event;
    }
}
