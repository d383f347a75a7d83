package org.concordat.conflict;

import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.OpenSettlements;
import org.concordat.alliance.OpenTasks;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.springframework.stereotype.Component;

/** What is asked before a case manager does anything at the desk: may they, and is it still time. */
@Component
class CaseDesk {

    /** The step at which a report may lapse. */
    private static final String ACKNOWLEDGE = "acknowledgeReport";

    private static final String CURE = "cureReport";

    private final Disputes disputes;
    private final People people;
    private final OpenTasks tasks;
    private final OpenSettlements settlements;
    private final Docket docket;
    private final Circumstances circumstances;

    CaseDesk(
            Disputes disputes,
            People people,
            OpenTasks tasks,
            OpenSettlements settlements,
            Docket docket,
            Circumstances circumstances) {
        this.disputes = disputes;
        this.people = people;
        this.tasks = tasks;
        this.settlements = settlements;
        this.docket = docket;
        this.circumstances = circumstances;
    }

    /** The dispute, kept from others until this transaction has ended; the person may act in it for the office. */
    Dispute take(String field, String reference) {
        requireCaseManager(field, reference);
        return locked(reference);
    }

    Dispute dispute(String reference) {
        return disputes.findById(reference).orElseThrow(() -> new Unknown("dispute", reference));
    }

    Dispute locked(String reference) {
        return disputes.locked(reference).orElseThrow(() -> new Unknown("dispute", reference));
    }

    void requireCaseManager(String field, String reference) {
        if (!isCaseManager(reference)) {
            throw new Refusal(field, "only a case manager who works for no party may do this");
        }
    }

    /** The other dispute that somebody typed; one that is not theirs reads like one that does not exist. */
    void requireManaged(String field, String reference) {
        if (!isCaseManager(reference)) {
            throw new Refusal(field, "names no dispute that you manage for the office");
        }
    }

    private boolean isCaseManager(String reference) {
        try {
            return people.mayActAs(Role.CASE_MANAGER, circumstances.person(), reference);
        } catch (Unknown e) {
            return false;
        }
    }

    /** Its parties can still change: nothing is before the board, nothing is settled, nothing is out for signature. A draft that goes out now waits. */
    void requirePartiesOpen(String field, Dispute dispute) {
        requireOpen(field, dispute);
        if (dispute.stage().compareTo(Stage.ESCALATED) >= 0) {
            throw new Refusal(field, "is already " + dispute.stage().label() + "; its parties stay as they are");
        }
        requireNothingToSign(field, dispute);
    }

    void requireNothingToSign(String field, Dispute dispute) {
        docket.hold(dispute.reference());
        // whoever signs last leaves no task behind, and what is signed binds the parties it names
        if (settlements.isOutForSignature(dispute.reference())) {
            throw new Refusal(field, "has a settlement out for signature; wait until it is signed or not");
        }
    }

    /** A report that is not complete may lapse, and what it took in would end with it; and nobody but its complainant knows of it. */
    void requireComplete(String field, Dispute dispute) {
        for (var task : tasks.of(dispute.reference())) {
            if (ACKNOWLEDGE.equals(task.key())) {
                throw new Refusal(field, "has not been acknowledged yet; wait until its report is found complete");
            }
            if (CURE.equals(task.key())) {
                throw new Refusal(field, "waits for its complainant to complete the report; wait until that is done");
            }
        }
    }

    void requireOpen(String field, Dispute dispute) {
        if (!dispute.isOpen()) {
            throw new Refusal(field, "is already closed");
        }
    }
}
