package org.concordat.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.proof.CanonicalJson;
import org.concordat.alliance.proof.Head;
import org.concordat.alliance.proof.HeadKey;
import org.concordat.alliance.proof.SignedHead;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a bundle rests on: the command verify")
class SigningKeysTest {

    private static final UUID ALLIANCE = new UUID(1, 2);
    private static final String HASH = "00000000000000000000000000000000000000000000000000000000000000aa";
    private static final String RECORD =
            "{\"format\":\"concordat-record/1\",\"alliance\":\"%s\",\"code\":\"new\",\"size\":1}\n".formatted(ALLIANCE);
    private static final String CASE =
            "{\"format\":\"concordat-case/1\",\"alliance\":\"%s\",\"code\":\"new\",\"reference\":\"D-1\",\"size\":1,\"entries\":1}\n"
                    .formatted(ALLIANCE);
    private static final String LEAF =
            "{\"leaf\":0,\"hash\":\"%s\",\"entry\":\"e\",\"textHash\":\"%s\",\"path\":[]}\n".formatted(HASH, HASH);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final SignedHead head = headOf(aKey());

    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"record", "case"})
    @DisplayName("names the key even when it agrees, and says that the bundle brings it itself")
    void namesTheKey(String kind) throws IOException {
        assertThat(verify(bundle(kind))).isZero();

        assertThat(words())
                .contains("AGREES", "Signed with key " + head.key().id() + ", which the bundle brings itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "case"})
    @DisplayName("agrees with the key that was named, and with one of several")
    void agreesWithANamedKey(String kind) throws IOException {
        var another = HeadKey.of(aKey().getPublic()).id();

        assertThat(verify(bundle(kind), "--key", another, "--key", head.key().id()))
                .isZero();
        assertThat(words()).contains("AGREES", "Signed with key " + head.key().id() + ", one that was named");
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "case"})
    @DisplayName("does not agree when somebody made the bundle with a key of their own")
    void findsAnotherKey(String kind) throws IOException {
        var known = HeadKey.of(aKey().getPublic()).id();

        assertThat(verify(bundle(kind), "--key", known)).isEqualTo(1);
        assertThat(words())
                .contains(
                        "DOES NOT AGREE",
                        "which was not named",
                        "key " + head.key().id());
    }

    @Test
    @DisplayName("explains itself when it is given what is no id of a key")
    void explainsKeys() throws IOException {
        assertThat(verify(bundle("case"), "--key", "mine")).isEqualTo(2);
        assertThat(words()).contains("--key needs the id of a key", "Usage:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "case"})
    @DisplayName("goes by the heads of a file in which one line broke off, and says which line it is")
    void skipsABrokenLine(String kind) throws IOException {
        var torn = head.line().substring(0, 50);
        var anchor = file(torn + headOf(aKey()).line() + "\n" + head.line() + "\n" + torn, StandardCharsets.UTF_8);

        assertThat(verify(bundle(kind), "--anchor", anchor)).isZero();
        assertThat(words())
                .contains("AGREES", "as heads that were kept elsewhere are")
                .contains("damaged: line 1 of", "damaged: line 3 of")
                .doesNotContain("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    @DisplayName("reads heads that a shell wrote with a mark before them")
    void readsMarks(String charset) throws IOException {
        var anchor = file("\ufeff" + head.line() + "\n" + head.line() + "\n", Charset.forName(charset));

        assertThat(verify(bundle("case"), "--anchor", anchor)).isZero();
        assertThat(words()).contains("as heads that were kept elsewhere are").doesNotContain("damaged");
    }

    private String bundle(String kind) throws IOException {
        var signed = "{\"head\":" + head.line() + "}\n";
        var lines = kind.equals("case") ? CASE + signed + LEAF : RECORD + LEAF + signed;
        return file(lines + "{\"end\":true}\n", StandardCharsets.UTF_8);
    }

    private int verify(String... arguments) {
        said.reset();
        var command = Stream.concat(Stream.of(Verify.COMMAND), List.of(arguments).stream())
                .toArray(String[]::new);
        return Verify.run(command, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String file(String text, Charset charset) throws IOException {
        return Files.writeString(Files.createTempFile(scratch, "file", ".jsonl"), text, charset)
                .toString();
    }

    private static KeyPair aKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignedHead headOf(KeyPair key) {
        var head = new Head(ALLIANCE, 1, HASH, Instant.parse("2027-01-01T00:00:00Z"));
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(key.getPrivate());
            signer.update(CanonicalJson.bytes(head.text()));
            return new SignedHead(
                    head, HeadKey.of(key.getPublic()), Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
