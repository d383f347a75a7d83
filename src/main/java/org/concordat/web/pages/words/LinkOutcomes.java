package org.concordat.web.pages.words;

import java.util.Locale;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.conflict.Ending;
import org.jspecify.annotations.Nullable;

/** Of disputes that have to do with each other: linked, merged, split, joined. */
final class LinkOutcomes {

    private LinkOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case DISPUTES_LINKED,
                    DISPUTE_MERGED,
                    ISSUES_SPLIT_OFF,
                    DISPUTE_REOPENED,
                    DIFFERENT_SUBJECT_STATED,
                    LOOKS_LIKE_ANOTHER -> facts.text("other");
            case LINKED_DISPUTE_ENDED ->
                facts.text("other") + ", "
                        + Ending.valueOf(facts.text("ending")).label();
            case DISPUTE_TAKEN_IN -> takenIn(facts);
            case MEMBER_JOINED ->
                facts.member("member") + ", "
                        + Labels.of(Side.valueOf(facts.text("side"))).toLowerCase(Locale.ROOT);
            case PART_SPLIT_OFF -> "as " + facts.text("part");
            case PART_OPENED -> "from " + facts.text("splitFrom");
            default -> null;
        };
    }

    private static String takenIn(Facts facts) {
        var next =
                facts.has("due") ? "its next deadline was " + ClockOutcomes.clock(facts) + ", " + facts.day("due") : "";
        return facts.has("other") && !next.isEmpty() ? facts.text("other") + "; " + next : facts.text("other") + next;
    }
}
