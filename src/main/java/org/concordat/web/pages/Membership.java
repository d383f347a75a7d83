package org.concordat.web.pages;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Member;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Right;
import org.concordat.alliance.Seat;
import org.concordat.alliance.Standing;
import org.concordat.alliance.Standings;
import org.concordat.sanction.EnforcementOffice;
import org.concordat.sanction.Sanction;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who belongs to an alliance, and who sits on its board. */
@Component
class Membership {

    /**
     * A member with the people of its seat.
     *
     * @param suspended the rights it does not have now, and until when
     */
    record Row(String name, String kind, @Nullable String holder, List<String> suspended) {}

    private final AllianceOffice alliances;
    private final People people;
    private final Standings standings;
    private final EnforcementOffice enforcement;
    private final Clock clock;

    Membership(
            AllianceOffice alliances, People people, Standings standings, EnforcementOffice enforcement, Clock clock) {
        this.alliances = alliances;
        this.people = people;
        this.standings = standings;
        this.enforcement = enforcement;
        this.clock = clock;
    }

    List<Row> of(Alliance alliance) {
        var seats = people.seats(alliance.id()).stream().collect(Collectors.toMap(Seat::member, Function.identity()));
        var names = namesIn(alliance.id());
        var standing = standings.now(alliance.id());
        var times = new Times(alliance.zone(), clock.instant());
        return alliances.members(alliance.id()).stream()
                .map(member -> row(member, seats.get(member.id()), names, suspended(standing.get(member.id()), times)))
                .toList();
    }

    private static List<String> suspended(@Nullable Standing standing, Times times) {
        return standing == null
                ? List.of()
                : standing.off().stream()
                        .map(right -> right.label() + end(standing, right, times))
                        .toList();
    }

    /** A right comes back when the last sanction that holds it off ends. */
    private static String end(Standing standing, Right right, Times times) {
        return standing.backAt(right)
                .map(until -> ", until " + times.moment(until))
                .orElse("");
    }

    /** The sanctions in force that every member is told of; what they are about is the case's. */
    List<String> sanctionsIn(Alliance alliance) {
        var times = new Times(alliance.zone(), clock.instant());
        var published = enforcement.published(alliance.id());
        var names = alliances.members(alliance.id()).stream().collect(Collectors.toMap(Member::id, Member::name));
        return published.stream()
                .map(sanction -> tell(sanction, names.getOrDefault(sanction.member(), ""), times))
                .toList();
    }

    private static String tell(Sanction sanction, String member, Times times) {
        var since = sanction.effectiveFrom();
        var lastDay = sanction.lastDay();
        return member + ": " + sanction.rung().label()
                + (since == null ? "" : ", since " + times.moment(since))
                + (lastDay == null ? "" : ", until " + times.day(lastDay))
                + (sanction.isProvisional() ? "; the board has yet to vote" : "");
    }

    private HashMap<String, String> namesIn(UUID alliance) {
        return people.of(alliance).stream()
                .collect(Collectors.toMap(Person::username, Person::name, (one, other) -> one, HashMap::new));
    }

    private static Row row(Member member, @Nullable Seat seat, HashMap<String, String> names, List<String> suspended) {
        return new Row(
                member.name(),
                Labels.of(member.kind()),
                seat == null ? null : names.getOrDefault(seat.liveHolder(), seat.liveHolder()),
                suspended);
    }
}
