package org.concordat.alliance;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in an alliance, and who of them may act in a case. */
@Service
@Transactional(readOnly = true)
public class People {

    private final Persons persons;
    private final Seats seats;
    private final Docket docket;
    private final EntityManager entities;

    People(Persons persons, Seats seats, Docket docket, EntityManager entities) {
        this.persons = persons;
        this.seats = seats;
        this.docket = docket;
        this.entities = entities;
    }

    public Optional<Person> find(String username) {
        return persons.findById(username);
    }

    /**
     * The person with this username.
     *
     * @throws Unknown when there is none
     */
    public Person get(String username) {
        return find(username).orElseThrow(() -> new Unknown("person", username));
    }

    public String nameOf(String username) {
        return find(username).map(Person::name).orElse(username);
    }

    /** What several people are called, by their usernames; in one query, however many they are. */
    public Map<String, String> namesOf(Collection<String> usernames) {
        return persons.findAllById(Set.copyOf(usernames)).stream()
                .collect(Collectors.toMap(Person::username, Person::name));
    }

    /**
     * Everyone in the role who belongs to no party of the case and had no part in it, or in a linked one, that excludes it;
     * for administrators, those of the installation when the alliance has none. Who works for the office sees every file
     * before any statement of independence, and therefore mediates nothing.
     */
    public List<Person> eligible(Role role, String reference) {
        var docketCase = docket.caseOf(reference);
        var taken = docket.partsAgainst(role, reference).values();
        var eligible = persons.inRole(docketCase.alliance(), role).stream()
                .filter(person -> !belongsToParty(person, docketCase.parties()))
                .filter(person -> taken.stream().noneMatch(people -> people.contains(person.username())))
                .filter(person -> role != Role.MEDIATOR || !person.seesEveryFile())
                .toList();
        return eligible.isEmpty() && role == Role.ADMINISTRATOR ? persons.ofNoAlliance(role) : eligible;
    }

    public boolean isEligible(Role role, String username, String reference) {
        return eligible(role, reference).stream()
                .anyMatch(person -> person.username().equals(username));
    }

    /** The part somebody has or had in the case, or in a linked one, that keeps them from the role. */
    public Optional<Role> partAgainst(Role role, String username, String reference) {
        return docket.partsAgainst(role, reference).entrySet().stream()
                .filter(part -> part.getValue().contains(username))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether somebody works for no party and has no part, here or in a linked case, that keeps them from any of these roles. */
    public boolean isFreeFor(Person person, String reference, Role... roles) {
        return !belongsToParty(person, docket.parties(reference))
                && Stream.of(roles).allMatch(role -> partAgainst(role, person.username(), reference)
                        .isEmpty());
    }

    private static boolean belongsToParty(Person person, Collection<UUID> parties) {
        return person.employer() != null && parties.contains(person.employer());
    }

    /** Whether a person may act in a role: as one of the eligible, or as the last resort when there is none. */
    public boolean mayActAs(Role role, String username, String reference) {
        var acting = eligible(role, reference).isEmpty() ? Role.ADMINISTRATOR : role;
        return isEligible(acting, username, reference);
    }

    public List<Person> representativesOf(UUID member) {
        return persons.ofMember(member, Role.REPRESENTATIVE);
    }

    /** The seats of an alliance whose member is not among the given ones. */
    public List<Seat> seatsWithout(UUID alliance, Set<UUID> recused) {
        return seats.findByAllianceOrderById(alliance).stream()
                .filter(seat -> !recused.contains(seat.member()))
                .toList();
    }

    public List<Seat> seats(UUID alliance) {
        return seats.findByAllianceOrderById(alliance);
    }

    /**
     * The seat with this id.
     *
     * @throws Unknown when there is none
     */
    public Seat seat(UUID seat) {
        return seats.findById(seat).orElseThrow(() -> new Unknown("seat", seat));
    }

    /** The person who holds a seat now, and goes on to until this transaction has ended. */
    @Transactional
    public String holdSeat(UUID seat) {
        var held = seats.held(seat).orElseThrow(() -> new Unknown("seat", seat));
        // a statement that waited for a lock still sees the holder of before; only the next one sees that of now
        entities.refresh(held);
        return held.liveHolder();
    }

    /** Whether anybody is registered at all. */
    public boolean isAnybodyRegistered() {
        return persons.count() > 0;
    }

    public List<Person> of(UUID alliance) {
        return persons.findByAllianceOrderByUsername(alliance);
    }
}
