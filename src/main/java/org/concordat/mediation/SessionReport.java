package org.concordat.mediation;

import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the mediator says about a session.
 *
 * @param absent the vault's id of the list of parties that did not come, if there are any
 */
public record SessionReport(Date day, boolean held, Outcome outcome, @Nullable UUID absent) {

    /** Where the session leads. */
    public enum Outcome {
        AGREEMENT,
        ANOTHER_SESSION,
        OFFERS,
        IMPASSE;

        /** The outcome a form's value stands for. */
        public static Outcome of(@Nullable String value) {
            return valueOf(String.valueOf(value).replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
        }
    }

    public SessionReport {
        if (!held && outcome == Outcome.AGREEMENT) {
            throw new Refusal("sessionOutcome", "nothing can be agreed in a session that was not held");
        }
    }
}
