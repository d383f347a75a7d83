package org.concordat.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Role;

/** Known beforehand where many cases are looked at: in as many queries however many there are. */
final class TiesOfMany implements Ties {

    private final Collection<String> references;
    private final Map<String, List<String>> goesOnIn;
    private final Map<String, DocketCase> cases;
    private final Map<String, Set<Role>> parts;
    private final Set<String> votes;
    private final Set<String> openGlasses;

    TiesOfMany(Docket docket, LinkedCases linked, Glasses glasses, Person person, Collection<String> references) {
        this.references = references;
        this.goesOnIn = linked.goesOnIn(references);
        var all = new HashSet<>(references);
        goesOnIn.values().forEach(all::addAll);
        this.cases = docket.casesOf(all).stream().collect(Collectors.toMap(DocketCase::reference, Function.identity()));
        this.parts = docket.partsOf(all, person.username());
        this.votes = docket.casesToDo(all, person.username(), Role.BOARD_MEMBER);
        this.openGlasses = person.may(Power.BREAK_THE_GLASS) ? glasses.openTo(person.username()) : Set.of();
    }

    /** Those that were asked about and exist. */
    List<DocketCase> cases() {
        return references.stream()
                .distinct()
                .filter(cases::containsKey)
                .map(cases::get)
                .toList();
    }

    @Override
    public Set<Role> partsIn(String reference) {
        return parts.getOrDefault(reference, Set.of());
    }

    @Override
    public boolean votesIn(String reference) {
        return votes.contains(reference);
    }

    @Override
    public List<DocketCase> goesOnIn(String reference) {
        return goesOnIn.getOrDefault(reference, List.of()).stream()
                .map(cases::get)
                .toList();
    }

    @Override
    public boolean hasOpenGlass(String reference) {
        return openGlasses.contains(reference);
    }
}
