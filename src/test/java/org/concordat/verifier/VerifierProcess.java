package org.concordat.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.concordat.Concordat;
import org.concordat.Story;

/** The command as somebody runs it: in a process of its own, with nothing but the classes. */
final class VerifierProcess {

    record Answer(int exitCode, String words) {}

    private VerifierProcess() {}

    static Answer verify(Object... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                Concordat.class.getName(),
                "verify"));
        List.of(arguments).forEach(each -> command.add(each.toString()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("CONCORDAT_PASSWORD", Story.PASSWORD);
        try {
            var process = builder.start();
            var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
