package org.concordat.clock;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What people call clocks, wherever they read of them. */
public final class ClockWords {

    private static final Properties WORDS = read("/words/clocks.properties");
    private static final Pattern NAMES = Pattern.compile("\\b\\w+Due\\b");
    private static final int FEW = 3;

    private ClockWords() {}

    /** What a clock leaves time for, such as "assessment of the dispute"; one that a process owner added, by its name. */
    public static String of(String name) {
        return WORDS.getProperty(name, plain(name));
    }

    /**
     * What a diagram or a table says, such as {@code ${clocks.dueDate(execution, 'assessmentDue')}}, with what people call
     * the clocks that it names behind it; a list of many stays as it is.
     */
    public static String beside(String rule) {
        var clocks = NAMES.matcher(rule)
                .results()
                .map(MatchResult::group)
                .filter(WORDS::containsKey)
                .distinct()
                .map(ClockWords::of)
                .toList();
        return clocks.isEmpty() || clocks.size() > FEW ? rule : rule + " (" + String.join(", ", clocks) + ")";
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
