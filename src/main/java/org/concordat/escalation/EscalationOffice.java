package org.concordat.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Terms;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares the motion on a remedy, and ends an escalation with what the board decided or with its dispute. */
@Service
@Transactional
public class EscalationOffice {

    private final BoardOffice board;
    private final Vault vault;
    private final EscalationLedger ledger;

    EscalationOffice(BoardOffice board, Vault vault, EscalationLedger ledger) {
        this.board = board;
        this.vault = vault;
        this.ledger = ledger;
    }

    /**
     * Makes ready what the board is asked about a remedy.
     *
     * @param words the vault's id of the motion's text
     * @param measures the vault's id of the measures as written
     * @param effectiveOn the day from which they would bind; none when at once
     * @return the vault's id of the measures as checked
     */
    public UUID prepareMotion(
            String reference, String lane, UUID words, UUID measures, @Nullable LocalDate effectiveOn) {
        var proposal = new Proposal(Motion.REMEDY, Proposal.Meeting.ORDINARY, lane, words, measures, effectiveOn);
        requireAfterTheVote(reference, proposal);
        var terms =
                Terms.write("measures", vault.openText(measures), ledger.parties(reference), ledger.today(reference));
        requireDueAfter(terms.clauses(), effectiveOn);
        var kept = vault.store(Deposit.list(reference, Room.CASE, "measures"), terms.json());
        ledger.enter(ledger.fact(reference, Outcome.MOTION_PREPARED)
                .as(Role.CASE_MANAGER)
                .with("words", vault.describe(words).hash())
                .with("measures", vault.describe(kept).hash())
                .with("effectiveOn", effectiveOn));
        return kept;
    }

    private void requireAfterTheVote(String reference, Proposal proposal) {
        var first = board.firstVoteDay(reference, proposal);
        if (proposal.effectiveOn() != null && proposal.effectiveOn().isBefore(first)) {
            throw new Refusal(
                    "In force from", "must not be before " + first + ", the first day on which the board can decide");
        }
    }

    /** What is ordered falls due after the order has effect. */
    private static void requireDueAfter(List<Clause> clauses, @Nullable LocalDate effectiveOn) {
        for (var clause : clauses) {
            if (effectiveOn != null && !clause.due().isAfter(effectiveOn)) {
                throw new Refusal(
                        "Clause " + (clauses.indexOf(clause) + 1) + ", due date",
                        "must be after the day from which the motion has effect");
            }
        }
    }

    /** The board is through with the dispute. */
    public void closeEscalation(String reference, BoardEnding result) {
        ledger.escalationOf(reference).decide(ledger.now());
        ledger.enter(ledger.fact(reference, Outcome.ESCALATION_CLOSED).with("result", result.word()));
    }

    /** The dispute ends early: an open escalation, open motions and deadlocks end with it; without them nothing happens. */
    public void withdrawMotion(String reference) {
        ledger.find(reference).filter(Escalation::isOpen).ifPresent(escalation -> {
            escalation.endWithDispute(ledger.now());
            ledger.enter(ledger.fact(reference, Outcome.ESCALATION_ENDED));
        });
        board.withdrawMotions(reference);
    }
}
