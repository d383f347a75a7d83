package org.concordat.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * A document in the evidence register of a non-compliance.
 *
 * @param item its id in the vault
 * @param hash SHA-256 of its ciphertext, hexadecimal
 */
@Embeddable
public record Attachment(
        // a set whose elements may be null is deleted and written anew at each change, which the register does not
        // allow
        @Column(nullable = false) UUID item, String hash, @Enumerated(EnumType.STRING) AttachedTo attachedTo) {

    /** What it came with. */
    public enum AttachedTo {
        NOTICE,
        ANSWER
    }
}
