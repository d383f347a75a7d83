package org.concordat.web.pages.words;

import java.util.Arrays;
import java.util.List;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Option;

/** Closed lists as a page offers them. */
public final class Choices {

    private Choices() {}

    public static <E extends Enum<E>> List<Option> of(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(Choices::option).toList();
    }

    private static Option option(Enum<?> constant) {
        return new Option(Choice.word(constant), Labels.of(constant));
    }
}
