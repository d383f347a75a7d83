package org.concordat.mediation.process;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The variables of a settlement; how it ended, how much it covers and the signed terms leave it. */
final class SettlementVariables {

    static final String MEDIATOR = "mediator";
    static final String PARTY_OPTIONS = "partyOptions";
    static final String CLAUSES = "clauses";
    static final String COVERAGE = "coverage";
    static final String SETTLED_ISSUES = "settledIssues";
    static final String CARVED_OUT = "carvedOut";
    static final String PARTY = "party";
    static final String SIGNATURE = "signature";
    static final String AUTHORITY = "authority";
    static final String MANDATE = "mandate";
    static final String REFUSAL_REASON = "refusalReason";
    static final String SETTLEMENT = "settlement";
    static final String ENDED_AS = "settlementEndedAs";

    private SettlementVariables() {}

    /** The id a variable holds, if the form filled it. */
    static @Nullable UUID id(@Nullable Object value) {
        return value == null ? null : UUID.fromString(value.toString());
    }
}
