package org.concordat.obligation;

import java.math.BigDecimal;
import java.util.Optional;
import org.concordat.alliance.Measure;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Terms;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds the value that is reported of an obligation against the target of its clause. */
@Component
class MeasuredValues {

    private final Vault vault;

    MeasuredValues(Vault vault) {
        this.vault = vault;
    }

    /**
     * The value of a report.
     *
     * @throws Refusal when the clause is measured and there is none, or when it is not measured and there is one
     */
    @Nullable
    BigDecimal read(Obligation obligation, @Nullable Number reported) {
        var measure = measureOf(obligation);
        if (measure.isEmpty() && reported != null) {
            throw new Refusal("Measured value", "must be empty: the clause names no measure");
        }
        if (measure.isPresent() && reported == null) {
            throw new Refusal(
                    "Measured value",
                    "must be given: the clause is measured by " + measure.get().name());
        }
        return reported == null ? null : Measure.value("Measured value", reported.toString());
    }

    /**
     * What misses its target is not simply kept.
     *
     * @throws Refusal when it is found to be kept and nothing says why it counts as that
     */
    void requireReason(Obligation obligation, FulfilmentReport report, Verdict verdict) {
        var measured = report.measured();
        if (verdict.finding() == Verification.KEPT && measured != null && verdict.missed() == null) {
            measureOf(obligation).filter(measure -> !measure.isMetBy(measured)).ifPresent(measure -> {
                throw new Refusal(
                        "Why the target does not matter",
                        "must be given: " + measure.with(measured) + " misses the target of " + measure.targetWords());
            });
        }
    }

    Optional<Measure> measureOf(Obligation obligation) {
        return Optional.ofNullable(Terms.read(vault.openText(obligation.terms()))
                .clause(obligation.clause())
                .measure());
    }
}
