package org.concordat.conflict;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads a word out of a closed list, and says what the list holds when it is not in it. */
public final class Choice {

    private Choice() {}

    /**
     * The constant a word such as {@code data-privacy} stands for.
     *
     * @throws Refusal naming the field and the words it accepts
     */
    public static <E extends Enum<E>> E of(Class<E> list, String field, @Nullable String word) {
        return Arrays.stream(list.getEnumConstants())
                .filter(constant -> word(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        field,
                        "must be one of "
                                + Arrays.stream(list.getEnumConstants())
                                        .map(Choice::word)
                                        .collect(Collectors.joining(", "))));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
