package org.concordat.web.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A constant as the API writes it, such as {@code data-privacy}. */
final class Word {

    private Word() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable String ofNullable(@Nullable Enum<?> constant) {
        return constant == null ? null : of(constant);
    }
}
