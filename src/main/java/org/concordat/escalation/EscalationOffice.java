package org.concordat.escalation;

import java.util.UUID;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.alliance.Terms;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares the motion on a remedy, and ends an escalation with what the board decided or with its dispute. */
@Service
@Transactional
public class EscalationOffice {

    private final BoardOffice board;
    private final DeadlockOffice deadlocks;
    private final Vault vault;
    private final EscalationLedger ledger;

    EscalationOffice(BoardOffice board, DeadlockOffice deadlocks, Vault vault, EscalationLedger ledger) {
        this.board = board;
        this.deadlocks = deadlocks;
        this.vault = vault;
        this.ledger = ledger;
    }

    /**
     * Makes ready what the board is asked about a remedy.
     *
     * @param words the vault's id of the motion's text
     * @param measures the vault's id of the measures as written
     * @return the vault's id of the measures as checked
     */
    public UUID prepareMotion(String reference, UUID words, UUID measures) {
        var terms =
                Terms.write("measures", vault.openText(measures), ledger.parties(reference), ledger.today(reference));
        var kept = vault.store(Deposit.list(reference, Room.CASE, "measures"), terms.json());
        ledger.enter(ledger.fact(reference, Outcome.MOTION_PREPARED)
                .as(Role.CASE_MANAGER)
                .with("words", vault.describe(words).hash())
                .with("measures", vault.describe(kept).hash()));
        return kept;
    }

    /** The board is through with the dispute. */
    public void closeEscalation(String reference, BoardEnding result) {
        ledger.escalationOf(reference).decide(ledger.now());
        ledger.enter(ledger.fact(reference, Outcome.ESCALATION_CLOSED).with("result", result));
    }

    /** The dispute ends early: an open escalation, open motions and deadlocks end with it; without them nothing happens. */
    public void withdrawMotion(String reference) {
        ledger.find(reference).filter(Escalation::isOpen).ifPresent(escalation -> {
            escalation.endWithDispute(ledger.now());
            ledger.enter(ledger.fact(reference, Outcome.ESCALATION_ENDED));
        });
        deadlocks.endWithDispute(reference);
        board.withdrawMotions(reference);
    }
}
