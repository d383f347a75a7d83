package org.concordat.vault;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands on the outside of an item: everything but its content, which may be large. */
@SuppressWarnings("ArrayRecordComponent")
record ItemLabel(
        UUID id,
        String reference,
        Room room,
        String field,
        String mediaType,
        byte @Nullable [] nameCipher,
        String hash,
        String author,
        String keeper,
        @Nullable UUID onBehalfOf,
        Instant storedAt) {}
