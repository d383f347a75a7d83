package org.concordat.web.pages;

import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.concordat.mediation.Invitation;

/** Sessions as a calendar takes them (RFC 5545). A calendar is shown to many, so it says no more than when and which case. */
final class SessionCalendar {

    private SessionCalendar() {}

    static String of(String reference, List<Invitation> sessions) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Concordat//Mediation sessions//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        sessions.forEach(session -> calendar.add(event(reference, session)));
        calendar.validate();
        return calendar.toString();
    }

    private static VEvent event(String reference, Invitation session) {
        var event = new VEvent(session.beginsAt(), session.endsAt(), "Mediation session, " + reference);
        event.add(new Uid(session.id() + "@concordat"));
        return event;
    }
}
