package org.concordat.conflict;

import java.util.Locale;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.springframework.stereotype.Component;

/** Enters a dispute that was taken in, and starts its journey. */
@Component
class Reception {

    private final Disputes disputes;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final AllianceRecord record;
    private final ConflictProcess process;

    Reception(
            Disputes disputes,
            AllianceOffice alliances,
            Docket docket,
            AllianceRecord record,
            ConflictProcess process) {
        this.disputes = disputes;
        this.alliances = alliances;
        this.docket = docket;
        this.record = record;
        this.process = process;
    }

    /** Begins the journey of a dispute that somebody brings on behalf of a member. */
    String begin(Dispute taken, Role role, UUID member) {
        var dispute = disputes.saveAndFlush(taken);
        record.enter(Fact.of(docket.caseOf(dispute.reference()), Outcome.DISPUTE_REPORTED)
                .as(role)
                .onBehalfOf(member)
                .with("category", dispute.category().code())
                .with("severity", code(dispute.severity()))
                .with("patientImpact", code(dispute.patientImpact()))
                .with("amount", dispute.amount()));
        process.conflictReported(
                dispute.reference(), alliances.alliance(dispute.alliance()).code(), dispute.complainant());
        return dispute.reference();
    }

    private static String code(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
