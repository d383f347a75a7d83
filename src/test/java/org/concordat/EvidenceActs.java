package org.concordat;

import java.util.UUID;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Component;

/** The words in which tests tell who files what, and for whom to read. */
@TestComponent
@Component
public class EvidenceActs {

    private final Story story;
    private final Vault vault;

    EvidenceActs(Story story, Vault vault) {
        this.story = story;
        this.vault = vault;
    }

    /** A document that the other parties do not read. */
    public UUID filesForTheOffice(Cast cast, String member, String reference, String name) {
        var deposit = Deposit.file(reference, "evidence", "text/plain", name, story.member(cast, member));
        return story.as(cast.user("rep-" + member), () -> vault.store(deposit.in(Room.OFFICE), name));
    }
}
