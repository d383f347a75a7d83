package org.concordat.alliance.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** How leaves and nodes are hashed (RFC 6962, 2.1): apart from each other, so that no node can pass for a leaf. */
public final class MerkleHash {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleHash() {}

    public static byte[] ofNothing() {
        return sha256().digest();
    }

    public static byte[] ofLeaf(byte[] data) {
        var digest = sha256();
        digest.update(LEAF);
        return digest.digest(data);
    }

    /** The hash of an entry, by its canonical text. */
    public static byte[] ofEntry(String canonical) {
        return ofLeaf(CanonicalJson.bytes(canonical));
    }

    public static byte[] ofNode(byte[] left, byte[] right) {
        var digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
