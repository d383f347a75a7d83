package org.concordat.alliance.sealing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import org.concordat.alliance.proof.CanonicalJson;
import org.concordat.alliance.proof.Head;
import org.concordat.alliance.proof.HeadKey;
import org.concordat.alliance.proof.SignedHead;

/** The installation's key that signs heads (Ed25519). */
public class SealingKey {

    private static final int LENGTH = 32;

    private final KeyPair pair;
    private final HeadKey published;

    /**
     * @param base64 the private key: 256 random bits, Base64
     * @throws IllegalStateException when it is no such key
     */
    public SealingKey(String base64) {
        pair = pairOf(decoded(base64.strip()));
        published = HeadKey.of(pair.getPublic());
    }

    private static byte[] decoded(String base64) {
        byte[] seed;
        try {
            seed = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The sealing key must be 32 bytes in Base64", e);
        }
        if (seed.length != LENGTH) {
            throw new IllegalStateException("The sealing key must be 32 bytes in Base64");
        }
        return seed;
    }

    /** The JDK finds the public half of a private key only when it makes both. */
    private static KeyPair pairOf(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    HeadKey published() {
        return published;
    }

    SignedHead sign(Head head) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(CanonicalJson.bytes(head.text()));
            return new SignedHead(head, published, Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
