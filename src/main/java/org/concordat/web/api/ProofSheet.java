package org.concordat.web.api;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.sealing.SealedRecord;
import org.jspecify.annotations.Nullable;

/**
 * That an entry is in the record; hashes in hex.
 *
 * @param leaf its place, counted from 0 in the order of sealing
 * @param leafHash SHA-256 of a zero byte and the canonical text
 * @param canonical the text that was sealed; absent while part of the entry is kept from the reader
 * @param path the hashes that lead from the leaf to the head's root
 */
record ProofSheet(
        UUID entry, long leaf, String leafHash, @Nullable String canonical, List<String> path, HeadLine head) {

    static ProofSheet of(SealedRecord.Inclusion proof, @Nullable String canonical) {
        return new ProofSheet(
                proof.entry(), proof.leaf(), proof.leafHash(), canonical, proof.path(), HeadLine.of(proof.head()));
    }
}
