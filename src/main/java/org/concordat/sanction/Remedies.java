package org.concordat.sanction;

import java.util.UUID;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.notice.Notice.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an appeal can lead to, other than that the sanction stands. */
@Component
class Remedies {

    static final String FIELD = "Rung that takes its place";

    private final Sanctions sanctions;
    private final Ladder ladder;
    private final MotionWords motions;
    private final SanctionProcess process;
    private final SanctionLedger ledger;

    Remedies(Sanctions sanctions, Ladder ladder, MotionWords motions, SanctionProcess process, SanctionLedger ledger) {
        this.sanctions = sanctions;
        this.ladder = ladder;
        this.motions = motions;
        this.process = process;
        this.ledger = ledger;
    }

    /** The panel puts a milder sanction in the place of this one. */
    void vary(Sanction sanction, @Nullable Variation variation, UUID reasons) {
        var chosen = requireRung(sanction, variation);
        var milder = ladder.rung(ledger.allianceCode(sanction.reference()), chosen.rung())
                .without(chosen.kept());
        var varied = sanctions.saveAndFlush(Sanction.varied(
                sanction, milder, motions.about(sanction, milder), ledger.actor(), reasons, ledger.now()));
        ledger.enter(ledger.fact(varied, Outcome.SANCTION_VARIED)
                .with("inPlaceOf", sanction.id())
                .with("rights", milder.rights())
                .with("reasons", reasons));
    }

    private static Variation requireRung(Sanction sanction, @Nullable Variation variation) {
        if (variation == null
                || variation.rung() < 0
                || variation.rung() > sanction.rung().number()) {
            throw new Refusal(
                    FIELD, "must be a number from 0 to " + sanction.rung().number() + ", where the sanction is milder");
        }
        return variation;
    }

    /** What the panel decided on takes effect, in the place of the sanction. */
    UUID putInPlace(UUID id, String lane, int priority) {
        var varied = after(id);
        process.sanctionDecided(varied, lane, priority);
        return varied.id();
    }

    /** The same sanction is put before a body once more; until that has decided, all stays as it is. */
    UUID sendBack(UUID id) {
        var sanction = ledger.sanction(id);
        var remitted = sanctions.saveAndFlush(Sanction.remitted(sanction, motions.about(sanction, sanction.rung())));
        ledger.enter(ledger.fact(remitted, Outcome.SANCTION_REMITTED).with("inPlaceOf", id));
        ledger.tellBoth(sanction, Template.SANCTION_REMITTED);
        return remitted.id();
    }

    /** Whether another is in force in its place. */
    boolean isReplaced(UUID id) {
        return ledger.sanction(id).state() == Sanction.State.REPLACED;
    }

    private Sanction after(UUID id) {
        return sanctions
                .findByInPlaceOf(id)
                .orElseThrow(() -> new IllegalStateException("Nothing takes the place of sanction " + id));
    }
}
