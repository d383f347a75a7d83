package org.concordat.mediation;

import java.time.Clock;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears what a named person states about their independence before the file is opened. */
@Service
@Transactional
public class ClearanceOffice {

    private final Nominations nominations;
    private final Docket docket;
    private final Vault vault;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    ClearanceOffice(
            Nominations nominations,
            Docket docket,
            Vault vault,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.nominations = nominations;
        this.docket = docket;
        this.vault = vault;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * The named person states whether they are independent and available.
     *
     * @param ties the vault's id of what they disclosed; every party may read it
     */
    public void declareIndependence(UUID nominationId, boolean independent, @Nullable UUID ties) {
        var nomination = get(nominationId);
        requireNamed(nomination);
        nomination.declare(independent, ties, clock.instant());
        record.enter(fact(nomination, independent ? Outcome.MEDIATOR_INDEPENDENT : Outcome.MEDIATOR_UNAVAILABLE)
                .as(Role.MEDIATOR)
                .with("ties", ties)
                .with("hash", ties == null ? null : vault.describe(ties).hash()));
    }

    private void requireNamed(Nomination nomination) {
        if (!nomination.person().equals(circumstances.person())) {
            throw new Refusal("independence", "only the named person may state it");
        }
    }

    /** The time for a statement is over: whoever says nothing does not mediate. */
    public void missStatement(UUID nominationId) {
        var nomination = get(nominationId);
        nomination.staySilent(clock.instant());
        record.enter(fact(nomination, Outcome.DECLARATION_MISSING));
    }

    private Nomination get(UUID id) {
        return nominations.findById(id).orElseThrow(() -> new Unknown("nomination", id));
    }

    private Fact fact(Nomination nomination, Outcome outcome) {
        return Fact.of(docket.caseOf(nomination.reference()), outcome)
                .with("nomination", nomination.id())
                .with("mediator", nomination.person())
                .with("standsInFor", nomination.standsInFor());
    }
}
