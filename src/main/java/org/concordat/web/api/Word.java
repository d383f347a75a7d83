package org.concordat.web.api;

import org.concordat.alliance.Choice;
import org.jspecify.annotations.Nullable;

/** A constant as the API writes it, such as {@code data-privacy}. */
final class Word {

    private Word() {}

    static String of(Enum<?> constant) {
        return Choice.word(constant);
    }

    static @Nullable String ofNullable(@Nullable Enum<?> constant) {
        return constant == null ? null : of(constant);
    }
}
