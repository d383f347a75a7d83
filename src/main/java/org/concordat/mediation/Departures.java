package org.concordat.mediation;

import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Role;
import org.concordat.clock.InformationOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.springframework.stereotype.Component;

/** Takes whoever mediates, or stands in, out of a case: its file closes to them at once, and others go on. */
@Component
class Departures {

    private final Nominations nominations;
    private final DelegationOffice delegations;
    private final SessionOffice sessions;
    private final OfferOffice offers;
    private final RoomOffice rooms;
    private final InformationOffice questions;
    private final Docket docket;
    private final NoticeOffice notices;
    private final AllianceRecord record;
    private final MediatorProcess process;

    Departures(
            Nominations nominations,
            DelegationOffice delegations,
            SessionOffice sessions,
            OfferOffice offers,
            RoomOffice rooms,
            InformationOffice questions,
            Docket docket,
            NoticeOffice notices,
            AllianceRecord record,
            MediatorProcess process) {
        this.nominations = nominations;
        this.delegations = delegations;
        this.sessions = sessions;
        this.offers = offers;
        this.rooms = rooms;
        this.questions = questions;
        this.docket = docket;
        this.notices = notices;
        this.record = record;
        this.process = process;
    }

    /**
     * A delegate leaves; the mediator's absence goes on.
     *
     * @param why what the record says of it
     */
    void leave(Delegation delegation, Notice.Template told, Fact why) {
        notices.serveParties(delegation.reference(), told);
        record.enter(why);
        rooms.closeTo(delegation.reference(), delegation.delegate());
        delegations.stepDown(delegation);
    }

    /** The mediator leaves, and whoever stands in or is to stand in with them. */
    void leave(String reference, String mediator, Notice.Template told, Fact why) {
        delegations.endAllIn(reference);
        nominations.findByReferenceOrderByNamedAt(reference).stream()
                .filter(each -> each.person().equals(mediator) && each.state() == Nomination.State.APPOINTED)
                .forEach(Nomination::stepDown);
        docket.endPart(reference, mediator, Role.MEDIATOR);
        notices.serveParties(reference, told);
        record.enter(why);
        rooms.closeTo(reference, mediator);
        sessions.cancelSessions(reference);
        offers.interrupt(reference);
        questions.endAllOf(reference, mediator);
        process.mediatorSteppedDown(reference, mediator);
    }
}
