package org.concordat.obligation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier decides about a report of fulfilment.
 *
 * @param reasons their id in the vault
 * @param missing the vault's id of what is missing; only when it was kept in part
 * @param missed the vault's id of why it counts as kept although a measured value misses its target
 * @param remainderDueOn the last day to do the rest; only when it was kept in part
 */
public record Verdict(
        Verification finding,
        UUID reasons,
        @Nullable UUID missing,
        @Nullable UUID missed,
        @Nullable LocalDate remainderDueOn) {

    /**
     * A verdict as a form gives it.
     *
     * @throws Refusal when it was kept in part and nothing says what is missing or until when
     */
    public static Verdict of(
            @Nullable String answer,
            UUID reasons,
            @Nullable UUID missing,
            @Nullable UUID missed,
            @Nullable Date remainderDueOn) {
        var finding = Verification.of(answer);
        if (finding != Verification.IN_PART) {
            return new Verdict(finding, reasons, null, missed, null);
        }
        if (missing == null) {
            throw new Refusal("missingPart", "must say what is missing");
        }
        if (remainderDueOn == null) {
            throw new Refusal("remainderDueOn", "must be the last day to do the rest");
        }
        var day = LocalDate.ofInstant(remainderDueOn.toInstant(), ZoneOffset.UTC);
        return new Verdict(finding, reasons, missing, null, day);
    }
}
