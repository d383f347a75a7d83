package org.concordat.vault;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a case's vault holds, to be encrypted once more for each copy of the case: under keys of the copy's own, and each text for
 * the id that it has there, as the vault would have done it.
 */
public final class VaultCopies {

    private static final HexFormat HEX = HexFormat.of();

    private record Key(String keeper, byte[] wrapped) {}

    private record Item(String id, String keeper, byte[] cipher, byte @Nullable [] nameCipher, String hash) {}

    private record Opened(Item item, byte[] plain, byte @Nullable [] name) {}

    private final MasterKey master;
    private final List<Key> keys;
    private final List<Opened> items;

    public VaultCopies(String masterKey, JdbcTemplate database, String reference) {
        master = new MasterKey(masterKey);
        keys = database.query(
                "select keeper, wrapped from case_key where reference = ?",
                (row, number) -> new Key(row.getString("keeper"), row.getBytes("wrapped")),
                reference);
        var ciphers = keys.stream().collect(Collectors.toMap(Key::keeper, key -> new CaseCipher(unwrap(key))));
        items = database
                .query(
                        "select id, keeper, cipher, name_cipher, hash from vault_item where reference = ?",
                        (row, number) -> new Item(
                                row.getString("id"),
                                row.getString("keeper"),
                                row.getBytes("cipher"),
                                row.getBytes("name_cipher"),
                                row.getString("hash")),
                        reference)
                .stream()
                // notes whose key was destroyed with the mediation open for nobody
                .filter(item -> ciphers.containsKey(item.keeper()))
                .map(item -> open(item, ciphers.get(item.keeper())))
                .toList();
    }

    private static Opened open(Item item, CaseCipher cipher) {
        var name = item.nameCipher() == null ? null : cipher.decrypt(item.nameCipher(), item.id() + "/name");
        return new Opened(item, cipher.decrypt(item.cipher(), item.id()), name);
    }

    /**
     * Encrypts everything once more.
     *
     * @param idOf what an item's id is in the copy
     * @return by each wrapped key, ciphertext and hash what stands in its place in the copy, in hexadecimal digits
     */
    public Map<String, String> again(UnaryOperator<String> idOf) {
        var instead = new HashMap<String, String>();
        var ciphers = new HashMap<String, CaseCipher>();
        for (var key : keys) {
            var fresh = fresh();
            ciphers.put(key.keeper(), new CaseCipher(fresh));
            instead.put(HEX.formatHex(key.wrapped()), HEX.formatHex(wrap(fresh)));
        }
        items.forEach(each -> again(each, idOf.apply(each.item().id()), ciphers, instead));
        return instead;
    }

    private static void again(Opened each, String id, Map<String, CaseCipher> ciphers, Map<String, String> instead) {
        var item = each.item();
        var cipher = ciphers.get(item.keeper());
        var sealed = cipher.encrypt(each.plain(), id);
        instead.put(HEX.formatHex(item.cipher()), HEX.formatHex(sealed));
        instead.put(item.hash(), HEX.formatHex(sha256(sealed)));
        if (item.nameCipher() != null) {
            instead.put(HEX.formatHex(item.nameCipher()), HEX.formatHex(cipher.encrypt(each.name(), id + "/name")));
        }
    }

    private SecretKey unwrap(Key key) {
        try {
            return master.unwrap(key.wrapped());
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

    private static SecretKey fresh() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
