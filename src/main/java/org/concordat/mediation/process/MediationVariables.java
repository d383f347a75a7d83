package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.mediation.MediationEnding;

/** The variables of a mediation. Only {@code mediationEndedAs} and {@code settlement} leave it. */
final class MediationVariables {

    static final String SESSION_HELD_ON = "sessionHeldOn";
    static final String SESSION_ON = "sessionOn";
    static final String SESSION_TIME = "sessionTime";
    static final String SESSION_HOURS = "sessionHours";
    static final String SESSION_MODE = "sessionMode";
    static final String SESSION_PLACE = "sessionPlace";
    static final String SESSION_HELD = "sessionHeld";
    static final String SESSION_OUTCOME = "sessionOutcome";
    static final String ABSENT_PARTIES = "absentParties";
    static final String INVITATION_ANSWER = "invitationAnswer";
    static final String OFFER = "offer";
    static final String PARTY = "party";
    static final String MEDIATION_ENDED_AS = "mediationEndedAs";

    private MediationVariables() {}

    /** As what the way in the diagram ends the mediation; versions that name none are about the end of the dispute. */
    static MediationEnding ending(DelegateExecution execution) {
        var noted = (String) execution.getVariable(MEDIATION_ENDED_AS);
        return noted == null ? MediationEnding.DISPUTE_ENDED : MediationEnding.of(noted);
    }
}
