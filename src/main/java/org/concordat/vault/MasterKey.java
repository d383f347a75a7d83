package org.concordat.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The installation's key that wraps every case's key (RFC 3394). It never touches content itself. */
public class MasterKey {

    private static final String WRAP = "AESWrap";

    private final SecretKey key;

    /**
     * @param base64 256 bits, Base64
     * @throws IllegalStateException when it is no such key
     */
    public MasterKey(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The master key must be 32 bytes in Base64", e);
        }
        if (bytes.length != 32) {
            throw new IllegalStateException("The master key must be 32 bytes in Base64");
        }
        key = new SecretKeySpec(bytes, "AES");
    }

    /** A key for another purpose, from which this one cannot be found again. */
    SecretKey derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] wrap(SecretKey caseKey) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(WRAP);
        cipher.init(Cipher.WRAP_MODE, key);
        return cipher.wrap(caseKey);
    }

    SecretKey unwrap(byte[] wrapped) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(WRAP);
        cipher.init(Cipher.UNWRAP_MODE, key);
        return (SecretKey) cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
    }
}
