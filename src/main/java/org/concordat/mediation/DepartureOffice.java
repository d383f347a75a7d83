package org.concordat.mediation;

import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.clock.InformationOffice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends what a mediator has in a case when they leave it before its end, so that another one can be looked for. */
@Service
@Transactional
public class DepartureOffice {

    private final Mediations mediations;
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

    DepartureOffice(
            Mediations mediations,
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
        this.mediations = mediations;
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

    /** The objection of a member that became a party later was upheld: whoever mediates does so no longer. */
    public void relieveMediator(String reference) {
        var mediator = mediations
                .findByReference(reference)
                .orElseThrow(() -> new Unknown("mediation of", reference))
                .mediator();
        leave(
                reference,
                mediator,
                Template.MEDIATOR_RELIEVED,
                Fact.of(docket.caseOf(reference), Outcome.MEDIATOR_RELIEVED).with("mediator", mediator));
    }

    /** The same of whoever stands in for the mediator, or is to; nothing where nobody does any more. */
    public void relieveDelegate(UUID delegationId) {
        var delegation = delegations.get(delegationId);
        if (delegation.isVacant()) {
            return;
        }
        close(
                delegation,
                Template.DELEGATE_RELIEVED,
                Fact.of(docket.caseOf(delegation.reference()), Outcome.DELEGATE_RELIEVED)
                        .with("mediator", delegation.mediator())
                        .with("delegate", delegation.delegate()));
        delegations.leave(delegation);
    }

    /** A delegate leaves; the mediator's absence goes on. */
    void leave(Delegation delegation, Template notice, Fact why) {
        close(delegation, notice, why);
        delegations.stepDown(delegation);
    }

    private void close(Delegation delegation, Template notice, Fact why) {
        notices.serveParties(delegation.reference(), notice);
        record.enter(why);
        rooms.closeTo(delegation.reference(), delegation.delegate());
    }

    /** The mediator leaves by themselves, or is one no longer: nobody names them again here. */
    void stepDown(String reference, String mediator, Template notice, Fact why) {
        nominations.findByReferenceOrderByNamedAt(reference).stream()
                .filter(each -> each.person().equals(mediator) && each.isAppointed())
                .forEach(Nomination::stepDown);
        leave(reference, mediator, notice, why);
    }

    /** The file is closed to the mediator at once, and what they had begun ends. */
    void leave(String reference, String mediator, Template notice, Fact why) {
        delegations.endAllIn(reference);
        docket.endPart(reference, mediator, Role.MEDIATOR);
        notices.serveParties(reference, notice);
        record.enter(why);
        rooms.closeTo(reference, mediator);
        sessions.cancelSessions(reference);
        offers.interrupt(reference);
        questions.endAllOf(reference, mediator);
        process.mediatorSteppedDown(reference, mediator);
    }
}
