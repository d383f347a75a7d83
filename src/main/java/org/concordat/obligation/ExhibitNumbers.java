package org.concordat.obligation;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Refusal;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.vault.StruckEvidence;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which evidence of a case a report names: numbers such as "2, O1", as the case file shows them. */
@Component
class ExhibitNumbers {

    private final Vault vault;
    private final StruckEvidence struck;

    ExhibitNumbers(Vault vault, StruckEvidence struck) {
        this.vault = vault;
        this.struck = struck;
    }

    /**
     * The exhibits by their numbers.
     *
     * @param reader the member that names them, and must be able to read them
     * @param numbers the vault's id of what was written; none when no evidence is named
     * @throws Refusal when something is no number of such an exhibit
     */
    SortedMap<String, UUID> read(String reference, UUID reader, @Nullable UUID numbers) {
        var named = new TreeMap<String, UUID>();
        if (numbers != null) {
            var exhibits = readable(reference, reader);
            for (var word : vault.openText(numbers).strip().split("[\\s,;]+")) {
                var number = word.toUpperCase(Locale.ROOT);
                if (!exhibits.containsKey(number)) {
                    throw new Refusal(
                            "fulfilmentExhibits",
                            "must be numbers of exhibits in the case file that were not struck out");
                }
                named.put(number, exhibits.get(number));
            }
        }
        return named;
    }

    private Map<String, UUID> readable(String reference, UUID reader) {
        var numbers = vault.exhibitNumbers(reference);
        var out = struck.struckIn(reference);
        return vault.exhibitsOf(reference).stream()
                .filter(exhibit -> isOpen(exhibit, reader) && !out.contains(exhibit.id()))
                .collect(Collectors.toMap(exhibit -> numbers.getOrDefault(exhibit.id(), ""), StoredItem::id));
    }

    private static boolean isOpen(StoredItem exhibit, UUID reader) {
        return exhibit.room() == Room.CASE || reader.equals(exhibit.onBehalfOf());
    }

    /**
     * The exhibits by their ids, as a fact of the record; none when there is nothing to tell. Everybody in the case reads it,
     * so what was filed for the office only is not among them.
     */
    @Nullable
    String told(String reference, SortedMap<String, UUID> exhibits) {
        var told = vault.exhibitsOf(reference).stream()
                .filter(exhibit -> exhibit.room() == Room.CASE && exhibits.containsValue(exhibit.id()))
                .map(exhibit -> exhibit.id().toString())
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? null : told;
    }
}
