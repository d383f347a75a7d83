package org.concordat.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One confidential text or file, as ciphertext. */
@Entity
@Immutable
class VaultItem {

    @Id
    private UUID id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Room room;

    private String field;
    private String mediaType;
    private byte[] cipher;
    private byte @Nullable [] nameCipher;
    private String hash;
    private String author;

    /** Whose key encrypts it; empty for the case's own. */
    private String keeper;

    @Nullable
    private UUID onBehalfOf;

    private Instant storedAt;

    @SuppressWarnings("NullAway.Init")
    protected VaultItem() {}

    VaultItem(
            UUID id,
            Deposit deposit,
            byte[] cipher,
            byte @Nullable [] nameCipher,
            String hash,
            String author,
            String keeper,
            Instant storedAt) {
        this.id = id;
        this.reference = deposit.reference();
        this.room = deposit.room();
        this.field = deposit.field();
        this.mediaType = deposit.mediaType();
        this.onBehalfOf = deposit.onBehalfOf();
        this.cipher = cipher;
        this.nameCipher = nameCipher;
        this.hash = hash;
        this.author = author;
        this.keeper = keeper;
        this.storedAt = storedAt;
    }

    UUID id() {
        return id;
    }

    String reference() {
        return reference;
    }

    String keeper() {
        return keeper;
    }

    byte[] cipher() {
        return cipher;
    }

    ItemLabel label() {
        return new ItemLabel(
                id, reference, room, field, mediaType, nameCipher, hash, author, keeper, onBehalfOf, storedAt);
    }
}
