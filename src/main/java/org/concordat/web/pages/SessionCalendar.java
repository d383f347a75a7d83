package org.concordat.web.pages;

import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.concordat.mediation.Invitation;

/** Sessions as a calendar takes them (RFC 5545). A calendar is shown to many, so it says no more than when and which case. */
final class SessionCalendar {

    private SessionCalendar() {}

    static String of(String reference, List<Invitation> sessions) {
        return of(reference, sessions, ImmutableMethod.PUBLISH);
    }

    /** Takes sessions out of the calendar again (RFC 5546, section 3.2.5). */
    static String cancelling(String reference, List<Invitation> sessions) {
        return of(reference, sessions, ImmutableMethod.CANCEL);
    }

    private static String of(String reference, List<Invitation> sessions, Method method) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Concordat//Mediation sessions//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        sessions.forEach(session -> calendar.add(event(reference, session)));
        calendar.validate();
        return calendar.toString();
    }

    private static VEvent event(String reference, Invitation session) {
        var event = new VEvent(session.beginsAt(), session.endsAt(), "Mediation session, " + reference);
        event.add(new Uid(session.id() + "@concordat"));
        if (session.isCancelled()) {
            event.add(new Sequence(1));
            event.add(ImmutableStatus.VEVENT_CANCELLED);
        }
        return event;
    }
}
