package org.concordat.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts and decrypts with one case's key: AES-256 in GCM (NIST SP 800-38D), a fresh nonce in front of each text. */
class CaseCipher {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    CaseCipher(SecretKey key) {
        this.key = key;
    }

    /** @param place where the ciphertext will stand; it opens nowhere else */
    byte[] encrypt(byte[] plain, String place) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, plain, 0, place);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] decrypt(byte[] cipher, String place) {
        var nonce = new byte[NONCE];
        System.arraycopy(cipher, 0, nonce, 0, NONCE);
        return run(Cipher.DECRYPT_MODE, nonce, cipher, NONCE, place);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, int offset, String place) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A confidential item cannot be opened with its case's key", e);
        }
    }
}
