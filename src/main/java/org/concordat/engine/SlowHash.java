package org.concordat.engine;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** PBKDF2 with HMAC-SHA-512: whoever steals the table of accounts pays for every guess. The count is kept with each hash. */
@Component
class SlowHash implements PasswordEncryptor {

    private static final int SALT = 16;
    private static final int BITS = 512;

    private final int iterations;
    private final SecureRandom random = new SecureRandom();
    private final String nobodys;

    SlowHash(@Value("${concordat.sign-in.iterations}") int iterations) {
        this.iterations = iterations;
        this.nobodys = encrypt("nobody's");
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA-512";
    }

    @Override
    public String encrypt(String password) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        return iterations + "$" + text(salt) + "$" + text(hash(password, salt, iterations));
    }

    @Override
    public boolean check(String password, String encrypted) {
        var parts = encrypted.split("\\$");
        var salt = Base64.getDecoder().decode(parts[1]);
        var expected = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(expected, hash(password, salt, Integer.parseInt(parts[0])));
    }

    /** Takes as long as a check does, so that an answer's time does not tell who has an account. */
    void wasteTime(String password) {
        check(password, nobodys);
    }

    private static byte[] hash(String password, byte[] salt, int iterations) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
