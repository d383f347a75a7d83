package org.concordat.access;

import org.concordat.alliance.Affiliation;
import org.concordat.alliance.Affiliations;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets in whom the provider vouches for, as what their groups say; the first time, they are registered by it. */
@Service
@Profile(ProviderSignIn.PROFILE)
class ProvidedPeople {

    private final ProviderGroups groups;
    private final ProvidedAccounts accounts;
    private final Affiliations affiliations;
    private final People people;
    private final SignOuts signOuts;
    private final boolean takesOver;

    ProvidedPeople(
            ProviderGroups groups,
            ProvidedAccounts accounts,
            Affiliations affiliations,
            People people,
            SignOuts signOuts,
            @Value("${concordat.oidc.takes-over}") boolean takesOver) {
        this.groups = groups;
        this.accounts = accounts;
        this.affiliations = affiliations;
        this.people = people;
        this.signOuts = signOuts;
        this.takesOver = takesOver;
    }

    /**
     * Whoever comes with this testimony, as what they are now.
     *
     * @throws Refusal when they are nobody here; roles that they had are taken all the same
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Person welcome(Testimony said) {
        var known = accounts.hold(said.issuer(), said.subject());
        return known.isPresent() ? welcomeAgain(known.get(), said) : welcomeFirst(said);
    }

    private Person welcomeFirst(Testimony said) {
        var affiliation = affiliationOf(said);
        var registered = people.find(said.username());
        var person = registered.isPresent()
                ? takeOver(registered.get(), affiliation)
                : affiliations.admit(affiliation, said.username(), said.name(), said.mailAddress());
        accounts.bind(person.username(), said);
        return person;
    }

    /** A name alone proves nothing: a provider may give it to somebody else than the one who was registered here. */
    private Person takeOver(Person person, Affiliation affiliation) {
        if (!takesOver || accounts.isProvided(person.username())) {
            throw new Refusal("username", "is somebody else's here");
        }
        affiliations.follow(person, affiliation);
        affiliations.forgetPassword(person);
        signOuts.signOut(person.username());
        return person;
    }

    private Person welcomeAgain(ProvidedAccounts.Account account, Testimony said) {
        var person = people.get(account.person());
        if (said.saidAt().isBefore(account.toldAt())) {
            requireStillTrue(person, said);
            return person;
        }
        if (said.saidAt().isAfter(account.toldAt())) {
            accounts.toldAt(person.username(), said.saidAt());
        }
        try {
            if (affiliations.follow(person, affiliationOf(said))) {
                signOuts.signOut(person.username());
            }
        } catch (Refusal refusal) {
            if (affiliations.takeRoles(person)) {
                signOuts.signOut(person.username());
            }
            throw refusal;
        }
        return person;
    }

    /** What was said before the last must not bring back what the last has taken. */
    private void requireStillTrue(Person person, Testimony said) {
        var affiliation = affiliationOf(said);
        if (!affiliation.roles().equals(person.roles())) {
            throw new Refusal("token", "is older than what the provider has said since");
        }
    }

    private Affiliation affiliationOf(Testimony said) {
        return groups.read(said.groups()).orElseThrow(() -> new Refusal("groups", "give nothing here"));
    }
}
