package org.concordat.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command verify")
class VerifyTest {

    private static final String EMPTY =
            "{\"format\":\"concordat-record/1\",\"alliance\":\"00000000-0000-0001-0000-000000000002\",\"code\":\"new\","
                    + "\"size\":0}\n";

    private static final String HASH = "0000000000000000000000000000000000000000000000000000000000000000";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path scratch;

    @Test
    @DisplayName("agrees with a record in which nothing is sealed yet")
    void agreesWithAnEmptyRecord() throws IOException {
        assertThat(run(file(EMPTY + "{\"end\":true}\n"))).isZero();
        assertThat(words()).contains("AGREES: 0 entries, nothing sealed yet");
    }

    @Test
    @DisplayName("names a line that does not stand in its place")
    void namesLinesOutOfOrder() throws IOException {
        var line = "{\"leaf\":%d,\"hash\":\"" + HASH + "\",\"entry\":\"e%d\",\"textHash\":\"" + HASH + "\"}\n";

        assertThat(run(file(EMPTY + line.formatted(1, 1) + line.formatted(0, 0) + "{\"end\":true}\n")))
                .isEqualTo(1);
        assertThat(words()).contains("leaf 0 (entry e0) comes twice or out of its order");
    }

    @Test
    @DisplayName("cannot tell a record that has just begun from one whose sealed part is gone")
    void doubtsWhatIsQueuedOnly() throws IOException {
        assertThat(run(file(EMPTY + "{\"unsealed\":\"1\",\"queued\":true}\n{\"end\":true}\n")))
                .isEqualTo(2);
        assertThat(words()).contains("none of the entries that were entered is sealed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{\"format\":\"concordat-record/2\"}\n",
                EMPTY,
                EMPTY + "{\"leaf\":0,\"ha",
                EMPTY + "{\"leaf\":-1,\"hash\":\"00\"}\n{\"end\":true}\n",
                EMPTY + "{\"leaf\":0,\"hash\":\"xyz\"}\n{\"end\":true}\n",
                EMPTY + "{\"leaf\":0,\"leaf\":1,\"hash\":\"00\"}\n{\"end\":true}\n",
                EMPTY + "{\"head\":{\"size\":1}}\n{\"end\":true}\n",
                EMPTY
                        + "{\"head\":{\"alliance\":\"a\",\"size\":1,\"root\":\"\",\"sealedAt\":\"\",\"publicKey\":\"!\",\"signature\":\"\"}}\n",
                EMPTY + "{\"leaf\":0,\"hash\":\"" + HASH + "\",\"canonical\":\"\\ud83d\"}\n{\"end\":true}\n",
                EMPTY + "[]\n{\"end\":true}\n",
                EMPTY + "\n{\"end\":true}\n"
            })
    @DisplayName("says that it cannot check what is no whole bundle, whatever it is")
    void cannotCheckWhatIsNoBundle(String text) throws IOException {
        assertThat(run(file(text))).isEqualTo(2);
        assertThat(words()).startsWith("The record cannot be checked: ");
    }

    @Test
    @DisplayName("says that it cannot check bytes that are no text")
    void cannotCheckBytes() throws IOException {
        var file = scratch.resolve("bytes");
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 10});

        assertThat(run(file.toString())).isEqualTo(2);
    }

    @Test
    @DisplayName("says that it cannot check against heads of another record, or of none")
    void cannotCheckAgainstOthers() throws IOException {
        var bundle = file(EMPTY + "{\"end\":true}\n");

        assertThat(run(bundle, "--anchor", scratch.resolve("none").toString())).isEqualTo(2);
        assertThat(run(bundle, "--anchor", file("nothing of the kind"))).isEqualTo(2);
        assertThat(run(bundle, "--anchor", file("{}\n"))).isEqualTo(2);
        assertThat(run(bundle, "--anchor", file("{\"leaf\":0,\"hash\":\"" + HASH + "\"}\n")))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "one two",
                "--anchor",
                "bundle --colour red",
                "bundle --server http://localhost",
                "--server http://localhost --alliance a"
            })
    @DisplayName("explains itself when it is not understood")
    void explainsItself(String arguments) {
        var words = Stream.of(arguments.split(" ")).filter(word -> !word.isEmpty());

        assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
        assertThat(words()).contains("Usage:");
    }

    @Test
    @DisplayName("says so when a server does not answer or has no address")
    void serverDoesNotAnswer() {
        assertThat(VerifierProcess.verify("--server", "http://localhost:1", "--alliance", "a", "--user", "u")
                        .words())
                .contains("does not answer");
        assertThat(VerifierProcess.verify("--server", "no address", "--alliance", "a", "--user", "u")
                        .exitCode())
                .isEqualTo(2);
    }

    private int run(String... arguments) {
        said.reset();
        var command = Stream.concat(Stream.of("verify"), Stream.of(arguments)).toArray(String[]::new);
        return Verify.run(command, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private String file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(scratch, "file", ".jsonl"), text)
                .toString();
    }
}
