package org.concordat.web.pages;

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
import org.concordat.alliance.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who belongs to an alliance, and who sits on its board. */
@Component
class Membership {

    /** A member with the people of its seat. */
    record Row(String name, String kind, @Nullable String holder) {}

    private final AllianceOffice alliances;
    private final People people;

    Membership(AllianceOffice alliances, People people) {
        this.alliances = alliances;
        this.people = people;
    }

    List<Row> of(Alliance alliance) {
        var seats = people.seats(alliance.id()).stream().collect(Collectors.toMap(Seat::member, Function.identity()));
        var names = namesIn(alliance.id());
        return alliances.members(alliance.id()).stream()
                .map(member -> row(member, seats.get(member.id()), names))
                .toList();
    }

    private HashMap<String, String> namesIn(UUID alliance) {
        return people.of(alliance).stream()
                .collect(Collectors.toMap(Person::username, Person::name, (one, other) -> one, HashMap::new));
    }

    private static Row row(Member member, @Nullable Seat seat, HashMap<String, String> names) {
        return new Row(
                member.name(),
                Labels.of(member.kind()),
                seat == null ? null : names.getOrDefault(seat.liveHolder(), seat.liveHolder()));
    }
}
