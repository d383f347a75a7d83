package org.concordat.web.pages.words;

import java.math.BigDecimal;
import java.util.Locale;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Right;
import org.jspecify.annotations.Nullable;

/** Of the alliance: rights, incentives, and who does what for whom. */
final class AllianceOutcomes {

    private AllianceOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case INCENTIVE_WITHHELD, INCENTIVE_RELEASED -> incentive(facts);
            case RIGHT_TAKEN -> right(facts) + " of " + facts.member("member") + span(facts);
            case RIGHT_GIVEN_BACK -> right(facts) + " to " + facts.member("member") + span(facts);
            case TASK_HANDED_ON -> handedOn(facts);
            case ENTRY_CORRECTED -> Outcome.valueOf(facts.text("corrected")).label();
            default -> null;
        };
    }

    private static String incentive(Facts facts) {
        var amount = BigDecimal.valueOf(Long.parseLong(facts.text("cents")), 2);
        return facts.member("member") + ", " + facts.text("period") + ", " + amount + " " + facts.text("currency");
    }

    private static String right(Facts facts) {
        return Right.valueOf(facts.text("right")).label().toLowerCase(Locale.ROOT);
    }

    private static String span(Facts facts) {
        return ", from " + facts.moment("from") + (facts.has("until") ? " to " + facts.moment("until") : "");
    }

    private static String handedOn(Facts facts) {
        return Labels.ofName(facts.text("task")).toLowerCase(Locale.ROOT) + ", from " + facts.person("from")
                + (facts.has("deputy") ? " to " + facts.person("deputy") : "; it waits for whoever may do it");
    }
}
