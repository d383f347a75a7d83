package org.concordat.web.api;

import java.time.Instant;
import java.util.UUID;
import org.concordat.alliance.proof.SignedHead;

/**
 * A signed head of an alliance's record.
 *
 * @param size how many entries it holds
 * @param root of the Merkle tree over them (RFC 6962), in hex
 * @param key the id of the key that signed
 * @param publicKey that key, X.509 in Base64
 * @param signature Ed25519, in Base64
 */
record HeadLine(
        UUID alliance, long size, String root, Instant sealedAt, String key, String publicKey, String signature) {

    static HeadLine of(SignedHead signed) {
        var head = signed.head();
        return new HeadLine(
                head.alliance(),
                head.size(),
                head.root(),
                head.sealedAt(),
                signed.key().id(),
                signed.key().encoded(),
                signed.signature());
    }
}
