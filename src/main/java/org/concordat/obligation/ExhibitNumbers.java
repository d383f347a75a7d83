package org.concordat.obligation;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.alliance.Refusal;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which evidence of a case a report names: numbers such as "2, 5", as the case file shows them. */
@Component
class ExhibitNumbers {

    private final Vault vault;

    ExhibitNumbers(Vault vault) {
        this.vault = vault;
    }

    /**
     * The exhibits by their numbers.
     *
     * @param reader the member that names them, and must be able to read them
     * @param numbers the vault's id of what was written; none when no evidence is named
     * @throws Refusal when something is no number of such an exhibit
     */
    SortedMap<Integer, UUID> read(String reference, UUID reader, @Nullable UUID numbers) {
        var named = new TreeMap<Integer, UUID>();
        if (numbers != null) {
            var exhibits = vault.exhibitsOf(reference);
            for (var word : vault.openText(numbers).strip().split("[\\s,;]+")) {
                var number = word.matches("\\d{1,4}") ? Integer.parseInt(word) : 0;
                if (number < 1 || number > exhibits.size() || !isOpen(exhibits.get(number - 1), reader)) {
                    throw new Refusal("fulfilmentExhibits", "must be numbers of exhibits in the case file");
                }
                named.put(number, exhibits.get(number - 1).id());
            }
        }
        return named;
    }

    private static boolean isOpen(StoredItem exhibit, UUID reader) {
        return exhibit.room() == Room.CASE || reader.equals(exhibit.onBehalfOf());
    }

    static String list(SortedMap<Integer, UUID> exhibits) {
        return exhibits.values().stream().map(UUID::toString).collect(Collectors.joining(" "));
    }
}
