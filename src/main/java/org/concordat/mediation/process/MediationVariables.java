package org.concordat.mediation.process;

/** The variables of a mediation. Only {@code mediationEndedAs} and {@code settlement} leave it. */
final class MediationVariables {

    static final String MEDIATOR = "mediator";
    static final String MEDIATOR_OPTIONS = "mediatorOptions";
    static final String APPOINTMENT_ENDED_AS = "appointmentEndedAs";
    static final String SESSION_HELD_ON = "sessionHeldOn";
    static final String EVERY_PARTY_ATTENDED = "everyPartyAttended";
    static final String MEDIATION_ENDED_AS = "mediationEndedAs";

    private MediationVariables() {}
}
