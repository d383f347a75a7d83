package org.concordat.vault;

import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.concordat.alliance.Unknown;
import org.springframework.stereotype.Component;

/** A key for every case and for each person's own notes in it, made when the first item is stored, and destroyed to erase what was. */
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
     * What encrypts for a case, with a key made for its first item. Until this transaction has ended, nobody destroys it.
     *
     * @param keeper whose notes are to be encrypted; empty for everything else
     * @throws Erased when the case's key was destroyed: it never gets another one
     */
    CaseCipher toWriteIn(String reference, String keeper) {
        hold(reference);
        var key = new CaseKey.Key(reference, keeper);
        return find(key).orElseGet(() -> new CaseCipher(create(key)));
    }

    /** Whoever destroys the key meanwhile waits; whoever comes after it was destroyed is told. */
    private void hold(String reference) {
        var held = entities.createNativeQuery(
                        "select 1 from case_key where reference = :reference and keeper = '' for key share")
                .setParameter("reference", reference)
                .getResultList();
        if (held.isEmpty()) {
            requireNotErased(reference);
        }
    }

    private void requireNotErased(String reference) {
        erasedOn(reference).ifPresent(day -> {
            throw new Erased(reference, day);
        });
    }

    /**
     * What decrypts an item.
     *
     * @throws Erased when the content of its case was erased
     * @throws Unknown when the key was destroyed before that
     */
    CaseCipher toRead(String reference, String keeper) {
        return find(new CaseKey.Key(reference, keeper)).orElseThrow(() -> {
            requireNotErased(reference);
            return new Unknown("item of", reference);
        });
    }

    /** The cipher of a key; none when nothing was stored under it yet, or it was destroyed. */
    Optional<CaseCipher> find(CaseKey.Key key) {
        return Optional.ofNullable(entities.find(CaseKey.class, key))
                .map(kept -> new CaseCipher(unwrap(key.reference(), kept)));
    }

    Optional<LocalDate> erasedOn(String reference) {
        return erasures.erasedOn(reference);
    }

    /** Destroys every key of a case. */
    void destroyAll(String reference) {
        destroy(reference, "select k from CaseKey k where k.key.reference = :reference");
    }

    /** Destroys the keys of what people noted for themselves in a case. */
    void destroyNotes(String reference) {
        destroy(reference, "select k from CaseKey k where k.key.reference = :reference and k.key.keeper <> ''");
    }

    /** Destroys the key of what one person noted for themselves. */
    void destroyNotes(String reference, String keeper) {
        remove(Stream.ofNullable(entities.find(CaseKey.class, new CaseKey.Key(reference, keeper))));
    }

    private void destroy(String reference, String which) {
        remove(entities.createQuery(which, CaseKey.class)
                .setParameter("reference", reference)
                .getResultStream());
    }

    private void remove(Stream<CaseKey> keys) {
        keys.toList().forEach(entities::remove);
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

    private SecretKey create(CaseKey.Key key) {
        var secret = fresh();
        entities.persist(new CaseKey(key, wrap(secret), clock.instant()));
        entities.flush();
        return secret;
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
