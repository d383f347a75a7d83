package org.concordat.web;

import java.util.UUID;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Component;

/** Shows a reader what a case's vault holds, on pages and as downloads: the one way there, and each look is entered. */
@Component
public class ReadableItems {

    private final Vault vault;

    ReadableItems(Vault vault) {
        this.vault = vault;
    }

    /** A text; that the reader may read it is asked before. */
    public String text(Reading reading, UUID item) {
        return vault.showText(item, reading::looker);
    }

    /** A document; that the reader may fetch it is asked before. */
    public byte[] document(Reading reading, UUID item) {
        return vault.show(item, reading::looker);
    }

    /** What lies in a room of a mediation; that the reader is in the room is asked before. */
    public byte[] paper(Reading reading, StoredItem item) {
        return item.room().isPrivate() ? vault.showPrivately(item.id()) : document(reading, item.id());
    }

    /** Has the texts of the case at hand, in one query, for a transaction that shows the reader many of them. */
    public void fetch(Reading reading) {
        if (reading.isInside()) {
            vault.fetchTexts(reading.reference());
        }
    }
}
