package org.concordat.web.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** Instants as clients write them. */
final class TypedInstant {

    private TypedInstant() {}

    /** @throws Refusal when it is no date and time with a zone */
    static Instant of(String parameter, @Nullable String text, Instant usual) {
        try {
            return text == null ? usual : OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new Refusal(parameter, "must be a date and time with a zone, such as 2027-03-31T12:00:00Z");
        }
    }
}
