package org.concordat.conflict;

import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Words;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of an entry that it is wrong, and what is right, by a further entry; the wrong one stays as it is. */
@Service
@Transactional
public class CorrectionOffice {

    private final CaseDesk desk;
    private final Docket docket;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;

    CorrectionOffice(CaseDesk desk, Docket docket, Vault vault, AllianceRecord record, Circumstances circumstances) {
        this.desk = desk;
        this.docket = docket;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
    }

    /**
     * A case manager corrects an entry of a case, open or closed; never one that they made themselves, so that two people
     * have looked at it.
     *
     * @param correction what is right, and why; those read it who read what is corrected
     */
    public void correct(String reference, UUID entry, @Nullable String correction) {
        desk.requireCaseManager("entry", reference);
        var wrong = record.entry(reference, entry);
        // what the process entered by itself was done by nobody, whoever's step came before
        if (wrong.role() != Role.SYSTEM && wrong.person().equals(circumstances.person())) {
            throw new Refusal("entry", "is your own; somebody else has to correct it");
        }
        var text = Words.text("correction", correction, 5_000);
        var kept = vault.store(Deposit.text(reference, roomOf(reference, wrong), "correction"), text);
        record.enter(Fact.of(docket.caseOf(reference), Outcome.ENTRY_CORRECTED)
                .to(entry)
                .as(Role.CASE_MANAGER)
                .with("entry", entry)
                .with("corrected", wrong.outcome())
                .with("correction", kept)
                .with("hash", vault.describe(kept).hash()));
    }

    private Room roomOf(String reference, Entry wrong) {
        return vault.itemsOf(reference).stream()
                .filter(item -> item.id().toString().equals(wrong.subject()))
                .map(StoredItem::room)
                .findFirst()
                .orElse(Room.CASE);
    }
}
