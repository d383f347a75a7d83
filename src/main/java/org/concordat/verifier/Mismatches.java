package org.concordat.verifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts that are not those whose hashes were sealed in their places. */
class Mismatches {

    private record Mismatch(long leaf, String entry, String found) {}

    private final List<Mismatch> mismatches = new ArrayList<>();
    private final Map<String, Long> sealedAs = new HashMap<>();

    void compare(long leaf, String entry, String sealed, String found) {
        if (!found.equals(sealed)) {
            mismatches.add(new Mismatch(leaf, entry, found));
            sealedAs.put(sealed, leaf);
        }
    }

    List<Finding> findings() {
        return mismatches.stream()
                .map(each -> new Finding(each.leaf(), "leaf " + each.leaf() + each.entry() + happened(each)))
                .toList();
    }

    private String happened(Mismatch mismatch) {
        var place = sealedAs.get(mismatch.found());
        return place == null
                ? " was changed: its text is not the one that was sealed"
                : " was reordered: its text was sealed as leaf " + place;
    }
}
