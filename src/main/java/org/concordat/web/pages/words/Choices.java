package org.concordat.web.pages.words;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Option;

/** Closed lists as a page offers them. */
public final class Choices {

    private Choices() {}

    public static <E extends Enum<E>> List<Option> of(Class<E> list) {
        return of(list, Labels::of);
    }

    public static <E extends Enum<E>> List<Option> of(Class<E> list, Function<E, String> label) {
        return Arrays.stream(list.getEnumConstants())
                .map(each -> new Option(Choice.word(each), label.apply(each)))
                .toList();
    }
}
