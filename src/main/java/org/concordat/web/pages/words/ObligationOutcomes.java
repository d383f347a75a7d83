package org.concordat.web.pages.words;

import org.jspecify.annotations.Nullable;

/** Of an obligation: which clause, when it is due, and how it was kept or amended. */
final class ObligationOutcomes {

    private ObligationOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case OBLIGATION_OPENED -> owed(facts);
            case FULFILMENT_REPORTED, FULFILMENT_REPORTED_LATE ->
                facts.clause() + ", done on " + facts.day("fulfilledOn");
            case OBLIGATION_KEPT_IN_PART -> facts.clause() + ", the rest by " + facts.day("remainderDueOn");
            case OBLIGATION_TIME_BEGUN, AMENDMENT_PROPOSED -> facts.clause() + due(facts);
            case OBLIGATION_AMENDED -> facts.clause() + ", version " + facts.text("version") + due(facts);
            case OBLIGATION_BREACHED -> breached(facts);
            case AMENDMENT_CONSENTED,
                    CONSENT_REFUSED,
                    AMENDMENT_REFUSED,
                    AMENDMENT_LAPSED,
                    AMENDMENT_OVERTAKEN,
                    OBLIGATION_FELL_AWAY,
                    OCCURRENCE_BEGUN,
                    OBLIGATION_FALLS_DUE,
                    FULFILMENT_REJECTED,
                    OBLIGATION_KEPT,
                    OBLIGATION_KEPT_LATE,
                    OBLIGATION_WAIVED,
                    OBLIGATION_RELEASED,
                    OBLIGATION_CURED,
                    OBLIGATION_EXCUSED,
                    OBLIGATION_NOT_KEPT -> facts.clause();
            default -> null;
        };
    }

    private static String owed(Facts facts) {
        return facts.member("obligor") + " owes " + facts.member("obligee") + " " + facts.clause() + due(facts);
    }

    private static String due(Facts facts) {
        return ", due " + facts.day("dueOn");
    }

    /** Earlier entries do not count what came back. */
    private static String breached(Facts facts) {
        return facts.has("rejections") && !facts.text("rejections").equals("0")
                ? facts.clause() + "; reports that came back after the day: " + facts.text("rejections")
                : facts.clause();
    }
}
