package org.concordat.mediation;

import java.util.Arrays;
import org.concordat.notice.Notice.Template;

/** How a mediation can end; the list is closed. */
public enum MediationEnding {
    SETTLED("settled", Template.MEDIATION_SETTLED),
    NO_PROSPECT("noProspect", Template.MEDIATION_WITHOUT_PROSPECT),
    PARTY_ENDED("partyEnded", Template.MEDIATION_ENDED_BY_PARTY),
    TIME_OVER("timeOver", Template.MEDIATION_OUT_OF_TIME),
    INACTIVE("inactive", Template.MEDIATION_INACTIVE),
    NO_MEDIATOR("noMediator", Template.MEDIATION_WITHOUT_MEDIATOR),
    UNSIGNED("unsigned", Template.MEDIATION_UNSIGNED),
    /** A case manager, or a party after its time, has taken the dispute to the committees. */
    ESCALATED("escalated", Template.ESCALATION_OPENED),
    /** The dispute was withdrawn or merged into another; its parties are told of that. */
    DISPUTE_ENDED("disputeEnded", Template.DISPUTE_CLOSED);

    private final String code;
    private final Template notice;

    MediationEnding(String code, Template notice) {
        this.code = code;
        this.notice = notice;
    }

    /** The ending a process's variable stands for. */
    public static MediationEnding of(String code) {
        return Arrays.stream(values())
                .filter(ending -> ending.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No ending of a mediation: " + code));
    }

    public String code() {
        return code;
    }

    Template notice() {
        return notice;
    }
}
