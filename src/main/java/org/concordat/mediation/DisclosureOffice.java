package org.concordat.mediation;

import java.util.UUID;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.alliance.Words;
import org.concordat.notice.Notice;
import org.concordat.vault.Deposit;
import org.concordat.vault.Room;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The continuing duty of a mediator: a new tie, disclosed at any time, closes the file to them at once. */
@Service
@Transactional
public class DisclosureOffice {

    private static final int LONGEST = 10_000;

    private final Mediations mediations;
    private final DelegationOffice delegations;
    private final Docket docket;
    private final Vault vault;
    private final Circumstances circumstances;
    private final DepartureOffice departures;

    DisclosureOffice(
            Mediations mediations,
            DelegationOffice delegations,
            Docket docket,
            Vault vault,
            Circumstances circumstances,
            DepartureOffice departures) {
        this.mediations = mediations;
        this.delegations = delegations;
        this.docket = docket;
        this.vault = vault;
        this.circumstances = circumstances;
        this.departures = departures;
    }

    /** Whether this person mediates the case now, and so has something to disclose when something changes. */
    @Transactional(readOnly = true)
    public boolean mayDisclose(String username, String reference) {
        return docket.partsOf(reference, username).contains(Role.MEDIATOR)
                && mediations
                        .findByReference(reference)
                        .filter(Mediation::isOpen)
                        .filter(mediation -> mediation.mediator().equals(username) || standsIn(username, reference))
                        .isPresent();
    }

    /**
     * The mediator, or whoever stands in for them, has found a tie to a party and steps down, whether or not the parties would mind.
     *
     * @param tie what they disclose; every party may read it
     * @throws Refusal when somebody else than the mediator says so, or nothing is disclosed
     */
    public void discloseTie(String reference, @Nullable String tie) {
        var mediator = circumstances.person();
        if (!mayDisclose(mediator, reference)) {
            throw new Refusal("tie", "can only be disclosed by whoever mediates this dispute now");
        }
        var disclosed = vault.store(Deposit.text(reference, Room.CASE, "tieDisclosed"), words(tie));
        delegations
                .actingIn(reference)
                .filter(delegation -> delegation.delegate().equals(mediator))
                .ifPresentOrElse(
                        delegation -> stepDown(delegation, disclosed), () -> stepDown(reference, mediator, disclosed));
    }

    private boolean standsIn(String username, String reference) {
        return delegations
                .actingIn(reference)
                .filter(delegation -> delegation.delegate().equals(username))
                .isPresent();
    }

    private void stepDown(Delegation delegation, UUID disclosed) {
        departures.leave(
                delegation,
                Notice.Template.DELEGATE_STEPPED_DOWN,
                fact(delegation.reference(), Outcome.DELEGATE_STEPPED_DOWN, delegation.delegate(), disclosed));
    }

    private void stepDown(String reference, String mediator, UUID disclosed) {
        departures.stepDown(
                reference,
                mediator,
                Notice.Template.MEDIATOR_STEPPED_DOWN,
                fact(reference, Outcome.MEDIATOR_STEPPED_DOWN, mediator, disclosed));
    }

    private static String words(@Nullable String tie) {
        return Words.text("tie", tie, LONGEST);
    }

    private Fact fact(String reference, Outcome outcome, String mediator, UUID disclosed) {
        return Fact.of(docket.caseOf(reference), outcome)
                .as(Role.MEDIATOR)
                .with("mediator", mediator)
                .with("disclosed", disclosed)
                .with("hash", vault.describe(disclosed).hash());
    }
}
