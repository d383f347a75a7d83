package org.concordat.vault;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of an item without opening it.
 *
 * @param name of a file, in clear for whoever may see that it exists
 * @param hash SHA-256 of the ciphertext, hexadecimal: a hash of a short text could be guessed
 */
public record StoredItem(
        UUID id,
        String reference,
        Room room,
        String field,
        String mediaType,
        @Nullable String name,
        String hash,
        String author,
        @Nullable UUID onBehalfOf,
        Instant storedAt) {}
