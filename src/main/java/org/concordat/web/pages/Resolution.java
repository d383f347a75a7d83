package org.concordat.web.pages;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the parties agree on, what is put to a body, and what is decided. */
record Resolution(List<Agreement> agreements, @Nullable Ascent ascent, List<Question> motions) {

    static final Resolution NONE = new Resolution(List.of(), null, List.of());

    /**
     * Terms to be signed, signed or not; and how each party has answered.
     *
     * @param document the signed settlement to download, if there is one
     */
    record Agreement(
            String title,
            @Nullable String settledIssues,
            @Nullable String carvedOut,
            List<Term> terms,
            List<String> answers,
            @Nullable UUID document) {}

    /**
     * A dispute that went up.
     *
     * @param body that has it, once one was called
     * @param resolution what a committee proposes, or what every party accepted
     * @param pack only for those who decide and those who prepare it
     */
    record Ascent(
            @Nullable String body,
            boolean resolved,
            List<Term> resolution,
            List<String> answers,
            List<PackPage> pack) {}

    record PackPage(String label, @Nullable String party, String text, String hash) {}

    /**
     * @param decided when, once it is
     * @param tried what followed when the board could not decide, in this order
     */
    record Question(
            String words,
            List<Term> measures,
            String state,
            @Nullable String decided,
            List<Opinion> opinions,
            List<String> tried) {}

    /** Why a seat voted as it did. */
    record Opinion(String by, String text) {}

    /**
     * @param extras its rhythm and its grace, a phrase each
     */
    record Term(String obligor, String obligee, String act, String due, List<String> extras) {}
}
