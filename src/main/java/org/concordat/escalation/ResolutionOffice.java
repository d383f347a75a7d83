package org.concordat.escalation;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.notice.Notice.Template;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the parties' answers to what a committee proposes; what every party accepts binds like a settlement. */
@Service
@Transactional
public class ResolutionOffice {

    private final ResolutionAnswers answers;
    private final Vault vault;
    private final EscalationLedger ledger;

    ResolutionOffice(ResolutionAnswers answers, Vault vault, EscalationLedger ledger) {
        this.answers = answers;
        this.vault = vault;
        this.ledger = ledger;
    }

    /**
     * A representative accepts or rejects the proposed resolution for a party; each party answers once.
     *
     * @throws Refusal when the person does not represent the party or the party has answered
     */
    public void answerResolution(String reference, UUID party, ResolutionAnswer.Answer answer) {
        var resolution = ledger.escalationOf(reference).proposed();
        ledger.requireRepresentative("resolutionAnswer", party);
        var key = new ResolutionAnswer.Key(resolution, party);
        if (answers.existsById(key)) {
            throw new Refusal("resolutionAnswer", "this party has already answered");
        }
        answers.saveAndFlush(new ResolutionAnswer(key, ledger.actor(), answer, ledger.now()));
        var accepted = answer == ResolutionAnswer.Answer.ACCEPTED;
        ledger.enter(ledger.fact(reference, accepted ? Outcome.RESOLUTION_ACCEPTED : Outcome.RESOLUTION_REJECTED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("resolution", resolution)
                .with("hash", vault.describe(resolution).hash()));
    }

    /** Whether every party has accepted the proposed resolution, also when the time for answers has just run out. */
    @Transactional(readOnly = true)
    public boolean isAccepted(String reference) {
        var accepted = answersTo(ledger.escalationOf(reference).proposed()).stream()
                .filter(each -> each.answer() == ResolutionAnswer.Answer.ACCEPTED)
                .map(ResolutionAnswer::party)
                .collect(Collectors.toSet());
        return accepted.containsAll(ledger.parties(reference));
    }

    /** Whether any party has rejected the proposed resolution. */
    @Transactional(readOnly = true)
    public boolean isRejected(String reference) {
        return answersTo(ledger.escalationOf(reference).proposed()).stream()
                .anyMatch(each -> each.answer() == ResolutionAnswer.Answer.REJECTED);
    }

    /** Every party accepted: the resolution binds like a settlement. */
    public UUID recordResolution(String reference) {
        var escalation = ledger.escalationOf(reference);
        var resolution = escalation.proposed();
        escalation.resolve(ledger.now());
        ledger.tellParties(reference, Template.RESOLVED_IN_COMMITTEE);
        ledger.enter(ledger.fact(reference, Outcome.DISPUTE_RESOLVED)
                .with("resolution", resolution)
                .with("hash", vault.describe(resolution).hash()));
        return resolution;
    }

    /** Who has answered a proposed resolution, and how. */
    @Transactional(readOnly = true)
    public List<ResolutionAnswer> answersTo(UUID resolution) {
        return answers.to(resolution);
    }
}
