package org.concordat.vault;

import java.util.Collection;
import java.util.UUID;

/**
 * Somebody was shown items of a case, together. Told before the transaction of the look commits: whoever objects keeps the
 * items from being shown.
 */
public record Looked(UUID look, String reference, Looker looker, Collection<UUID> items) {}
