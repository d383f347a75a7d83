package org.concordat.mediation.process;

/** The variables of a mediation. Only {@code mediationEndedAs} and {@code settlement} leave it. */
final class MediationVariables {

    static final String SESSION_HELD_ON = "sessionHeldOn";
    static final String EVERY_PARTY_ATTENDED = "everyPartyAttended";
    static final String MEDIATION_ENDED_AS = "mediationEndedAs";

    private MediationVariables() {}
}
