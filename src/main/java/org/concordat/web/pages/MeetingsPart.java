package org.concordat.web.pages;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.concordat.mediation.Invitation;
import org.concordat.mediation.SessionOffice;
import org.concordat.vault.Vault;
import org.concordat.web.ReadableItems;
import org.concordat.web.Reading;
import org.concordat.web.pages.Meetings.Meeting.State;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions of a mediation, for those who meet in them. */
@Component
class MeetingsPart {

    private final SessionOffice sessions;
    private final CaseRights rights;
    private final Vault vault;
    private final ReadableItems items;

    MeetingsPart(SessionOffice sessions, CaseRights rights, Vault vault, ReadableItems items) {
        this.sessions = sessions;
        this.rights = rights;
        this.vault = vault;
        this.items = items;
    }

    Meetings of(Reading reading, Times times) {
        if (!reading.isInMediation()) {
            return new Meetings(List.of(), false);
        }
        var erased = vault.erasedOn(reading.reference()).isPresent();
        var meetings = sessions.sessionsOf(reading.reference()).stream()
                .filter(session -> reading.wasInMediation(session.endsAt()))
                .map(session -> meeting(session, erased ? null : session.place(), reading, times))
                .toList();
        return new Meetings(meetings, rights.mayEndMediation(reading));
    }

    private Meetings.Meeting meeting(Invitation session, @Nullable UUID place, Reading reading, Times times) {
        return new Meetings.Meeting(
                times.moment(session.beginsAt()) + " to " + times.moment(session.endsAt()),
                Labels.of(session.mode()).toLowerCase(Locale.ROOT),
                place == null ? null : items.text(reading, place),
                state(session));
    }

    private static State state(Invitation session) {
        if (session.isCancelled()) {
            return State.CANCELLED;
        }
        return session.isFixed() ? State.FIXED : State.PROPOSED;
    }
}
