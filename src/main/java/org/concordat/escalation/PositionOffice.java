package org.concordat.escalation;

import java.util.UUID;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an escalation, takes the positions of its parties and puts together what the bodies read. */
@Service
@Transactional
public class PositionOffice {

    private final Escalations escalations;
    private final FiledPositions positions;
    private final BoardPacks packs;
    private final Vault vault;
    private final EscalationLedger ledger;

    PositionOffice(
            Escalations escalations, FiledPositions positions, BoardPacks packs, Vault vault, EscalationLedger ledger) {
        this.escalations = escalations;
        this.positions = positions;
        this.packs = packs;
        this.vault = vault;
        this.ledger = ledger;
    }

    /** The dispute goes up; the parties are told that they may file their positions. */
    public void openEscalation(String reference, Cause cause) {
        escalations.saveAndFlush(new Escalation(reference, cause, ledger.now()));
        ledger.tellParties(reference, cause.notice());
        ledger.enter(ledger.fact(reference, Outcome.ESCALATION_OPENED).with("cause", cause));
    }

    /**
     * A party files its position or leaves the matter to the file; each party does so once.
     *
     * @param words the vault's id of the position; it does not count when the matter is left to the file
     * @throws Refusal when a position has no words, the person does not represent the party, or the party has filed
     */
    public void filePosition(String reference, UUID party, Position position, @Nullable UUID words) {
        var escalation = ledger.escalationOf(reference);
        escalation.requireOpen();
        ledger.requireRepresentative("position", party);
        if (position == Position.FILED && words == null) {
            throw new Refusal("positionStatement", "must not be empty, unless you leave the matter to the file");
        }
        var statement = position == Position.FILED ? words : null;
        var key = new FiledPosition.Key(escalation.id(), party);
        if (positions.existsById(key)) {
            throw new Refusal("position", "this party has already filed");
        }
        positions.saveAndFlush(new FiledPosition(key, ledger.actor(), statement, ledger.now()));
        ledger.enter(ledger.fact(reference, statement == null ? Outcome.LEFT_TO_THE_FILE : Outcome.POSITION_FILED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("statement", statement)
                .with(
                        "hash",
                        statement == null ? null : vault.describe(statement).hash()));
    }

    /** Puts together what the bodies read: the report, the positions and the findings. */
    public void buildBoardPack(String reference) {
        var escalation = ledger.escalationOf(reference);
        var pack = packs.build(reference, positions.in(escalation.id()));
        escalation.pack(pack);
        ledger.enter(ledger.fact(reference, Outcome.BOARD_PACK_BUILT)
                .with("pack", pack)
                .with("hash", vault.describe(pack).hash()));
    }
}
