package org.concordat.vault;

import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** A key for every case, made when its first item is stored, and destroyed to erase what was. */
@Component
class CaseKeys {

    private final EntityManager entities;
    private final Erasures erasures;
    private final MasterKey master;
    private final Clock clock;

    CaseKeys(EntityManager entities, Erasures erasures, MasterKey master, Clock clock) {
        this.entities = entities;
        this.erasures = erasures;
        this.master = master;
        this.clock = clock;
    }

    /**
     * The cipher of a case, with a key made for its first item.
     *
     * @throws Erased when its key was destroyed: it never gets another one
     */
    CaseCipher cipherOf(String reference) {
        return find(reference).orElseGet(() -> new CaseCipher(create(reference)));
    }

    /** The cipher of a case; none when nothing was stored yet, or its key was destroyed. */
    Optional<CaseCipher> find(String reference) {
        return Optional.ofNullable(entities.find(CaseKey.class, reference))
                .map(kept -> new CaseCipher(unwrap(reference, kept)));
    }

    Optional<LocalDate> erasedOn(String reference) {
        return erasures.findByReferenceAndStateNot(reference, Erasure.State.DROPPED)
                .filter(Erasure::isCarriedOut)
                .map(Erasure::decidedOn);
    }

    void destroy(String reference) {
        Optional.ofNullable(entities.find(CaseKey.class, reference)).ifPresent(entities::remove);
        entities.flush();
    }

    private SecretKey unwrap(String reference, CaseKey kept) {
        try {
            return master.unwrap(kept.wrapped());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of case " + reference + " cannot be unwrapped: is this the installation's master key?", e);
        }
    }

    private SecretKey create(String reference) {
        erasedOn(reference).ifPresent(day -> {
            throw new Erased(reference, day);
        });
        var key = fresh();
        entities.persist(new CaseKey(reference, wrap(key), clock.instant()));
        entities.flush();
        return key;
    }

    private static SecretKey fresh() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] wrap(SecretKey key) {
        try {
            return master.wrap(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
