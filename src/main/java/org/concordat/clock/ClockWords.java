package org.concordat.clock;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** What people call clocks, wherever they read of them. */
public final class ClockWords {

    private static final Properties WORDS = read("/words/clocks.properties");

    private ClockWords() {}

    /** What a clock leaves time for, such as "assessment of the dispute"; one that a process owner added, by its name. */
    public static String of(String name) {
        return WORDS.getProperty(name, plain(name));
    }

    private static String plain(String name) {
        return name.replaceFirst("Due$", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
    }

    private static Properties read(String file) {
        try (var words = new InputStreamReader(ClockWords.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            var read = new Properties();
            read.load(words);
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
