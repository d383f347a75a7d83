package org.concordat.sanction;

import java.util.UUID;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Component;

/** The question that the board is asked about a sanction, in words. */
@Component
class MotionWords {

    private final Vault vault;
    private final SanctionLedger ledger;

    MotionWords(Vault vault, SanctionLedger ledger) {
        this.vault = vault;
        this.ledger = ledger;
    }

    /** The words' id in the vault. */
    UUID about(Sanction sanction, Rung rung) {
        return about(sanction.reference(), sanction.member(), rung);
    }

    UUID aboutReadmission(Sanction expulsion) {
        return keep(expulsion.reference(), "Shall " + ledger.name(expulsion.member()) + " be readmitted?");
    }

    UUID about(String reference, UUID member, Rung rung) {
        var text = "Shall this sanction be imposed on " + ledger.name(member) + ": " + rung.label() + "?";
        return keep(reference, text);
    }

    private UUID keep(String reference, String text) {
        return vault.store(Deposit.text(reference, Room.CASE, "motionText"), text);
    }
}
