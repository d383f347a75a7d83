package org.concordat.clock.process;

/** The variables of deadlines. */
final class ClockVariables {

    static final String CLOCK = "clock";
    static final String CLOCK_NAME = "clockName";
    static final String LANE = "lane";
    static final String BREACH_DECISION = "breachDecision";
    static final String BREACH_OPTIONS = "breachOptions";
    static final String EXTENDED_UNTIL = "extendedUntil";

    private ClockVariables() {}
}
