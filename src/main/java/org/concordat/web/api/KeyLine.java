package org.concordat.web.api;

import org.concordat.alliance.proof.HeadKey;

/**
 * A public key (Ed25519) that signs heads.
 *
 * @param publicKey X.509 in Base64
 */
record KeyLine(String id, String algorithm, String publicKey) {

    static KeyLine of(HeadKey key) {
        return new KeyLine(key.id(), "Ed25519", key.encoded());
    }
}
