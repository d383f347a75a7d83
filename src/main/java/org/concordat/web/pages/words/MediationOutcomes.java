package org.concordat.web.pages.words;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.mediation.MediationEnding;
import org.jspecify.annotations.Nullable;

/** Of a mediation: who mediates and who stands in, when one meets, and how it ended. */
final class MediationOutcomes {

    private MediationOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case MEDIATOR_PROPOSED,
                    MEDIATOR_NAMED,
                    MEDIATOR_INDEPENDENT,
                    MEDIATOR_UNAVAILABLE,
                    DECLARATION_MISSING,
                    OBJECTION_UPHELD,
                    OBJECTION_REJECTED,
                    MEDIATOR_STEPPED_DOWN,
                    MEDIATOR_RELEASED,
                    MEDIATOR_RELIEVED,
                    MEDIATOR_APPOINTED,
                    DELEGATE_STEPPED_DOWN,
                    DELEGATE_RELEASED -> named(facts);
            case CONSENT_BY_SILENCE, NO_OBJECTION, OBJECTION_RAISED, PROPOSAL_ACCEPTED, PROPOSAL_DECLINED ->
                facts.party();
            case STRIKE_LIST_DRAWN -> facts.people("list");
            case NAMES_STRUCK -> facts.party() + ", " + facts.text("number");
            case DELEGATE_NAMED, DELEGATE_TOOK_OVER -> delegate(facts) + ", until " + facts.day("lastDay");
            case MEDIATOR_BACK, DELEGATION_ENDED, NO_DELEGATE, DELEGATE_RELIEVED -> delegate(facts);
            case SESSION_PROPOSED, SESSION_FIXED, SESSION_CANCELLED -> facts.moment("begins");
            case INVITATION_ANSWERED -> facts.text("answer").equals("accepted") ? "can come" : "cannot come";
            case SESSION_HELD -> session(facts);
            case SESSION_MISSED -> facts.member("party");
            case OFFERS_KEPT_SEALED -> unheard(facts);
            case MEDIATION_ENDED -> ending(facts);
            default -> null;
        };
    }

    /** Whoever was named: to mediate, to stand in for the mediator, or to decide from outside. */
    private static String named(Facts facts) {
        if (facts.has("neutral")) {
            return facts.person("neutral");
        }
        return facts.person("mediator")
                + (facts.has("standsInFor") ? ", to stand in for " + facts.person("standsInFor") : "");
    }

    private static String delegate(Facts facts) {
        return facts.person("delegate") + " for " + facts.person("mediator");
    }

    private static String session(Facts facts) {
        return "on " + facts.day("heldOn")
                + (facts.isTrue("everyPartyAttended") ? "; every party attended" : "; not every party attended");
    }

    private static String unheard(Facts facts) {
        return Stream.of(members(facts, "silent", " made none"), members(facts, "joinedSince", " became a party later"))
                .flatMap(Function.identity())
                .collect(Collectors.joining("; "));
    }

    private static Stream<String> members(Facts facts, String name, String what) {
        return Stream.of(facts.text(name).split(","))
                .filter(id -> !id.isEmpty())
                .map(id -> facts.names().member(id) + what);
    }

    private static String ending(Facts facts) {
        var ending = Labels.of(MediationEnding.of(facts.text("endedAs")));
        return ending.toLowerCase(Locale.ROOT) + "; sessions held: " + facts.text("held");
    }
}
