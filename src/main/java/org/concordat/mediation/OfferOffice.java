package org.concordat.mediation;

import java.time.Clock;
import java.util.UUID;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the parties' offers under seal and reveals them together, or never. */
@Service
@Transactional
public class OfferOffice {

    private final Mediations mediations;
    private final SealedOffers offers;
    private final Spokespersons spokespersons;
    private final Steps steps;
    private final Docket docket;
    private final Vault vault;
    private final AllianceRecord record;
    private final Clock clock;

    OfferOffice(
            Mediations mediations,
            SealedOffers offers,
            Spokespersons spokespersons,
            Steps steps,
            Docket docket,
            Vault vault,
            AllianceRecord record,
            Clock clock) {
        this.mediations = mediations;
        this.offers = offers;
        this.spokespersons = spokespersons;
        this.steps = steps;
        this.docket = docket;
        this.vault = vault;
        this.record = record;
        this.clock = clock;
    }

    /**
     * A representative makes the party's offer; each party makes one in a round.
     *
     * @param item the offer under seal, in the vault
     * @throws Refusal when the person does not represent the party or the party has made its offer
     */
    public void submitOffer(String reference, UUID party, UUID item) {
        var person = spokespersons.speakingFor(party, "offer");
        var key = new SealedOffer.Key(reference, mediationOf(reference).offerRound(), party);
        if (offers.existsById(key)) {
            throw new Refusal("offer", "this party has already made its offer");
        }
        offers.saveAndFlush(new SealedOffer(key, person, item, clock.instant()));
        record.enter(fact(reference, Outcome.OFFER_SEALED)
                .to(party)
                .as(Role.REPRESENTATIVE)
                .onBehalfOf(party)
                .with("round", key.round())
                .with("hash", vault.describe(item).hash()));
    }

    /**
     * When every party has made an offer, all of them see all of them at once. When one is missing, none is revealed: who
     * offered must not show their hand to who did not.
     */
    public void revealOffers(String reference) {
        var round = mediationOf(reference).offerRound();
        var sealed = offers.of(reference, round);
        var isComplete = sealed.size() == docket.parties(reference).size();
        if (isComplete) {
            sealed.forEach(offer -> reveal(reference, offer));
        }
        record.enter(fact(reference, isComplete ? Outcome.OFFERS_REVEALED : Outcome.OFFERS_KEPT_SEALED)
                .with("round", round)
                .with("offers", sealed.size()));
        steps.taken(reference);
    }

    private void reveal(String reference, SealedOffer offer) {
        var revealed = new Deposit(reference, Room.MEDIATION, "revealedOffer", "text/plain", null, offer.party());
        vault.store(revealed, vault.openText(offer.item()));
    }

    private Mediation mediationOf(String reference) {
        return mediations.findByReference(reference).orElseThrow(() -> new Unknown("mediation of", reference));
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}
