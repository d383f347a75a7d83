package org.concordat.alliance;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps people what a provider of identities says they are. Every change is an entry; a refusal has changed nothing. */
@Service
@Transactional(noRollbackFor = Refusal.class)
public class Affiliations {

    private final AllianceOffice alliances;
    private final Persons persons;
    private final Accounts accounts;
    private final OpenTasks tasks;
    private final ObjectProvider<LostRoles> rooms;
    private final Docket docket;
    private final AllianceRecord record;

    Affiliations(
            AllianceOffice alliances,
            Persons persons,
            Accounts accounts,
            @Lazy OpenTasks tasks,
            ObjectProvider<LostRoles> rooms,
            Docket docket,
            AllianceRecord record) {
        this.alliances = alliances;
        this.persons = persons;
        this.accounts = accounts;
        this.tasks = tasks;
        this.rooms = rooms;
        this.docket = docket;
        this.record = record;
    }

    /** Registers somebody who has no password here. */
    public Person admit(Affiliation said, String username, String name, @Nullable String mailAddress) {
        var person = new Person(username, said.alliance(), name, said.member(), said.roles());
        alliances.requireFewCustodians(person, said.roles());
        person.reachAt(mailAddress);
        persons.saveAndFlush(person);
        accounts.open(person);
        enter(Outcome.PERSON_REGISTERED, person);
        tasks.offer(person, person.roles());
        return person;
    }

    /** Nobody knows a password of theirs any more. */
    public void forgetPassword(Person person) {
        accounts.forgetPassword(person.username());
    }

    /**
     * Gives somebody the roles they have now, and takes the others.
     *
     * @return whether they had others before
     * @throws Refusal when they would belong somewhere else: what they did and were kept out of stands under their name
     */
    public boolean follow(Person person, Affiliation said) {
        if (!Objects.equals(person.alliance(), said.alliance())) {
            throw new Refusal("alliance", "is another one; who changes it needs another username");
        }
        if (!Objects.equals(person.employer(), said.member())) {
            throw new Refusal("member", "is another one; who changes it needs another username");
        }
        return assign(person, said.roles());
    }

    /** @return whether there was any role to take */
    public boolean takeRoles(Person person) {
        return assign(person, Set.of());
    }

    private boolean assign(Person person, Set<Role> roles) {
        var before = person.roles();
        if (before.equals(roles)) {
            return false;
        }
        alliances.requireFewCustodians(person, roles);
        if (person.alliance() != null) {
            tasks.awaitOffers(person.alliance());
        }
        person.takeOn(roles);
        persons.saveAndFlush(person);
        accounts.regroup(person);
        enter(Outcome.ROLES_CHANGED, person);
        lose(person.username(), without(before, roles));
        tasks.offer(person, without(roles, before));
        return true;
    }

    private void lose(String person, Set<Role> lost) {
        rooms.orderedStream().forEach(room -> room.lost(person, lost));
        tasks.withdraw(person, lost);
        docket.endParts(person, lost);
    }

    private static Set<Role> without(Set<Role> roles, Set<Role> others) {
        var left = new HashSet<>(roles);
        left.removeAll(others);
        return left;
    }

    /** The record of an alliance; the installation has none. */
    private void enter(Outcome outcome, Person person) {
        if (person.alliance() != null) {
            record.enter(Fact.of(person.alliance(), outcome)
                    .to(person.username())
                    .with("member", person.employer())
                    .with("roles", person.roles()));
        }
    }
}
