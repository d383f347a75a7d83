package org.concordat.sanction;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.sanction.Attachment.AttachedTo;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.vault.StruckEvidence;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Component;

/** Takes down which documents a case holds, by id and by the hash of what is sealed. */
@Component
class AttachedEvidence {

    private final Vault vault;
    private final StruckEvidence struck;

    AttachedEvidence(Vault vault, StruckEvidence struck) {
        this.vault = vault;
        this.struck = struck;
    }

    /** What every party can read: nobody is heard about documents they may not see. */
    List<Attachment> of(String reference) {
        return forAll(reference)
                .map(item -> new Attachment(item.id(), item.hash(), AttachedTo.NOTICE))
                .toList();
    }

    private Stream<StoredItem> forAll(String reference) {
        return standing(reference).filter(item -> item.room() == Room.CASE);
    }

    /** Nothing rests on what was struck. */
    private Stream<StoredItem> standing(String reference) {
        var out = struck.struckIn(reference);
        return vault.exhibitsOf(reference).stream().filter(item -> !out.contains(item.id()));
    }

    /** What the obligor filed since the register was taken down. */
    List<Attachment> addedBy(UUID obligor, NonCompliance nonCompliance) {
        return standing(nonCompliance.reference())
                .filter(item -> obligor.equals(item.onBehalfOf()) && !nonCompliance.holds(item.id()))
                .map(item -> new Attachment(item.id(), item.hash(), AttachedTo.ANSWER))
                .toList();
    }

    /**
     * The documents as facts of the record, each id with its hash. Everybody in the case reads those, so what was filed for the
     * office only is not among them; its own entry tells whoever may know of it.
     */
    Map<String, String> facts(String reference, List<Attachment> exhibits) {
        var forAll = forAll(reference).map(StoredItem::id).collect(Collectors.toSet());
        return exhibits.stream()
                .filter(exhibit -> forAll.contains(exhibit.item()))
                .collect(Collectors.toMap(exhibit -> "exhibit." + exhibit.item(), Attachment::hash));
    }
}
