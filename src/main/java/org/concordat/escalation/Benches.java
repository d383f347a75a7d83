package org.concordat.escalation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Committee;
import org.concordat.alliance.Committees;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Right;
import org.concordat.alliance.Role;
import org.concordat.alliance.Seat;
import org.concordat.alliance.Standings;
import org.springframework.stereotype.Component;

/** Who sits when a dispute comes before a body, and who steps aside: parties, and whoever had another part in it. */
@Component
class Benches {

    private final Committees committees;
    private final People people;
    private final Docket docket;
    private final Standings standings;
    private final AllianceRecord record;
    private final Clock clock;

    Benches(
            Committees committees,
            People people,
            Docket docket,
            Standings standings,
            AllianceRecord record,
            Clock clock) {
        this.committees = committees;
        this.people = people;
        this.docket = docket;
        this.standings = standings;
        this.record = record;
        this.clock = clock;
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

    /** The seats on the board that may vote on a motion. */
    List<Seat> eligibleSeats(Motion motion) {
        var officers = officers(motion);
        return seatsWithAVote(motion.reference())
                .filter(seat -> ground(seat, motion, officers).isEmpty())
                .toList();
    }

    /** Who keep their seats out of a motion about a sanction: they managed the case, or found or graded the breach. */
    private Set<String> officers(Motion motion) {
        return motion.isAboutASanction() ? record.officersIn(motion.reference()) : Set.of();
    }

    /** A member whose vote is suspended is out of every count, from the moment it is. */
    Stream<Seat> seatsWithAVote(String reference) {
        var without = withoutVote(reference);
        return people.seats(docket.caseOf(reference).alliance()).stream()
                .filter(seat -> !without.contains(seat.member()));
    }

    private Set<UUID> withoutVote(String reference) {
        return standings.without(docket.caseOf(reference).alliance(), Right.VOTE, clock.instant());
    }

    /** Why each seat that may not vote on a motion may not, by the seat. */
    Map<Seat, String> grounds(Motion motion) {
        var without = withoutVote(motion.reference());
        var officers = officers(motion);
        var grounds = new LinkedHashMap<Seat, String>();
        for (var seat : people.seats(docket.caseOf(motion.reference()).alliance())) {
            var suspended = without.contains(seat.member()) ? Optional.of("suspended") : Optional.<String>empty();
            suspended.or(() -> ground(seat, motion, officers)).ifPresent(ground -> grounds.put(seat, ground));
        }
        return grounds;
    }

    /** Whether a seat may vote on a motion, if its member has a vote. */
    boolean isFreeOfInterest(Seat seat, Motion motion) {
        return ground(seat, motion, officers(motion)).isEmpty();
    }

    /** Its member is a party, or its holder had another part in the dispute. */
    private Optional<String> ground(Seat seat, Motion motion, Set<String> officers) {
        if (docket.parties(motion.reference()).contains(seat.member())) {
            return Optional.of("party");
        }
        return officers.contains(seat.liveHolder())
                ? Optional.of("officer")
                : otherPart(seat.liveHolder(), motion.reference());
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
