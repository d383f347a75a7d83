package org.concordat.alliance.sealing;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the tree with the entry it stands for, as they lie in the database now.
 *
 * @param hash the leaf's, in hex
 * @param entry the entry's id; absent when the database no longer says which one it was
 * @param canonical the entry's text; absent when the entry is gone
 * @param columns what the entry's columns say, by the names of the canonical text
 */
public record SealedLine(
        long leaf, String hash, @Nullable UUID entry, @Nullable String canonical, Map<String, String> columns) {}
