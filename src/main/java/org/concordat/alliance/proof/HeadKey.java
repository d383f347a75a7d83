package org.concordat.alliance.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a key that signs heads (Ed25519).
 *
 * @param id the beginning of the SHA-256 of the encoded key, in hex
 * @param encoded the key as X.509 SubjectPublicKeyInfo, in Base64
 */
public record HeadKey(String id, String encoded) {

    private static final int ID_BYTES = 8;

    public static HeadKey of(PublicKey key) {
        return of(Base64.getEncoder().encodeToString(key.getEncoded()));
    }

    /** The key encoded so; what it is called follows from it. */
    public static HeadKey of(String encoded) {
        var hash = MerkleHash.sha256().digest(Base64.getDecoder().decode(encoded));
        return new HeadKey(HexFormat.of().formatHex(hash, 0, ID_BYTES), encoded);
    }

    /** Whether whoever has the private half signed the text. */
    public boolean signed(String text, String signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(decoded());
            verifier.update(CanonicalJson.bytes(text));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private PublicKey decoded() throws GeneralSecurityException {
        var bytes = Base64.getDecoder().decode(encoded);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
    }
}
