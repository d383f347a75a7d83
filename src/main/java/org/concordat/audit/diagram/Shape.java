package org.concordat.audit.diagram;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a diagram as it lies in the picture.
 *
 * @param id of the element, as the engine's history names it
 * @param label where its name is written, if the interchange says so and it is not inside
 */
public record Shape(
        String id, Kind kind, Symbol symbol, String name, Bounds bounds, @Nullable Bounds label, Set<Trait> traits) {

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** What it is, such as "user task" or "timer boundary event". */
    public String kindInWords() {
        return kindInWords(symbol, kind);
    }

    static String kindInWords(Symbol symbol, Kind kind) {
        return Stream.of(symbol.words(), kind.words())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Its name, or what it is if nobody named it. */
    public String nameInWords() {
        return name.isBlank() ? kindInWords() : name.strip();
    }

    /** Its name and what it is, once each. */
    String inFull() {
        return name.isBlank() || name.toLowerCase(Locale.ROOT).equals(kindInWords())
                ? nameInWords()
                : nameInWords() + ", " + kindInWords();
    }
}
