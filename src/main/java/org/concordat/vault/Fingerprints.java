package org.concordat.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** Recognises a text seen before without keeping it. A plain hash would let anybody try likely texts. */
@Component
public class Fingerprints {

    private final SecretKey key;

    Fingerprints(MasterKey master) {
        this.key = master.derive("fingerprints");
    }

    /** The text's HMAC-SHA-256 under a key of this installation, in hexadecimal digits. */
    public String of(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
