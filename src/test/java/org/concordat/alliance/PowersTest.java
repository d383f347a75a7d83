package org.concordat.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What roles let people do")
class PowersTest {

    private static final int EVERYBODY = 10;

    @Test
    @DisplayName("stands in the README as it is, row by row")
    void isInTheReadme() throws IOException {
        var table = Files.readString(Path.of("README.md"))
                .lines()
                .dropWhile(line -> !line.equals("| power | roles |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();

        assertThat(table)
                .containsExactlyElementsOf(
                        Arrays.stream(Power.values()).map(PowersTest::row).toList());
    }

    private static String row(Power power) {
        var roles = power.roles().size() == EVERYBODY
                ? "every role but custodian"
                : power.roles().stream().map(PowersTest::words).collect(Collectors.joining(", "));
        return "| " + power.label() + " | " + roles + " |";
    }

    private static String words(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
