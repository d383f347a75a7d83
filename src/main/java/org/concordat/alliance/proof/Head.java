package org.concordat.alliance.proof;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What an alliance's record was at a moment: how many entries, and the root of the tree over them, in hex.
 */
public record Head(UUID alliance, long size, String root, Instant sealedAt) {

    public Head(UUID alliance, long size, byte[] root, Instant sealedAt) {
        this(alliance, size, HexFormat.of().formatHex(root), sealedAt);
    }

    /** The text that is signed: canonical JSON of what is above. */
    public String text() {
        return json().text();
    }

    CanonicalJson json() {
        return new CanonicalJson()
                .with("alliance", alliance)
                .counting("size", size)
                .with("root", root)
                .with("sealedAt", sealedAt);
    }

    public byte[] rootHash() {
        return HexFormat.of().parseHex(root);
    }
}
