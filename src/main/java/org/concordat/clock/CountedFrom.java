package org.concordat.clock;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Outcome;

/**
 * What a term counts from: the latest of certain facts of the record, or else the event that the diagram gives.
 *
 * @param words the diagram's event, in words
 * @param facts none when the diagram's event counts in any case
 */
public record CountedFrom(String words, Set<Outcome> facts) {

    /** What a table says that leaves the event to the diagram. */
    public static final String USUAL = "the-beginning-of-the-step";

    /** What diagrams count from, where it is neither the beginning of the step nor a fact of the record. */
    private static final Set<String> IN_DIAGRAMS = Set.of(
            USUAL,
            "the-notice-of-what-is-missing",
            "the-day-the-committee-named",
            "the-complete-report",
            "being-named-as-investigator",
            "the-declaration",
            "the-end-of-its-window",
            "the-ruling-that-the-evidence-is-complete",
            "the-invitation",
            "the-list",
            "the-time-that-was-fixed",
            "the-receipt-of-the-notice",
            "the-failure",
            "the-service-of-the-notice",
            "its-last-step",
            "referral",
            "the-day-it-falls-due",
            "closure");

    /**
     * Reads a cell: outcomes in kebab case with slashes between them, such as {@code
     * proposal-accepted/consent-by-silence}, of which the latest entry counts; or what the diagram counts from.
     *
     * @throws IllegalArgumentException when the record knows no such outcome
     */
    public static CountedFrom of(String cell) {
        if (IN_DIAGRAMS.contains(cell)) {
            return new CountedFrom(cell.replace('-', ' '), Set.of());
        }
        var facts = EnumSet.noneOf(Outcome.class);
        Arrays.stream(cell.split("/", -1)).map(CountedFrom::outcome).forEach(facts::add);
        return new CountedFrom(USUAL.replace('-', ' '), facts);
    }

    private static Outcome outcome(String name) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> Choice.word(outcome).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("event: the record has no outcome " + name
                        + "; name one, such as mediator-appointed, or say " + USUAL));
    }
}
