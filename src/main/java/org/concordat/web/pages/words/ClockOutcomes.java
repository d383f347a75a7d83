package org.concordat.web.pages.words;

import java.util.Locale;
import org.concordat.clock.ClockWords;
import org.concordat.clock.ExtensionWay;
import org.concordat.clock.PauseReason;
import org.concordat.clock.Proceeding;
import org.jspecify.annotations.Nullable;

/** Of the clocks: when they run, stand still and end, and who is given more time. */
final class ClockOutcomes {

    private ClockOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case CLOCK_STARTED, CLOCK_RESTARTED -> clock(facts) + ", " + facts.moment("due");
            case CLOCK_PAUSED -> clock(facts) + ", " + delay(facts);
            case PAUSE_ENDED -> clock(facts) + ", " + delay(facts) + due(facts);
            case WARNING_GIVEN ->
                clock(facts) + ", " + facts.text("fraction") + " of its time over, due " + facts.moment("due")
                        + holder(facts);
            case CLOCK_RAN_OUT -> clock(facts) + holder(facts);
            case CLOCK_RECOUNTED,
                    CLOCK_STOPPED,
                    EXTENSION_OVERTAKEN,
                    BREACH_ESCALATED,
                    DISPUTE_ESCALATED,
                    DELAY_NOTED,
                    STAGE_ENDED -> clock(facts);
            case TIME_EXTENDED -> clock(facts) + way(facts) + due(facts);
            case STEP_REASSIGNED -> clock(facts) + reassigned(facts) + due(facts);
            case EXTENSION_ASKED, EXTENSION_GRANTED -> clock(facts) + ", " + days(facts);
            case EXTENSION_AGREED, EXTENSION_OBJECTED -> clock(facts) + ", " + facts.member("party") + because(facts);
            case EXTENSION_REFUSED -> clock(facts) + because(facts);
            case INFORMATION_ASKED,
                    INFORMATION_GIVEN,
                    INFORMATION_AWAITED_LONGER,
                    INFORMATION_MISSING,
                    INFORMATION_REQUEST_WITHDRAWN,
                    INFORMATION_REQUEST_OVER -> facts.member("party");
            case STEP_WAITS, STEP_GOES_ON -> waiting(facts);
            default -> null;
        };
    }

    static String clock(Facts facts) {
        return ClockWords.of(facts.text("clock"));
    }

    private static String holder(Facts facts) {
        if (facts.has("heldAs")) {
            return ", held by the " + Labels.ofName(facts.text("heldAs")).toLowerCase(Locale.ROOT);
        }
        return facts.has("heldBy") ? ", held by " + facts.people("heldBy") : "";
    }

    private static String delay(Facts facts) {
        return PauseReason.valueOf(facts.text("reason"))
                .label(facts.has("delayOf") ? facts.member("delayOf") : "the alliance's office");
    }

    /** Earlier entries do not say it: somebody decided. */
    private static String way(Facts facts) {
        return facts.has("way")
                ? ", "
                        + ExtensionWay.valueOf(facts.text("way").toUpperCase(Locale.ROOT))
                                .label()
                : "";
    }

    private static String reassigned(Facts facts) {
        return (facts.has("from") ? ", from " + facts.people("from") : "") + " to " + facts.person("person");
    }

    private static String days(Facts facts) {
        var days = facts.text("days");
        return days.equals("1") ? "1 day" : days + " days";
    }

    private static String because(Facts facts) {
        return switch (facts.text("because")) {
            case "silence" -> ", by silence";
            case "objection" -> ", because not every party agrees";
            default -> "";
        };
    }

    private static String due(Facts facts) {
        return facts.has("due") ? "; now due " + facts.moment("due") : "";
    }

    private static String waiting(Facts facts) {
        return facts.text("step").replace('-', ' ')
                + (facts.has("for")
                        ? ", for the end of "
                                + Proceeding.Kind.valueOf(facts.text("for")).label()
                        : "");
    }
}
