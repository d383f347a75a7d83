package org.concordat.web.pages.words;

import java.util.Locale;
import org.concordat.escalation.Rung;
import org.jspecify.annotations.Nullable;

/** Of the board: seats, ballots and motions, and what follows when it is deadlocked. */
final class BoardOutcomes {

    private BoardOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case MOTION_OPENED -> "the board votes on " + facts.day("voteOn");
            case SEAT_CALLED, BALLOT_WITHDRAWN -> facts.member("member");
            case SEAT_RECUSED -> recused(facts);
            case BALLOT_OPENED -> facts.member("member") + ", " + facts.lowerCase("choice");
            case MOTION_CARRIED, MOTION_FAILED, MOTION_TIED, MOTION_INQUORATE, MOTION_CONFLICTED, MOTION_UNANSWERED ->
                count(facts);
            case DECISION_FLAGGED -> "the vote of " + facts.member("member");
            case DEADLOCK_RUNG_NAMED -> Rung.of(facts.text("rung")).label().toLowerCase(Locale.ROOT);
            case PRINCIPAL_AGREED, PRINCIPAL_DISAGREED -> facts.party();
            case NEUTRAL_NAMED,
                    NEUTRAL_WITHOUT_CONFLICT,
                    NEUTRAL_ADMITTED,
                    NEUTRAL_DECLINED,
                    NEUTRAL_SILENT,
                    NEUTRAL_LEFT_POOL,
                    NEUTRAL_RELEASED -> facts.person("neutral");
            case NEUTRAL_DECIDED ->
                facts.person("neutral") + (facts.text("result").equals("passed") ? ", carried" : ", failed");
            default -> null;
        };
    }

    private static String recused(Facts facts) {
        return switch (facts.text("because")) {
            case "mediator" -> holder(facts) + " mediated this or a linked dispute";
            case "investigator" -> holder(facts) + " investigated this or a linked dispute";
            case "officer" -> holder(facts) + " worked on this case for the alliance";
            case "suspended" -> "the vote of " + facts.member("member") + " is suspended";
            case "declared" -> facts.member("member") + " declared an interest";
            default ->
                facts.has("person")
                        ? facts.person("person") + " works for a party"
                        : facts.member("member") + " is a party";
        };
    }

    private static String holder(Facts facts) {
        return facts.has("person") ? facts.person("person") : "who sits for " + facts.member("member");
    }

    private static String count(Facts facts) {
        return facts.text("yes") + " yes, " + facts.text("no") + " no, " + facts.text("abstained") + " abstained, of "
                + facts.text("eligible") + " seats that may vote";
    }
}
