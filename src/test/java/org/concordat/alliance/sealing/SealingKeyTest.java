package org.concordat.alliance.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.concordat.alliance.proof.Head;
import org.concordat.alliance.proof.MerkleHash;
import org.concordat.alliance.proof.SignedHead;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sealing key")
class SealingKeyTest {

    // RFC 8032, 7.1, test 1
    private static final String PRIVATE = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private static final Head HEAD =
            new Head(new UUID(1, 2), 3, MerkleHash.ofNothing(), Instant.parse("2026-11-27T12:00:00.000001Z"));

    @Test
    @DisplayName("finds its public half as the RFC does")
    void findsItsPublicHalf() {
        var published = Base64.getDecoder().decode(key().published().encoded());

        assertThat(HexFormat.of().formatHex(published)).endsWith(PUBLIC);
    }

    @Test
    @DisplayName("signs heads, and its signature fits no other head and no other key")
    void signsHeads() {
        var signed = key().sign(HEAD);

        assertThat(signed.isSigned()).isTrue();
        var larger = new Head(HEAD.alliance(), 4, HEAD.root(), HEAD.sealedAt());
        assertThat(new SignedHead(larger, signed.key(), signed.signature()).isSigned())
                .isFalse();
        var other = new SealingKey(Base64.getEncoder().encodeToString(new byte[32])).published();
        assertThat(new SignedHead(HEAD, other, signed.signature()).isSigned()).isFalse();
    }

    @Test
    @DisplayName("signs the canonical text of the head")
    void signsTheCanonicalText() {
        assertThat(HEAD.text())
                .isEqualTo("{\"alliance\":\"00000000-0000-0001-0000-000000000002\",\"root\":\"" + HEAD.root()
                        + "\",\"sealedAt\":\"2026-11-27T12:00:00.000001Z\",\"size\":3}");
    }

    @Test
    @DisplayName("is 32 bytes in Base64 and nothing else")
    void isThirtyTwoBytes() {
        for (var wrong : new String[] {"", "not base64!", "AAAA"}) {
            assertThatThrownBy(() -> new SealingKey(wrong))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("32 bytes in Base64");
        }
    }

    private static SealingKey key() {
        return new SealingKey(Base64.getEncoder().encodeToString(HexFormat.of().parseHex(PRIVATE)));
    }
}
