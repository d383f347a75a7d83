package org.concordat.escalation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Committee;
import org.concordat.alliance.Committees;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.concordat.alliance.Seat;
import org.springframework.stereotype.Component;

/** Who sits when a dispute comes before a body, and who steps aside: parties, and whoever had another part in it. */
@Component
class Benches {

    private final Committees committees;
    private final People people;
    private final Docket docket;
    private final AllianceRecord record;

    Benches(Committees committees, People people, Docket docket, AllianceRecord record) {
        this.committees = committees;
        this.people = people;
        this.docket = docket;
        this.record = record;
    }

    List<Person> eligible(Committee committee, String reference) {
        return members(committee, reference).stream()
                .filter(person -> ground(person, reference).isEmpty())
                .toList();
    }

    /** The committee takes the file: its eligible members see it, the others are entered as recused. */
    void convene(Committee committee, String reference) {
        for (var person : members(committee, reference)) {
            ground(person, reference)
                    .ifPresentOrElse(
                            ground -> recuse(committee, person, ground, reference),
                            () -> docket.givePart(reference, person.username(), Role.COMMITTEE_MEMBER));
        }
    }

    private void recuse(Committee committee, Person person, String ground, String reference) {
        record.enter(Fact.of(docket.caseOf(reference), Outcome.SEAT_RECUSED)
                .to(person.username())
                .with("committee", committee)
                .with("person", person.username())
                .with("because", ground));
    }

    private List<Person> members(Committee committee, String reference) {
        return committees.on(committee, docket.caseOf(reference).alliance());
    }

    /** The seats on the board that may vote. */
    List<Seat> eligibleSeats(String reference) {
        return people.seats(docket.caseOf(reference).alliance()).stream()
                .filter(seat -> ground(seat, reference).isEmpty())
                .toList();
    }

    /** Why a seat may not vote, if it may not: its member is a party, or its holder had another part in the dispute. */
    Optional<String> ground(Seat seat, String reference) {
        return docket.parties(reference).contains(seat.member())
                ? Optional.of("party")
                : otherPart(seat.liveHolder(), reference);
    }

    private Optional<String> ground(Person person, String reference) {
        return person.employer() != null && docket.parties(reference).contains(person.employer())
                ? Optional.of("party")
                : otherPart(person.username(), reference);
    }

    /** Who stepped down has still heard what the body is not to know. */
    private Optional<String> otherPart(String person, String reference) {
        return people.partAgainst(Role.COMMITTEE_MEMBER, person, reference)
                .map(part -> part.name().toLowerCase(Locale.ROOT));
    }
}
