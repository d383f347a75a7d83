package org.concordat.web.pages.words;

import org.concordat.conflict.Attendance;
import org.concordat.conflict.Ending;
import org.concordat.conflict.Stage;
import org.concordat.conflict.TalksOutcome;
import org.jspecify.annotations.Nullable;

/** Of a dispute from its report to its end: its lane, its standstill, its stages, and the talks. */
final class ConflictOutcomes {

    private ConflictOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case DISPUTE_TRIAGED, LANE_CONFIRMED -> facts.text("lane") + " lane";
            case STANDSTILL_ORDERED, STANDSTILL_CONTINUED -> review(facts);
            case STANDSTILL_NOT_ORDERED, STANDSTILL_LAPSED -> whyNone(facts);
            case STANDSTILL_ASKED_FOR, STANDSTILL_HANDED_OVER -> facts.text("other");
            case STANDSTILL_TAKEN_OVER ->
                facts.has("other") ? facts.text("other") + "; " + review(facts) : review(facts);
            case STAGE_REACHED -> stageReached(facts);
            case DISPUTE_WITHDRAWN -> whenWithdrawn(facts);
            case DISPUTE_CLOSED -> Ending.valueOf(facts.text("outcome")).label();
            case TALKS_HELD -> talks(facts);
            case TALKS_RECORD_CONFIRMED, TALKS_RECORD_DISPUTED -> facts.party();
            default -> null;
        };
    }

    private static String review(Facts facts) {
        return "to be reviewed on " + facts.day("until");
    }

    private static String whyNone(Facts facts) {
        return switch (facts.text("cause")) {
            case "silence" -> "nobody answered in time";
            case "dispute-ended" -> "the dispute has ended";
            default -> "";
        };
    }

    /** Earlier entries do not say from where. */
    private static String stageReached(Facts facts) {
        return stage(facts, "stage") + (facts.has("from") ? ", from " + stage(facts, "from") : "");
    }

    /** Earlier entries do not say it. */
    private static String whenWithdrawn(Facts facts) {
        return facts.has("stage") ? "when it was " + stage(facts, "stage") : "";
    }

    private static String stage(Facts facts, String name) {
        return Stage.valueOf(facts.text(name)).label();
    }

    /** Earlier entries do not say how a meeting ended. */
    private static String talks(Facts facts) {
        return "on " + facts.day("heldOn")
                + (facts.isTrue("complainantAttended")
                        ? "; the complainant came, "
                        : "; the complainant did not come, ")
                + Attendance.valueOf(facts.text("respondentsAttended")).label()
                + (facts.has("outcome")
                        ? "; " + TalksOutcome.valueOf(facts.text("outcome")).label()
                        : "");
    }
}
