package org.concordat.mediation;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.concordat.mediation.OfferRound.State;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the parties' offers under seal and reveals them together, or never. */
@Service
@Transactional
public class OfferOffice {

    private final OfferRounds rounds;
    private final SealedOffers offers;
    private final Spokespersons spokespersons;
    private final Steps steps;
    private final Docket docket;
    private final Vault vault;
    private final AllianceRecord record;
    private final Clock clock;

    OfferOffice(
            OfferRounds rounds,
            SealedOffers offers,
            Spokespersons spokespersons,
            Steps steps,
            Docket docket,
            Vault vault,
            AllianceRecord record,
            Clock clock) {
        this.rounds = rounds;
        this.offers = offers;
        this.spokespersons = spokespersons;
        this.steps = steps;
        this.docket = docket;
        this.vault = vault;
        this.record = record;
        this.clock = clock;
    }

    /** The mediator asks every party for an offer. */
    void askForOffers(String reference, int round) {
        rounds.saveAndFlush(new OfferRound(reference, round, docket.parties(reference)));
    }

    /**
     * A representative makes the party's offer; each party makes one in a round.
     *
     * @param item the offer under seal, in the vault
     * @throws Refusal when the person does not represent the party or the party has made its offer
     */
    public void submitOffer(String reference, UUID party, UUID item) {
        var person = spokespersons.speakingFor(party, "offer");
        var key = new SealedOffer.Key(reference, roundOf(reference).number(), party);
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
     * offered must not show their hand to who did not, nor to a member that has become a party since.
     */
    public void revealOffers(String reference) {
        var round = roundOf(reference);
        var sealed = offers.of(reference, round.number());
        var unheard = new TreeSet<>(docket.parties(reference));
        sealed.forEach(offer -> unheard.remove(offer.party()));
        if (unheard.isEmpty()) {
            sealed.forEach(offer -> reveal(reference, offer));
        }
        round.end(unheard.isEmpty() ? State.REVEALED : State.KEPT_SEALED);
        record.enter(fact(reference, unheard.isEmpty() ? Outcome.OFFERS_REVEALED : Outcome.OFFERS_KEPT_SEALED)
                .with("round", round.number())
                .with("offers", sealed.size())
                .with("silent", ids(unheard, round.asked()::contains))
                .with("joinedSince", ids(unheard, party -> !round.asked().contains(party))));
        steps.taken(reference);
    }

    private static @Nullable String ids(Set<UUID> parties, Predicate<UUID> which) {
        var named = parties.stream().filter(which).map(UUID::toString).collect(Collectors.joining(","));
        return named.isEmpty() ? null : named;
    }

    /** Whoever asked for the offers, or the mediation, is gone: the offers stay sealed; without a round nothing happens. */
    void interrupt(String reference) {
        rounds.findByReferenceAndState(reference, State.OPEN).ifPresent(round -> {
            round.end(State.INTERRUPTED);
            record.enter(fact(reference, Outcome.OFFERS_INTERRUPTED).with("round", round.number()));
        });
    }

    private void reveal(String reference, SealedOffer offer) {
        var revealed = new Deposit(reference, Room.MEDIATION, "revealedOffer", "text/plain", null, offer.party());
        vault.store(revealed, vault.openText(offer.item()));
    }

    private OfferRound roundOf(String reference) {
        return rounds.findByReferenceAndState(reference, State.OPEN)
                .orElseThrow(() -> new Unknown("round of offers in", reference));
    }

    private Fact fact(String reference, Outcome outcome) {
        return Fact.of(docket.caseOf(reference), outcome);
    }
}
