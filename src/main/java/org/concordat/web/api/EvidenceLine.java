package org.concordat.web.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.conflict.RulingOnItem;
import org.concordat.web.ReadableEvidence;
import org.jspecify.annotations.Nullable;

/**
 * A document in the register of evidence.
 *
 * @param name none when the reader may only know that there is a document
 * @param onBehalfOf the member for which it was filed
 * @param hash SHA-256 of the sealed document
 * @param visibility who may read it: {@code case}, or {@code office} alone
 * @param status filed, accepted, late or struck: the latest ruling counts
 */
record EvidenceLine(
        UUID id,
        @Nullable String name,
        String submitter,
        @Nullable UUID onBehalfOf,
        Instant filedAt,
        String hash,
        String visibility,
        String status,
        boolean late,
        List<Ruled> rulings) {

    /**
     * What the investigator ruled.
     *
     * @param reasons the id of the reasons, which are in the case file
     */
    record Ruled(String ruling, String person, Instant ruledAt, UUID reasons) {

        static Ruled of(RulingOnItem ruling) {
            return new Ruled(Word.of(ruling.ruling()), ruling.person(), ruling.ruledAt(), ruling.reasons());
        }
    }

    static EvidenceLine of(ReadableEvidence.Line line) {
        var item = line.exhibit().item();
        return new EvidenceLine(
                item.id(),
                line.isOpen() ? item.name() : null,
                item.author(),
                item.onBehalfOf(),
                item.storedAt(),
                item.hash(),
                Word.of(item.room()),
                Word.of(line.exhibit().status()),
                line.exhibit().late(),
                line.exhibit().rulings().stream().map(Ruled::of).toList());
    }
}
