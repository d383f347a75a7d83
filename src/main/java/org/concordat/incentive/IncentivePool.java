package org.concordat.incentive;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Words;
import org.jspecify.annotations.Nullable;

/** Money that the members of an alliance share for a period. What it holds never changes; where it is, movements tell. */
@Entity
public class IncentivePool {

    private static final long MOST = 1_000_000_000_000_000L;

    @Id
    private UUID id;

    private UUID alliance;
    private String period;
    private long cents;
    private String currency;
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected IncentivePool() {}

    IncentivePool(UUID alliance, @Nullable String period, long cents, @Nullable String currency, Instant openedAt) {
        if (cents <= 0 || cents > MOST) {
            throw new Refusal("cents", "must be from 1 to " + MOST);
        }
        this.id = UUID.randomUUID();
        this.alliance = alliance;
        this.period = Words.line("period", period, 40);
        this.cents = cents;
        this.currency = requireCurrency(currency);
        this.openedAt = openedAt;
    }

    private static String requireCurrency(@Nullable String code) {
        try {
            return Currency.getInstance(String.valueOf(code).toUpperCase(Locale.ROOT))
                    .getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new Refusal("currency", "must be a code of ISO 4217 such as USD");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID alliance() {
        return alliance;
    }

    public String period() {
        return period;
    }

    /** All it holds, in hundredths of its currency. */
    public long cents() {
        return cents;
    }

    public String currency() {
        return currency;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
