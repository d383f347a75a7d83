package org.concordat.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * A document in the evidence register of a non-compliance. No column may be null: of elements that may, all rows are deleted
 * and written anew at each change, and from this register nothing is deleted.
 *
 * @param item its id in the vault
 * @param hash SHA-256 of its ciphertext, hexadecimal
 */
@Embeddable
public record Attachment(
        @Column(nullable = false) UUID item,
        @Column(nullable = false) String hash,
        @Column(nullable = false) @Enumerated(EnumType.STRING) AttachedTo attachedTo) {

    /** What it came with. */
    public enum AttachedTo {
        NOTICE,
        ANSWER
    }
}
