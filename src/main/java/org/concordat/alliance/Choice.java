package org.concordat.alliance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        return among(Arrays.asList(list.getEnumConstants()), Choice::word, field, word);
    }

    /**
     * That of a list which a word stands for.
     *
     * @throws Refusal naming the field and the words it accepts
     */
    public static <T> T among(List<T> list, Function<? super T, String> words, String field, @Nullable String word) {
        return list.stream()
                .filter(each -> words.apply(each).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(field, oneOf(list, words)));
    }

    /** What is said to somebody who named none of a list. */
    public static <T> String oneOf(List<T> list, Function<? super T, String> words) {
        return list.isEmpty()
                ? "must be left out: there is none to choose from"
                : list.stream().map(words).collect(Collectors.joining(", ", "must be one of ", ""));
    }

    /** A constant as forms, tables and the API write it. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
