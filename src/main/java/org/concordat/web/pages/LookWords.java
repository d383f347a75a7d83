package org.concordat.web.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.vault.Vault;
import org.concordat.vault.WhoLooked.Item;
import org.concordat.vault.WhoLooked.Look;
import org.concordat.web.pages.words.Labels;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks as people read them. */
@Component
class LookWords {

    private static final Map<String, String> STANDINGS = Map.of(
            "PARTY", "for a party",
            "MEDIATOR", "as the mediator",
            "OFFICE", "for the office",
            "BOARD", "for a seat that votes",
            "VOTED", "for a seat that voted",
            "GLASS", "behind a broken glass",
            "SUCCESSOR", "from the dispute it was merged into",
            "AUDITOR", "as an auditor",
            "CUSTODIAN", "as a custodian");

    private final People people;
    private final Vault vault;
    private final Names names;

    LookWords(People people, Vault vault, Names names) {
        this.people = people;
        this.vault = vault;
        this.names = names;
    }

    record Row(String at, String reference, String who, String standing, List<String> items) {}

    /** Everybody of the alliance, by name. */
    Map<String, String> everybody(Alliance alliance) {
        return known(alliance);
    }

    /** Those who looked, by name; in one query. */
    Map<String, String> named(Alliance alliance, List<String> usernames) {
        var known = known(alliance);
        var named = new LinkedHashMap<String, String>();
        usernames.forEach(each -> named.put(each, name(each, known)));
        return named;
    }

    /** @param reference of the case all of them belong to, whose documents then have numbers; none for several cases */
    List<Row> tell(List<Look> looks, Alliance alliance, @Nullable String reference, Times times) {
        var known = known(alliance);
        Map<UUID, String> numbers = reference == null ? Map.of() : vault.exhibitNumbers(reference);
        return looks.stream()
                .map(look -> new Row(
                        times.moment(look.at()),
                        look.reference(),
                        name(look.person(), known),
                        STANDINGS.getOrDefault(look.standing(), ""),
                        items(look.items(), numbers)))
                .toList();
    }

    private Map<String, String> known(Alliance alliance) {
        return people.of(alliance.id()).stream()
                .sorted(Comparator.comparing(Person::name))
                .collect(Collectors.toMap(Person::username, Person::name, (one, other) -> one, LinkedHashMap::new));
    }

    /** An administrator of the installation is nobody of the alliance. */
    private String name(String username, Map<String, String> known) {
        return known.computeIfAbsent(username, names::person);
    }

    private static List<String> items(List<Item> items, Map<UUID, String> numbers) {
        var times = new LinkedHashMap<String, Integer>();
        items.forEach(item -> times.merge(title(item, numbers), 1, Integer::sum));
        return times.entrySet().stream()
                .map(each -> each.getKey() + (each.getValue() == 1 ? "" : " (" + each.getValue() + ")"))
                .toList();
    }

    private static String title(Item item, Map<UUID, String> numbers) {
        return item.isDocument()
                ? ("Document " + numbers.getOrDefault(item.id(), "")).strip()
                : Labels.ofField(item.field());
    }
}
