package org.concordat.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers that a password was right, so that a client, which sends it with every request, waits for the slow hash once. What
 * is kept is worth nothing outside of this process, and nothing any more once the hash in the account is another one.
 */
@Component
class KnownPasswords {

    private static final int MOST = 10_000;
    private static final String METHOD = "HmacSHA256";

    /** Whom a provider of identities vouches for, no password signs in, whoever may have set one. */
    private static final String HASH =
            """
            select pwd_ from act_id_user where id_ = :username and pwd_ is not null
                and not exists (select from provided_person where person = id_)
            """;

    private final JdbcClient database;
    private final SecretKeySpec key;
    private final Map<String, byte[]> proofs = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    KnownPasswords(JdbcClient database) {
        this.database = database;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, METHOD);
    }

    boolean hasAccount(String username) {
        return hashOf(username).isPresent();
    }

    boolean isKnown(String username, String password) {
        byte[] proof;
        synchronized (proofs) {
            proof = proofs.get(username);
        }
        return proof != null
                && hashOf(username)
                        .filter(hash -> MessageDigest.isEqual(proof, proof(hash, password)))
                        .isPresent();
    }

    void remember(String username, String password) {
        hashOf(username).ifPresent(hash -> {
            synchronized (proofs) {
                proofs.put(username, proof(hash, password));
            }
        });
    }

    private Optional<String> hashOf(String username) {
        return database.sql(HASH)
                .param("username", username)
                .query(String.class)
                .optional();
    }

    private byte[] proof(String hash, String password) {
        try {
            var mac = Mac.getInstance(METHOD);
            mac.init(key);
            return mac.doFinal((hash + '\0' + password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
