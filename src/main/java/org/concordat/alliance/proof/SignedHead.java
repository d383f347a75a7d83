package org.concordat.alliance.proof;

/**
 * A head with the signature of the installation that sealed it.
 *
 * @param signature of {@link Head#text()}, Ed25519, in Base64
 */
public record SignedHead(Head head, HeadKey key, String signature) {

    /** Whether the signature is that of the key it names. */
    public boolean isSigned() {
        return key.signed(head.text(), signature);
    }

    /** One line of JSON, as it is kept outside. */
    public String line() {
        return head.json()
                .with("key", key.id())
                .with("publicKey", key.encoded())
                .with("signature", signature)
                .text();
    }
}
