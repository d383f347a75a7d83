package org.concordat.obligation;

import org.concordat.alliance.Outcome;
import org.concordat.notice.Notice.Template;
import org.springframework.stereotype.Component;

/** Ends the proposal to amend an obligation that moves on before everybody has answered. */
@Component
class OpenAmendments {

    private final Amendments amendments;
    private final ObligationLedger ledger;
    private final AmendmentProcess process;

    OpenAmendments(Amendments amendments, ObligationLedger ledger, AmendmentProcess process) {
        this.amendments = amendments;
        this.ledger = ledger;
        this.process = process;
    }

    /** It was reported, breached, waived or released; without an open proposal nothing happens. */
    void overtake(Obligation obligation) {
        amendments
                .findByObligationAndState(obligation.id(), Amendment.State.OPEN)
                .ifPresent(open -> overtake(obligation, open));
    }

    private void overtake(Obligation obligation, Amendment open) {
        open.overtake(ledger.now());
        amendments.flush();
        ledger.tellBoth(obligation, Template.AMENDMENT_NOT_MADE);
        ledger.enter(ledger.fact(obligation, Outcome.AMENDMENT_OVERTAKEN).with("amendment", open.id()));
        process.amendmentOvertaken(open);
    }
}
