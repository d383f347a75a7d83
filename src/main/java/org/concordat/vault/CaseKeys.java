package org.concordat.vault;

import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** A key for every case, made when its first item is stored. */
@Component
class CaseKeys {

    private final EntityManager entities;
    private final MasterKey master;
    private final Clock clock;

    CaseKeys(EntityManager entities, MasterKey master, Clock clock) {
        this.entities = entities;
        this.master = master;
        this.clock = clock;
    }

    CaseCipher cipherOf(String reference) {
        try {
            var kept = entities.find(CaseKey.class, reference);
            return new CaseCipher(kept == null ? create(reference) : master.unwrap(kept.wrapped()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of case " + reference + " cannot be unwrapped: is this the installation's master key?", e);
        }
    }

    private SecretKey create(String reference) throws GeneralSecurityException {
        var generator = KeyGenerator.getInstance("AES");
        generator.init(256);
        var key = generator.generateKey();
        entities.persist(new CaseKey(reference, master.wrap(key), clock.instant()));
        entities.flush();
        return key;
    }
}
