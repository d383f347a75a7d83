package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that only the source text can show. */
class SourceRulesTest {

    private static final int LONGEST_DELEGATE = 12;

    @Test
    void nothingOpensATransactionOfItsOwn() {
        assertThat(sources()).allSatisfy(file -> assertThat(text(file)).doesNotContain("REQUIRES_NEW"));
    }

    @Test
    void theEnginesOwnGroupIsNamedInItsRoomOnly() {
        assertThat(sources().filter(file -> !file.toString().contains("/engine/")))
                .allSatisfy(file -> assertThat(text(file)).doesNotContain("camunda-admin"));
    }

    @Test
    void delegatesUnwrapCallOnceAndHandBack() {
        assertThat(sources().filter(file -> file.toString().endsWith("Delegate.java")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(bodyOfTheStep(text(file)))
                        .hasSizeLessThanOrEqualTo(LONGEST_DELEGATE)
                        .noneMatch(line -> line.strip().matches("(if|switch|for|while|try)\\b.*")));
    }

    private static Stream<String> bodyOfTheStep(String source) {
        return source.lines()
                .dropWhile(line -> !line.matches(".*public void (execute|notify)\\(.*"))
                .skip(1)
                .takeWhile(line -> !line.equals("    }"));
    }

    private static Stream<Path> sources() {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
