package org.concordat.web.pages.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.concordat.alliance.Option;

/** Closed lists as a page offers them. */
public final class Choices {

    private Choices() {}

    public static <E extends Enum<E>> List<Option> of(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(Choices::option).toList();
    }

    private static Option option(Enum<?> constant) {
        return new Option(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), Labels.of(constant));
    }
}
