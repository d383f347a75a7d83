package org.concordat.engine;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.springframework.stereotype.Component;

/** Tells a diagram who may act for a member. */
@Component
@InDiagrams
public class Candidates {

    private final People people;

    Candidates(People people) {
        this.people = people;
    }

    public List<String> representativesOf(String member) {
        return people.representativesOf(UUID.fromString(member)).stream()
                .map(Person::username)
                .toList();
    }

    public List<String> holdersOf(String seat) {
        return List.of(people.seat(UUID.fromString(seat)).liveHolder());
    }
}
